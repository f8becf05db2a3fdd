#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>

#include <whodecides/compare.hpp>
#include <whodecides/graph.hpp>
#include <whodecides/matrix.hpp>
#include <whodecides/plan.hpp>
#include <whodecides/show.hpp>
#include <whodecides/simulate.hpp>
#include <whodecides/who.hpp>

#include "export/dot.hpp"
#include "export/mermaid.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"
#include "report/compare_format.hpp"
#include "report/matrix_format.hpp"
#include "report/plan_format.hpp"
#include "report/show_format.hpp"
#include "report/simulate_format.hpp"
#include "report/who_format.hpp"
#include "support/files.hpp"

namespace whodecides::fuzz {

namespace {

/// One text on standard input, which is read anew for each request.
struct Asked {
    std::string bytes;
    std::string name;

    template <class Request, class Ask>
    auto operator()(Request request, Ask ask) const {
        std::istringstream standard_input(bytes);
        request.paths = {"-"};
        request.standard_input = &standard_input;
        request.stdin_name = name;
        request.as_of = "2026-01-01";
        request.jobs = 1;
        return ask(request);
    }
};

template <class Formats, class Result>
void require_printed(const Formats& formats, const Result& result) {
    for (const auto& format : formats) {
        std::ostringstream out;
        format.write(result, {.width = 50}, out);
        require_well_formed(out.str(), format.name);
    }
}

void require_matrix(const Asked& asked) {
    for (const MatrixBy by : {MatrixBy::named, MatrixBy::person, MatrixBy::role, MatrixBy::team})
        for (const bool transposed : {false, true}) {
            MatrixRequest request;
            request.by = by;
            request.transposed = transposed;
            const MatrixResult result = asked(request, matrix);
            for (const MatrixRow& row : result.matrix.rows)
                for (const MatrixCell& cell : row.cells)
                    require(cell.column < result.matrix.columns.size(), "a cell stands in no column");
            require_printed(matrix_formats(), result);
        }
}

void require_graphs(const Asked& asked) {
    for (const GraphView view :
         {GraphView::line, GraphView::decisions, GraphView::dependencies, GraphView::communication}) {
        GraphRequest request;
        request.view = view;
        const GraphResult result = asked(request, graph);
        for (const GraphEdge& edge : result.graph.edges)
            require(std::max(edge.from, edge.to) < result.graph.nodes.size(), "an edge leads nowhere");
        require_harmless(dot(result.graph), "dot");
        require_harmless(mermaid(result.graph), "mermaid");
    }
}

void require_shown(const Asked& asked, const std::string& name) {
    ShowRequest request;
    request.name = name;
    require_printed(show_formats(), asked(request, show));
    request.card = true;
    require_printed(show_formats(), asked(request, show));
}

void require_absences(const Asked& asked) {
    const AbsencesResult result = asked(AbsencesRequest(), absences);
    require_printed(absences_formats(), result);
    if (result.absences.ranking.empty())
        return;
    const std::string person = "person:" + result.absences.ranking.front().person.id;
    require_shown(asked, person);
    SimulateRequest request;
    request.moves = {{.kind = Move::Kind::leave, .actor = person}};
    require_printed(simulate_formats(), asked(request, simulate));
}

void require_answers(const Asked& asked) {
    WhoRequest request;
    request.text = "pay " + asked.bytes.substr(0, 40); // a text without a word is a mistake
    require_printed(who_formats(), asked(request, who));
}

/// No step of a plan adds findings, and each settles some.
void require_plan(const Asked& asked) {
    constexpr std::size_t few = 3;
    PlanRequest request;
    request.top = few;
    const PlanResult result = asked(request, plan);
    std::size_t before = result.input.findings().size();
    for (const PlanStep& step : result.steps) {
        require(step.left < before && !step.settled.empty(), "a proposal settles nothing");
        before = step.left;
    }
    require(result.remaining == before, "what is left after a plan is not what its last step leaves");
    require_printed(plan_formats(), result);
}

void require_comparison(std::string_view first, std::string_view second) {
    static const test::TemporaryFolder folder;
    CompareRequest request;
    for (const char* name : {"ana.csv", "ben.csv"})
        request.paths.push_back((folder.path() / name).string());
    test::write_file(request.paths[0], first);
    test::write_file(request.paths[1], second);
    request.as_of = "2026-01-01";
    request.jobs = 1;
    require_printed(compare_formats(), compare(request));
}

} // namespace

void workshop(std::string_view bytes) {
    for (const char* name : {"<stdin>", "grid.csv", "notes.md"}) {
        const Asked asked{std::string(bytes), name};
        require_matrix(asked);
        require_graphs(asked);
        require_absences(asked);
        require_answers(asked);
        require_plan(asked);
    }
    const std::size_t half = std::min(bytes.find(file_separator), bytes.size());
    require_comparison(bytes.substr(0, half), bytes.substr(std::min(half + 1, bytes.size())));
}

} // namespace whodecides::fuzz
