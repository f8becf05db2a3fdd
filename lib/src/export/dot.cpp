// Colour never says anything alone: what has a finding has a mark in its label and a thick border, and the
// strokes of edges differ.

#include "export/dot.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "export/graph_colours.hpp"
#include "export/graph_labels.hpp"

namespace whodecides {
namespace {

/// Beyond so many edges `dot` takes half a minute rather than seconds, and its picture is a thicket.
constexpr std::size_t many_edges = 1500;

std::string_view shape(GraphNodeKind kind) {
    switch (kind) {
    case GraphNodeKind::person:
        return R"(shape=box, style="rounded,filled")";
    case GraphNodeKind::role:
        return R"(shape=ellipse, style="filled")";
    case GraphNodeKind::team:
        return R"(shape=box, style="filled", peripheries=2)";
    case GraphNodeKind::everyone:
        return R"(shape=doubleoctagon, style="filled")";
    case GraphNodeKind::name:
        return R"(shape=plaintext, style="filled")";
    case GraphNodeKind::forum:
        return R"(shape=hexagon, style="filled")";
    case GraphNodeKind::decision:
        return R"(shape=box, style="filled")";
    case GraphNodeKind::responsibility:
        break;
    }
    return R"(shape=folder, style="filled")";
}

/// What is worse has a wider line.
std::string_view line_width(const std::optional<Severity>& severity) {
    if (!severity)
        return {};
    switch (*severity) {
    case Severity::error:
        return ", penwidth=3";
    case Severity::warning:
        return ", penwidth=2.5";
    case Severity::note:
        break;
    }
    return ", penwidth=2";
}

std::string colours(const std::optional<Severity>& severity) {
    const GraphColours colours = colours_of(severity);
    return fmt::format(R"(fillcolor="{}", color="{}"{})", colours.fill, colours.line, line_width(severity));
}

std::string_view stroke(GraphStroke stroke) {
    switch (stroke) {
    case GraphStroke::plain:
        return "solid";
    case GraphStroke::bold:
        return "bold";
    case GraphStroke::dashed:
        return "dashed";
    case GraphStroke::dotted:
        break;
    }
    return "dotted";
}

std::string node_label(const GraphNode& node) {
    std::string label;
    for (const std::string& line : label_lines(node))
        label += (label.empty() ? "" : "\\n") + dot_text(line);
    return label;
}

void append_edge(std::string& out, const GraphEdge& edge) {
    out += fmt::format("  n{} -> n{} [style={}, color=\"{}\"", edge.from, edge.to, stroke(edge.stroke),
                       colours_of(edge.severity).line);
    if (const std::string label = label_text(edge); !label.empty())
        out += fmt::format(", label=\"{}\"", dot_text(label));
    out += edge.directed ? "];\n" : ", dir=none];\n";
}

} // namespace

std::string dot_text(std::string_view text) {
    std::string out;
    for (const char c : text::printable(text)) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

std::string dot(const Diagram& graph) {
    std::string out = "digraph whodecides {\n";
    out += fmt::format("  graph [rankdir=LR, label=\"{}\", labelloc=t, fontname=\"sans-serif\", "
                       "nodesep=0.15, ranksep=1.2];\n",
                       dot_text(graph.title));
    out += "  node [fontname=\"sans-serif\", fontsize=12, margin=\"0.12,0.06\"];\n"
           "  edge [fontname=\"sans-serif\", fontsize=9];\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        out += fmt::format("  n{} [{}, {}, label=\"{}\"];\n", i, shape(graph.nodes[i].kind),
                           colours(severity_of(graph.nodes[i])), node_label(graph.nodes[i]));
    for (const GraphEdge& edge : graph.edges)
        append_edge(out, edge);
    out += "}\n";
    return out;
}

std::string dot_limit(const Diagram& graph) {
    if (graph.edges.size() <= many_edges)
        return {};
    return fmt::format("the graph has {} and {}: `dot` takes its time, and the picture is hard to read",
                       counted(graph.nodes.size(), "node"), counted(graph.edges.size(), "edge"));
}

} // namespace whodecides
