#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/graph.hpp>
#include <whodecides/matrix.hpp>

#include "corpora/facts.hpp"
#include "support/paths.hpp"

// The matrix and the graphs of real organisations, against facts that an independent script counted.

using namespace whodecides;
using namespace whodecides::test;

namespace {

template <class Request>
Request request(std::initializer_list<const char*> files) {
    Request result;
    for (const char* file : files)
        result.paths.push_back((corpora_dir() / file).string());
    result.as_of = "2026-01-01";
    return result;
}

std::size_t letter(const Matrix& matrix, std::string_view word) {
    return static_cast<std::size_t>(std::ranges::find(matrix.letters, word, &MatrixLetter::word) -
                                    matrix.letters.begin());
}

/// How many entries have that letter in the column of that id.
std::size_t tally(const Matrix& matrix, std::string_view id, std::string_view word) {
    const auto column = std::ranges::find(matrix.columns, id, &MatrixColumn::id);
    REQUIRE(column != matrix.columns.end());
    return column->analysis.tally[letter(matrix, word)];
}

} // namespace

TEST_CASE("the matrix counts approvers as the facts do") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    constexpr std::string_view section = "kubernetes + keps";
    auto asked = request<MatrixRequest>({"kubernetes.yaml", "kubernetes-keps.yaml"});
    asked.by = MatrixBy::person;
    const Matrix matrix = whodecides::matrix(asked).matrix;
    const auto most = facts->counts_after(section, "approvers most often:");
    CHECK(most.size() >= 6);
    for (const auto& [id, count] : most)
        CHECK_MESSAGE(tally(matrix, id, "vetoes") == count, id);
    const std::size_t vetoes = letter(matrix, "vetoes");
    std::size_t without = 0;
    std::size_t many = 0;
    for (const MatrixRow& row : matrix.rows) {
        if (row.kind != SubjectKind::decision || row.status != "active")
            continue;
        without += row.analysis.tally[vetoes] == 0 ? 1 : 0;
        many += row.analysis.tally[vetoes] > 2 ? 1 : 0;
    }
    CHECK(without == facts->number_before(section, "without an approver"));
    CHECK(many == facts->number_before(section, "with more than two"));
}

TEST_CASE("the matrix counts who answers as the facts do, aliases and all") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    auto asked = request<MatrixRequest>({"sourcegraph.yaml"});
    asked.by = MatrixBy::person;
    const Matrix sourcegraph = matrix(asked).matrix;
    for (const auto& [id, count] : facts->counts_after("sourcegraph", "Accountable for:"))
        CHECK_MESSAGE(tally(sourcegraph, id, "accountable") == count, id);
    CHECK(matrix(request<MatrixRequest>({"semantic-kernel.yaml"})).matrix.rows.size() ==
          facts->number_before("semantic-kernel", "active decisions"));
}

TEST_CASE("the graphs have everybody and everything once") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    auto asked = request<GraphRequest>({"kubernetes.yaml", "kubernetes-keps.yaml"});
    const Diagram decisions = graph(asked).graph;
    const auto drawn = static_cast<std::size_t>(
        std::ranges::count(decisions.nodes, GraphNodeKind::decision, &GraphNode::kind));
    CHECK(drawn == facts->number_before("kubernetes + keps", "active decisions"));
    const auto agreeing =
        static_cast<std::size_t>(std::ranges::count_if(decisions.edges, [](const GraphEdge& edge) {
            return edge.label.find("must agree") != std::string::npos;
        }));
    CHECK(agreeing > 1000);
    asked = request<GraphRequest>({"sourcegraph.yaml"});
    asked.view = GraphView::line;
    const Diagram line = graph(asked).graph;
    CHECK(line.nodes.size() <= facts->size("sourcegraph.yaml").people);
    CHECK(line.edges.size() > 100);
}
