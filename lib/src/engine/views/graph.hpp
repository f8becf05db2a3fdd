#pragma once

#include <whodecides/graph.hpp>

#include "engine/lookup/finding_marks.hpp"
#include "model/measures/measures.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// What all views look at.
struct GraphScene {
    const Organisation& organisation;
    const Measures& measures;
    const FindingMarks& marks;
    const EntryFilter& filter;
};

/// One function per view. They throw Error where the filter names what nobody has.
Diagram line_graph(const GraphScene& scene);
Diagram decisions_graph(const GraphScene& scene);
Diagram dependencies_graph(const GraphScene& scene);
Diagram communication_graph(const GraphScene& scene);

} // namespace whodecides::engine
