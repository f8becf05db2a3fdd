#include <doctest/doctest.h>

#include <string>

#include <whodecides/check.hpp>

#include "support/requests.hpp"

using namespace whodecides;

namespace {

/// The help of the first finding of that rule; empty where there is none.
std::string help_of(const std::string& rule, const std::string& bytes, const std::string& name) {
    CheckRequest request;
    request.stdin_name = name;
    request.as_of = "2026-02-01";
    request.select = {rule};
    const Analysis analysis = test::with_text(request, bytes, check);
    for (const Finding& finding : analysis.findings())
        if (finding.rule->name == rule)
            return finding.help;
    return {};
}

} // namespace

TEST_CASE("help on a grid speaks of cells") {
    const std::string csv = "Task,Ana,Ben,Cleo\nPay,R,,I\nHire,A,A,R\nSell,A,,\nMove,R,A,C\n";
    CHECK(help_of("no-accountable", csv, "a.csv") == "write `A` in one cell of this row");
    CHECK(help_of("overlapping-accountability", csv, "a.csv") ==
          "keep `A` in one cell of this row, and let the others do, advise or be told");
    CHECK(help_of("no-responsible", csv, "a.csv") == "write `R` in one cell of this row");
    CHECK(help_of("isolated-decision", "Task,Ana,Ben,Cleo\nPay,R,A,\nHire,A,C,R\nMove,R,A,C\n", "a.csv") ==
          "write `C` in the cell of who is heard, or `I` in that of who is told");
    CHECK(help_of("no-accountable",
                  "| Task | Ana | Ben |\n|---|---|---|\n| Pay | R | I |\n| Hire | A | R |\n",
                  "a.md") == "write `A` in one cell of this row");
}

TEST_CASE("help on a grid of names speaks of what stands below a letter") {
    CHECK(help_of("overlapping-accountability", "Task,R,A,C\nPay,Ben,Ana; Cleo,\nSell,Ana,Ben,Cleo\n",
                  "a.csv") == "keep one name below `A`, and let the others do, advise or be told");
}

TEST_CASE("what a grid has no place for is said with the way to YAML, and YAML is spoken to as before") {
    const std::string yaml = "matrix: {columns: [ana, ben], rows: {Pay: [R, I], Hire: [A, R]}}\n";
    CHECK(help_of("no-accountable", yaml, "a.yaml") ==
          "give one person or team the letter `A`, or say why nobody owns it in `unowned`");
    CHECK(help_of(
              "duplicate-responsibility",
              "Task,Ana,Ben,Cleo\nApprove the budget of sales,A,R,I\nApprove the budget of the sales,A,R,C\n",
              "a.csv") ==
          "merge them, or say in the titles or in `scope` where one ends and the next begins; a grid has no "
          "place for `scope`, and `whodecides import` makes YAML of one");
}
