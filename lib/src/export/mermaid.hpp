#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <whodecides/graph.hpp>

namespace whodecides {

/// The graph as a flowchart of Mermaid. Nodes are called n0, n1 ...; names from the input stand in quoted
/// labels alone.
std::string mermaid(const Diagram& graph);

/// Text for a quoted label of Mermaid that stands for itself: no end of the label, no comment, directive,
/// Markdown, HTML, formula or icon. Everything that could be is written as the number of its character.
std::string mermaid_text(std::string_view text);

/// What to expect of a text of `bytes` where Mermaid refuses it as it comes out of the box; else empty.
std::string mermaid_limit(const Diagram& graph, std::size_t bytes);

} // namespace whodecides
