#include "export/mermaid.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "export/graph_colours.hpp"
#include "export/graph_labels.hpp"

namespace whodecides {
namespace {

// What Mermaid draws unless its configuration says otherwise (`maxEdges`, `maxTextSize`), which a diagram
// must not do itself.
constexpr std::size_t most_edges = 500;
constexpr std::size_t most_characters = 50'000;

/// What stands around the label of a node.
std::pair<std::string_view, std::string_view> brackets(GraphNodeKind kind) {
    switch (kind) {
    case GraphNodeKind::person:
        return {"(", ")"};
    case GraphNodeKind::role:
        return {"([", "])"};
    case GraphNodeKind::team:
        return {"[[", "]]"};
    case GraphNodeKind::everyone:
        return {"((", "))"};
    case GraphNodeKind::name:
        return {">", "]"};
    case GraphNodeKind::forum:
        return {"{{", "}}"};
    case GraphNodeKind::decision:
        return {"[", "]"};
    case GraphNodeKind::responsibility:
        break;
    }
    return {"[/", "/]"};
}

/// A line without an arrow, or with one. Mermaid has no dashes beside its dots.
std::string_view line(const GraphEdge& edge) {
    switch (edge.stroke) {
    case GraphStroke::plain:
        return edge.directed ? "-->" : "---";
    case GraphStroke::bold:
        return edge.directed ? "==>" : "===";
    case GraphStroke::dashed:
    case GraphStroke::dotted:
        break;
    }
    return edge.directed ? "-.->" : "-.-";
}

/// What a label may hold as it is, whatever stands around it.
bool is_harmless(char c) {
    constexpr std::string_view marks = " ,()?!/'~";
    return text::is_ascii_letter_or_digit(c) || marks.find(c) != std::string_view::npos;
}

/// A hyphen between letters, and a full stop behind one, begin no list.
bool is_harmless_between(char before, char c) {
    const bool letter = text::is_ascii_letter(before);
    return letter && (c == '-' || c == '.');
}

std::string node_label(const GraphNode& node) {
    std::string label;
    for (const std::string& each : label_lines(node))
        label += (label.empty() ? "" : "<br/>") + mermaid_text(each);
    return label;
}

void append_edge(std::string& out, const GraphEdge& edge) {
    out += fmt::format("  n{} {}", edge.from, line(edge));
    if (const std::string label = label_text(edge); !label.empty())
        out += fmt::format("|\"{}\"|", mermaid_text(label));
    out += fmt::format(" n{}\n", edge.to);
}

/// The edges of a severity, which can be coloured by their numbers alone.
void append_edge_colour(std::string& out, const Diagram& graph, Severity severity) {
    std::string numbers;
    for (std::size_t i = 0; i < graph.edges.size(); ++i)
        if (graph.edges[i].severity == severity)
            numbers += fmt::format("{}{}", numbers.empty() ? "" : ",", i);
    if (!numbers.empty())
        out += fmt::format("  linkStyle {} stroke:{}\n", numbers, colours_of(severity).line);
}

void append_class(std::string& out, const std::optional<Severity>& severity, std::string_view width) {
    const GraphColours colours = colours_of(severity);
    out += fmt::format("  classDef {} fill:{},stroke:{},color:#000000{}\n", class_of(severity), colours.fill,
                       colours.line, width);
}

} // namespace

std::string mermaid_text(std::string_view text) {
    // Mermaid writes entities with these two on the way, and would take them for its own.
    constexpr char32_t degree = 0xB0;
    constexpr char32_t pilcrow = 0xB6;
    const std::string shown = text::printable(text);
    std::string out;
    char before = ' ';
    for (std::size_t at = 0; at < shown.size();) {
        const text::Decoded next = text::decode(shown, at);
        const bool plain = next.length == 1 ? is_harmless(shown[at]) || is_harmless_between(before, shown[at])
                                            : next.point != degree && next.point != pilcrow;
        if (plain)
            out.append(shown, at, next.length);
        else
            out += fmt::format("#{};", static_cast<std::uint32_t>(next.point));
        before = shown[at];
        at += next.length;
    }
    return out;
}

std::string mermaid(const Diagram& graph) {
    std::string out = fmt::format("---\ntitle: \"{}\"\n---\nflowchart LR\n", graph.title);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const auto [open, close] = brackets(graph.nodes[i].kind);
        out += fmt::format("  n{}{}\"{}\"{}:::{}\n", i, open, node_label(graph.nodes[i]), close,
                           class_of(severity_of(graph.nodes[i])));
    }
    for (const GraphEdge& edge : graph.edges)
        append_edge(out, edge);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
        append_edge_colour(out, graph, severity);
    append_class(out, std::nullopt, "");
    append_class(out, Severity::error, ",stroke-width:4px");
    append_class(out, Severity::warning, ",stroke-width:3px");
    append_class(out, Severity::note, ",stroke-width:2px");
    return out;
}

std::string mermaid_limit(const Diagram& graph, std::size_t bytes) {
    if (graph.edges.size() <= most_edges && bytes <= most_characters)
        return {};
    return fmt::format(
        "Mermaid draws up to {} edges and {} characters unless it is configured otherwise, and "
        "this has {} and {}",
        most_edges, most_characters, graph.edges.size(), bytes);
}

} // namespace whodecides
