#include "export/graph_labels.hpp"

#include <fmt/format.h>

#include "base/severity_mark.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"

namespace whodecides {
namespace {

constexpr std::size_t label_columns = 26;
constexpr std::size_t most_lines = 4;
constexpr std::size_t most_marks = 3;

} // namespace

std::vector<std::string> label_lines(const GraphNode& node) {
    const std::string name = text::printable(node.label);
    std::vector<std::string> lines = text::wrapped(name, label_columns);
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() += " ...";
    }
    for (std::string& line : lines)
        line = text::fitted(line, label_columns + 4);
    if (lines.empty())
        lines.emplace_back(" ");
    for (std::size_t i = 0; i < node.marks.size() && i < most_marks; ++i)
        lines.push_back(fmt::format("{} {}", mark_of(node.marks[i].severity), node.marks[i].rule));
    if (node.marks.size() > most_marks)
        lines.push_back("and " + counted(node.marks.size() - most_marks, "more rule"));
    return lines;
}

std::optional<Severity> severity_of(const GraphNode& node) {
    return node.marks.empty() ? std::nullopt : std::optional(node.marks.front().severity);
}

std::string label_text(const GraphEdge& edge) {
    if (!edge.severity)
        return edge.label;
    return std::string(mark_of(*edge.severity)) + (edge.label.empty() ? "" : " ") + edge.label;
}

std::string_view class_of(const std::optional<Severity>& severity) {
    return severity ? to_string(*severity) : std::string_view("plain");
}

} // namespace whodecides
