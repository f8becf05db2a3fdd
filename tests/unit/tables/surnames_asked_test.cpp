// Names with the surname first in options and arguments.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string grid = "Task;Müller, Anna;\"Schäfer, B.\";Heide, Dirk;Cem\nBuy;A;R;I;C\nSell;R;A;I;C\n";

/// Runs a command on that grid, as a.csv and as b.csv.
test::Run run(const std::vector<std::string>& arguments) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.csv", grid);
    test::write_file(folder.path() / "b.csv", grid);
    return test::run_program(arguments, folder.path());
}

std::string without(const std::string& names) {
    const test::Run done = run({"simulate", "--without", names, "a.csv"});
    return done.out + done.err;
}

} // namespace

TEST_CASE("those who leave may be named with the surname first, and a comma parts them as well") {
    CHECK(has(without("Müller, Anna"), "Without Anna Müller"));
    CHECK(has(without("Müller,Anna"), "Without Anna Müller"));
    CHECK(has(without("Schäfer, B."), "Without B. Schäfer"));
    CHECK(has(without("Cem,Müller, Anna,Dirk Heide"), "Without Cem, Anna Müller and Dirk Heide"));
    CHECK(has(without("Cem,Anna Müller"), "Without Cem and Anna Müller"));
    CHECK(has(without("Müller, Dirk"), "--without: no person, role or team is called `Müller`"));
    CHECK(has(without("Cem,Müller"), "--without: no person, role or team is called `Müller`"));
    CHECK(run({"simulate", "--without", "Müller, Dirk", "a.csv"}).status == 2);
    // What is said of a later option is said of that one.
    const test::Run later =
        run({"simulate", "--without", "Müller, Anna", "--reassign", "Cem=Nobody Known", "a.csv"});
    CHECK(later.status == 2);
    CHECK(has(later.err, "--reassign: no person, role or team is called `Nobody Known`"));
}

TEST_CASE("show and --reassign take a name with the surname first") {
    const test::Run given = run({"simulate", "--reassign", "Müller, Anna=Heide, Dirk", "a.csv"});
    CHECK(given.status < 2);
    CHECK(has(given.out, "Dirk Heide"));
    CHECK(has(run({"show", "Müller, Anna", "a.csv"}).out, "Anna Müller"));
    CHECK(run({"show", "Müller, Dirk", "a.csv"}).status == 2);
    CHECK(has(run({"show", "Müller, Dirk", "a.csv"}).err, "is called `Müller, Dirk`"));
}

TEST_CASE("--as takes a name with a comma, and several files") {
    const test::Run both = run({"compare", "--as", "Müller, Anna=a.csv,Schäfer, B.=b.csv", "a.csv", "b.csv"});
    CHECK(both.status < 2);
    CHECK(has(both.out, "Anna Müller"));
    CHECK(has(both.out, "B. Schäfer"));
    const test::Run last = run({"compare", "--as", "Cem=a.csv,Müller, Anna", "a.csv", "b.csv"});
    CHECK(last.status == 2);
    CHECK(has(last.err, "--as takes NAME=FILE, not"));
    CHECK(run({"compare", "--as", "Müller, Dirk=a.csv", "a.csv", "b.csv"}).status == 2);
}
