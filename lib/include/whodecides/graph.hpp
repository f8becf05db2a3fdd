#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/entry_filter.hpp>
#include <whodecides/finding.hpp>

/// An organisation as a graph, to be drawn by other programs.
namespace whodecides {

enum class GraphView : std::uint8_t {
    line,          ///< who reports to whom
    decisions,     ///< who has which voice in which decision; where there is none, in which responsibility
    dependencies,  ///< what waits for what
    communication, ///< who meets in which forum, and which teams share work
};
std::string_view to_string(GraphView);

/// Which graph to make of what is checked. The filter says which entries count, and for people and teams:
/// those of the teams named, those who have a seat on these entries, those with findings.
struct GraphRequest : CheckRequest {
    GraphView view = GraphView::decisions;
    EntryFilter filter = {};
};

enum class GraphNodeKind : std::uint8_t {
    person,
    role,
    team,
    everyone,
    name, ///< that stands for nobody known
    forum,
    decision,
    responsibility,
};

/// A rule that found something, and the worst of what it found.
struct GraphMark {
    std::string rule;
    Severity severity = Severity::note;
};

struct GraphNode {
    GraphNodeKind kind = GraphNodeKind::person;
    std::string label;
    std::vector<GraphMark> marks; ///< each rule once, the worst first
};

enum class GraphStroke : std::uint8_t { plain, bold, dashed, dotted };

struct GraphEdge {
    std::size_t from = 0; ///< index into Diagram::nodes
    std::size_t to = 0;
    std::string label; ///< words of the library and numbers; may be empty
    GraphStroke stroke = GraphStroke::plain;
    bool directed = true;
    std::optional<Severity> severity; ///< of what is found about it
};

/// Nodes and edges are in the order of the files.
struct Diagram {
    GraphView view = GraphView::decisions;
    std::string title; ///< words of the library and numbers
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
};

/// The graph, and the check its marks come from.
struct GraphResult {
    Analysis input;
    Diagram graph;
};

/// Reads, checks, draws up. Throws Error for a mistake in the request, such as a team nobody has.
/// Thread-safe; equal requests over equal files give equal results, whatever `jobs` is.
GraphResult graph(const GraphRequest& request);

} // namespace whodecides
