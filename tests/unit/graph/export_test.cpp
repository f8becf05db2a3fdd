#include <doctest/doctest.h>

#include <string>

#include "export/dot.hpp"
#include "export/graph_labels.hpp"
#include "export/mermaid.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

Diagram diagram_of(std::size_t edges) {
    Diagram diagram;
    diagram.title = "t";
    diagram.nodes.push_back({.kind = GraphNodeKind::person, .label = "ana", .marks = {}});
    diagram.nodes.push_back({.kind = GraphNodeKind::decision, .label = "hire", .marks = {}});
    for (std::size_t i = 0; i < edges; ++i) {
        GraphEdge edge;
        edge.to = 1;
        diagram.edges.push_back(edge);
    }
    return diagram;
}

} // namespace

TEST_CASE("a label of DOT is text and nothing else") {
    CHECK(dot_text("a \"b\" \\n \\N") == "a \\\"b\\\" \\\\n \\\\N");
    CHECK(dot_text("<b>&amp;</b>") == "<b>&amp;amp;</b>");
    CHECK(dot_text("a\nb\x1b") == "a\xE2\x90\x8A"
                                  "b\xE2\x90\x9B");
}

TEST_CASE("a label of Mermaid is text and nothing else") {
    CHECK(mermaid_text("Ana Ng, Ben (Ops)") == "Ana Ng, Ben (Ops)");
    CHECK(mermaid_text("Mei-Ling O'Neil jr.") == "Mei-Ling O'Neil jr.");
    CHECK(mermaid_text("\"]; end") == "#34;#93;#59; end");
    CHECK(mermaid_text("%%{init: x}%%") == "#37;#37;#123;init#58; x#125;#37;#37;");
    CHECK(mermaid_text("#quot; \\n `x` <br>") == "#35;quot#59; #92;n #96;x#96; #60;br#62;");
    CHECK(mermaid_text("1. one - two") == "1#46; one #45; two");
    CHECK(mermaid_text("\u00B0\u00B6\u00DF") == "#176;#182;\u00DF");
    CHECK(mermaid_text("a\nb") == "a\u240Ab");
}

TEST_CASE("long names are broken and cut, and marks come one a line, with how many there are more") {
    GraphNode node;
    node.label = std::string(200, 'x') + " y";
    const std::vector<std::string> lines = label_lines(node);
    REQUIRE(lines.size() == 2);
    CHECK(lines.front().size() == 30);
    CHECK(lines.front().ends_with("..."));
    node.label = "a";
    node.marks = {{"r1", Severity::error}, {"r2", Severity::warning}, {"r3", Severity::note}, {"r4"}, {"r5"}};
    CHECK(label_lines(node) == std::vector<std::string>{"a", "! r1", "? r2", "~ r3", "and 2 more rules"});
    node = {};
    CHECK(label_lines(node) == std::vector<std::string>{" "});
}

TEST_CASE("what has a finding is told apart without colour, too") {
    Diagram diagram = diagram_of(1);
    diagram.nodes[0].marks = {{"self-check", Severity::warning}};
    diagram.edges[0].severity = Severity::error;
    CHECK(has(dot(diagram), "ana\\n? self-check"));
    CHECK(has(dot(diagram), "label=\"!\""));
    CHECK(has(mermaid(diagram), "ana<br/>? self-check\"):::warning"));
    CHECK(has(mermaid(diagram), "n0 -->|\"!\"| n1"));
    CHECK(has(mermaid(diagram), "linkStyle 0 stroke:#a40000"));
}

TEST_CASE("what is larger than programs draw is told, and what is not is not") {
    CHECK(dot_limit(diagram_of(1500)).empty());
    CHECK(has(dot_limit(diagram_of(1501)), "2 nodes and 1501 edges"));
    CHECK(mermaid_limit(diagram_of(500), 50'000).empty());
    CHECK(has(mermaid_limit(diagram_of(501), 1), "up to 500 edges"));
    CHECK(has(mermaid_limit(diagram_of(1), 50'001), "50000 characters"));
}
