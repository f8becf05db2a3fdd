#pragma once

#include <string>
#include <string_view>

#include <whodecides/graph.hpp>

namespace whodecides {

/// The graph in the language of Graphviz. Nodes are called n0, n1 ...; names from the input stand in quoted
/// labels alone.
std::string dot(const Diagram& graph);

/// Text for a quoted label of DOT that stands for itself: neither its escapes nor HTML entities are acted
/// upon.
std::string dot_text(std::string_view text);

/// What to expect where the graph is larger than programs draw well; empty where it is not.
std::string dot_limit(const Diagram& graph);

} // namespace whodecides
