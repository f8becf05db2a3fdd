#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <whodecides/graph.hpp>

#include "support/requests.hpp"

using namespace whodecides;

namespace {

Diagram graph_of(const std::string& yaml, GraphView view, EntryFilter filter = {}) {
    GraphRequest request;
    request.select = {"unknown-reference", "two-managers", "reporting-cycle", "decision-cycle"};
    request.view = view;
    request.filter = std::move(filter);
    return test::with_text(request, yaml, graph).graph;
}

std::string_view sign(GraphStroke stroke) {
    return stroke == GraphStroke::bold     ? "="
           : stroke == GraphStroke::dashed ? "-"
           : stroke == GraphStroke::dotted ? "."
                                           : "";
}

/// "ana > hire = decides": the edges in their order, the marked ones behind "!".
std::string edges(const Diagram& diagram) {
    std::string all;
    for (const GraphEdge& edge : diagram.edges) {
        std::string text = edge.severity ? "! " : "";
        text +=
            diagram.nodes[edge.from].label + (edge.directed ? " > " : " - ") + diagram.nodes[edge.to].label;
        if (!sign(edge.stroke).empty())
            text += " " + std::string(sign(edge.stroke));
        if (!edge.label.empty())
            text += " " + edge.label;
        all += text + "\n";
    }
    return all;
}

std::string nodes(const Diagram& diagram) {
    std::vector<std::string> labels;
    for (const GraphNode& node : diagram.nodes)
        labels.push_back(node.label);
    std::ranges::sort(labels);
    std::string text;
    for (const std::string& label : labels)
        text += (text.empty() ? "" : " ") + label;
    return text;
}

std::string lines(const std::vector<std::string>& each) {
    std::string all;
    for (const std::string& line : each)
        all += line + "\n";
    return all;
}

} // namespace

TEST_CASE("the line goes from manager to report, with further managers dashed and dotted") {
    const std::string house = "people:\n"
                              "  top: {name: top}\n"
                              "  a: {name: a, manager: top}\n"
                              "  b: {name: b, manager: [top, a]}\n"
                              "  c: {name: c, manager: lead, dotted_line: b}\n"
                              "  alone: {name: alone}\n"
                              "roles: {lead: {holders: a}}\n"
                              "teams: {south: {members: [c]}}\n"
                              "decisions: {x: {accountable: b, tags: t}}\n";
    CHECK(edges(graph_of(house, GraphView::line)) ==
          lines({"top > a", "top > b", "a > b - manager too", "a > c", "b > c . dotted line"}));
    CHECK(nodes(graph_of(house, GraphView::line)) == "a b c top");
    // Whoever is asked for comes with those above them.
    CHECK(nodes(graph_of(house, GraphView::line, {.teams = {"south"}})) == "a c top");
    CHECK(nodes(graph_of(house, GraphView::line, {.tags = {"t"}})) == "b top");
    CHECK(nodes(graph_of(house, GraphView::line, {.only_findings = true})) == "b top"); // two-managers
}

TEST_CASE("a circle of managers is marked at each of its edges") {
    const Diagram diagram = graph_of("people:\n"
                                     "  a: {name: a, manager: b}\n"
                                     "  b: {name: b, manager: a}\n"
                                     "  c: {name: c, manager: a}\n",
                                     GraphView::line);
    CHECK(edges(diagram) == lines({"! b > a = in a circle", "! a > b = in a circle", "a > c"}));
    REQUIRE(!diagram.nodes.front().marks.empty());
    CHECK(diagram.nodes.front().marks.front().rule == "reporting-cycle");
    CHECK(diagram.nodes.front().marks.front().severity == Severity::error);
}

TEST_CASE("decisions have an edge for each who has a voice, and none for who does the work or is told") {
    const std::string house = "people: {ana: ana, ben: ben, cleo: cleo, dan: dan, eve: eve}\n"
                              "decisions:\n"
                              "  one: {accountable: ana, responsible: eve, approvers: ben, driver: cleo, "
                              "consulted: [dan, ben], informed: eve, tags: t}\n"
                              "  two: {accountable: ana, decider: ben}\n"
                              "  three: {raci: {A: cleo, C: [zed, everyone]}}\n"
                              "responsibilities: {four: {accountable: ana, tags: t}}\n";
    CHECK(edges(graph_of(house, GraphView::decisions)) ==
          lines({"ana > one = decides", "ben > one - must agree, asked first", "cleo > one proposes",
                 "dan > one . asked first", "ana > two = answers", "ben > two = decides",
                 "cleo > three = decides", "! zed > three . asked first", "everyone > three . asked first"}));
    CHECK(nodes(graph_of(house, GraphView::decisions, {.tags = {"t"}})) == "ana ben cleo dan one");
}

TEST_CASE("an arrow leads from what comes first to what waits, and circles are marked") {
    const std::string house = "people: {ana: ana}\n"
                              "decisions:\n"
                              "  a: {accountable: ana, depends_on: b, tags: t}\n"
                              "  b: {accountable: ana, depends_on: a}\n"
                              "  c: {accountable: ana, depends_on: b, precedes: d}\n"
                              "  d: {accountable: ana}\n"
                              "  e: {accountable: ana}\n"
                              "  f: {accountable: ana, depends_on: e, status: retired}\n";
    CHECK(edges(graph_of(house, GraphView::dependencies)) ==
          lines({"! b > a = in a circle", "! a > b = in a circle", "b > c", "c > d - hands over"}));
    CHECK(nodes(graph_of(house, GraphView::dependencies)) == "a b c d");
    // Whatever an entry that is asked for waits for or holds up comes with it.
    CHECK(nodes(graph_of(house, GraphView::dependencies, {.tags = {"t"}})) == "a b");
}

TEST_CASE("communication has forums with their members, and teams that share work") {
    const std::string house = "people: {ana: ana, ben: ben, cleo: cleo}\n"
                              "teams:\n"
                              "  north: {name: north, members: ana, forums: chat}\n"
                              "  south: {name: south, members: ben}\n"
                              "  west: {name: west, members: cleo}\n"
                              "forums: {chat: {name: chat, members: [north, south]}}\n"
                              "decisions:\n"
                              "  x: {accountable: north, responsible: south}\n"
                              "  y: {accountable: north, responsible: west, tags: t}\n";
    CHECK(edges(graph_of(house, GraphView::communication)) ==
          lines({"north - chat", "south - chat", "north - south = 1 entry",
                 "north - west - 1 entry, no channel"}));
    CHECK(edges(graph_of(house, GraphView::communication, {.teams = {"west"}})) ==
          lines({"north - west - 1 entry, no channel"}));
    CHECK(edges(graph_of(house, GraphView::communication, {.tags = {"t"}})) ==
          lines({"north - chat", "north - south = 1 entry", "north - west - 1 entry, no channel"}));
}

TEST_CASE("where there is no decision, responsibilities are drawn") {
    const std::string house = "people: [ana, bo]\nresponsibilities: {x: {accountable: ana, consulted: bo}}\n";
    const Diagram graph = graph_of(house, GraphView::decisions);
    CHECK(graph.title == "Who has a voice in what: 1 responsibility, as of 2026-01-01");
    CHECK(edges(graph) == lines({"ana > x = answers", "bo > x . asked first"}));
    CHECK(graph_of(house + "decisions: {y: {accountable: ana}}\n", GraphView::decisions).title ==
          "Who has a voice in what: 1 decision, as of 2026-01-01");
    CHECK(graph_of("people: [ana]\n", GraphView::decisions).title ==
          "There is no such decision, as of 2026-01-01");
}

TEST_CASE("an empty picture says why") {
    const std::string bare = "people: [ana]\nresponsibilities: {x: {accountable: ana}}\n";
    const auto title = [&](GraphView view) { return graph_of(bare, view).title; };
    CHECK(title(GraphView::line) == "Nobody in sight names a manager, as of 2026-01-01");
    CHECK(title(GraphView::dependencies) == "Nothing in sight waits for anything, as of 2026-01-01");
    CHECK(title(GraphView::communication) ==
          "No forum in sight has members, and no teams share work, as of 2026-01-01");
}
