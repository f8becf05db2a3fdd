// A text alone in its row: the heading of the rows below, or a decision that nobody has filled in.

#include <doctest/doctest.h>

#include <string>

#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

test::Run run(const std::string& line, const std::string& input, const std::string& name = "a.csv") {
    return test::run_program(test::split_command(line + " --stdin-filename " + name + " -"), "/", input);
}

std::string check(const std::string& rows, const std::string& head = "Task,Ann,Ben") {
    return run("check", head + "\n" + rows).out;
}

/// Whether nobody is said to answer for a decision of that title.
bool is_decision(const std::string& title, const std::string& out) {
    return has(out, "`" + title + "` names nobody who answers for it");
}

} // namespace

TEST_CASE("headings that are only taken for some are told, once for all") {
    const std::string grid = "Approve the budget,,\nSet prices,A,R\nHire staff,,\nBuild,R,A\n";
    const std::string out = check(grid);
    CHECK(has(out,
              "note: `Approve the budget` and `Hire staff` are taken for headings of the rows below them, "
              "written in 2 places [unclear-cell]\n"));
    CHECK(has(out, "  = help: a colon behind a heading says that it is one; write `-` in the cells of a "
                   "decision that nobody has filled in\n"));
    CHECK_FALSE(is_decision("Hire staff", out));
    CHECK(has(run("import", "Task,Ann,Ben\n" + grid).err,
              "a.csv:2:1: `Approve the budget` and `Hire staff` are taken for headings of the rows below"));
    CHECK(has(check("Approve the budget,,\nSet prices,A,R\n"),
              "note: `Approve the budget` is taken for a heading of the rows below it [unclear-cell]\n"));
}

TEST_CASE("what the note on headings advises is done") {
    const std::string dashes = check("Approve the budget,-,-\nSet prices,A,R\nHire staff,-,\nBuild,R,A\n");
    CHECK_FALSE(has(dashes, "heading"));
    CHECK(is_decision("Approve the budget", dashes));
    CHECK(is_decision("Hire staff", dashes));
    const std::string colons = check("Money:,,\nSet prices,A,R\nHire staff,,\nBuild,R,A\n");
    CHECK_FALSE(has(colons, "heading"));
    CHECK(is_decision("Hire staff", colons));
}

TEST_CASE("nothing is told of headings that are certain, nor of texts that are none") {
    const std::string rows = "Set prices,A,R\n";
    for (const std::string certain : {"MONEY,,\n", "Money:,,\n", "Money\n"}) {
        CAPTURE(certain);
        CHECK_FALSE(has(check(certain + rows), "heading"));
        CHECK_FALSE(has(check(certain + rows), "names nobody"));
    }
    CHECK_FALSE(has(
        run("check", "| Task | Ann | Ben |\n|---|---|---|\n| **Money** | | |\n| Pay | A | R |\n", "a.md").out,
        "heading"));
    CHECK_FALSE(has(check(",Money,,\n1,Set prices,A,R\n2,Hire,R,A\n", "No.,Task,Ann,Ben"), "heading"));
    CHECK_FALSE(has(check("Money,,,\n,Set prices,A,R\n,Hire,R,A\n", ",Task,Ann,Ben"), "heading"));
    CHECK_FALSE(has(check("Set prices,A,R\nHire staff,,\n"), "heading"));
}

TEST_CASE("numbers of rows tell headings from decisions that nobody has filled in") {
    for (const std::string nested : {"1,Plan,,\n1.1,Price,A,R\n1.2,Count,,\n2,Net,,\n2.1,Build,R,A\n",
                                     "1.,Plan,,\n1.1.,Price,A,R\n1.2.,Count,,\n2.,Net,,\n2.1.,Build,R,A\n"}) {
        const std::string out = check(nested, "No.,Task,Ann,Ben");
        CAPTURE(out);
        CHECK_FALSE(has(out, "heading"));
        CHECK_FALSE(is_decision("Plan", out));
        CHECK_FALSE(is_decision("Net", out));
        CHECK(is_decision("Count", out));
    }
    const std::string in_titles = check("1 Plan,,\n1.1 Price,A,R\n1.2 Count,,\n1.3 Build,R,A\n");
    CHECK_FALSE(is_decision("1 Plan", in_titles));
    CHECK(is_decision("1.2 Count", in_titles));
    const std::string through = check("1,Plan,,\n2,Price,A,R\n3,Count,,\n4,Build,R,A\n", "No.,Task,Ann,Ben");
    CHECK(is_decision("Plan", through));
    CHECK(is_decision("Count", through));
    // 10 is not part of 1, and numbers that begin anew count something else.
    CHECK(has(check("1,Plan,,\n10,Price,A,R\n", "No.,Task,Ann,Ben"), "`Plan` is taken for a heading"));
    CHECK(has(check("1,Plan,,\n1,Price,A,R\n", "No.,Task,Ann,Ben"), "`Plan` is taken for a heading"));
}
