#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/graph.hpp>

namespace whodecides {

/// What stands in a node, line by line: its name, and the rules that found something behind a mark. Text
/// from the input, without control characters, and escaped for nothing.
std::vector<std::string> label_lines(const GraphNode& node);

/// The worst of what is found about it.
std::optional<Severity> severity_of(const GraphNode& node);

/// What stands at an edge: its label, behind a mark where something is found about it.
std::string label_text(const GraphEdge& edge);

/// "warning"; "plain" where nothing is found.
std::string_view class_of(const std::optional<Severity>& severity);

} // namespace whodecides
