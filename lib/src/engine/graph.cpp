#include <utility>

#include <fmt/format.h>

#include <whodecides/graph.hpp>

#include "engine/checked.hpp"
#include "engine/lookup/finding_marks.hpp"
#include "engine/views/graph.hpp"

namespace whodecides {

std::string_view to_string(GraphView view) {
    switch (view) {
    case GraphView::line:
        return "line";
    case GraphView::decisions:
        return "decisions";
    case GraphView::dependencies:
        return "dependencies";
    case GraphView::communication:
        break;
    }
    return "communication";
}

namespace {

Diagram drawn(const engine::GraphScene& scene, GraphView view) {
    switch (view) {
    case GraphView::line:
        return engine::line_graph(scene);
    case GraphView::decisions:
        return engine::decisions_graph(scene);
    case GraphView::dependencies:
        return engine::dependencies_graph(scene);
    case GraphView::communication:
        break;
    }
    return engine::communication_graph(scene);
}

} // namespace

GraphResult graph(const GraphRequest& request) {
    engine::Checked checked = engine::check_whole(request);
    const Organisation& organisation = checked.input.organisation;
    const Measures measures(organisation);
    const engine::FindingMarks marks(organisation, checked.results.findings);
    Diagram made = drawn({organisation, measures, marks, request.filter}, request.view);
    made.title += fmt::format(", as of {}", checked.results.as_of);
    return {Analysis(std::move(checked.input.sources), std::move(checked.results)), std::move(made)};
}

} // namespace whodecides
