#include <doctest/doctest.h>

#include <string>

#include "unit/matrix/matrixed.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

const std::string people = "people: {ana: ana, ben: ben, cleo: cleo, dan: dan}\n";

std::string shown(const std::string& entry, const std::string& framework = {}) {
    MatrixRequest request;
    request.shown_framework = framework;
    return cells(matrix_of(people + "decisions: {x: " + entry + "}\n", request).matrix, "x");
}

} // namespace

TEST_CASE("long-form keys are shown in the letters of the framework") {
    CHECK(shown("{accountable: ana, responsible: [ana, ben], consulted: cleo, informed: dan}") ==
          "ana: A/R, ben: R, cleo: C, dan: I");
    CHECK(shown("{accountable: ana, responsible: ben, driver: cleo, approvers: dan}", "rapid") ==
          "ana: D, ben: P, cleo: R, dan: A");
    CHECK(shown("{accountable: ana, consulted: ben}", "DRI") == "ana: D, ben: C");
    CHECK(shown("{accountable: ana}", "darci") == "ana: D/A");
    CHECK(shown("{decider: ana}") == "ana: A");
}

TEST_CASE("a letter that answers and decides never stands for deciding alone") {
    CHECK(shown("{accountable: ana, decider: ben}") == "ana: A, ben: *d");
    CHECK(shown("{accountable: ana, decider: ben}", "darci") == "ana: A, ben: D");
}

TEST_CASE("a duty without a letter has a sign, and the legend tells what it is") {
    const Matrix matrix =
        matrix_of(people + "decisions: {x: {accountable: ana, approvers: ben, support: [cleo, ana]}}\n")
            .matrix;
    CHECK(cells(matrix, "x") == "ana: A/*s, ben: *v, cleo: *s");
    REQUIRE(matrix.letters.size() == 6); // R A C I and the two signs that are used
    CHECK(matrix.letters[4].symbol == "*v");
    CHECK(matrix.letters[4].word == "vetoes");
    CHECK(matrix.letters[4].stand_in);
    CHECK(matrix.letters[5].word == "supports");
    // Every duty: nothing is dropped whatever the framework.
    CHECK(
        shown(
            "{accountable: ana, decider: ben, responsible: cleo, driver: cleo, approvers: cleo, consulted: "
            "cleo, support: dan, verifiers: dan, signatories: dan, informed: dan, omitted: dan, coach: dan}",
            "ovis") == "ana: O, ben: *d, cleo: V/I/*w/*p, dan: S/*c/*g/*t/*x/*m");
}

TEST_CASE("without one asked for it is the framework that the files use") {
    const auto framework = [](const std::string& entries, const std::string& usual = {}) {
        MatrixRequest request;
        request.framework = usual;
        return matrix_of(people + "decisions:\n" + entries, request).matrix.framework;
    };
    CHECK(framework("  x: {accountable: ana}\n") == "raci");
    CHECK(framework("  x: {accountable: ana}\n", "rapid") == "rapid");
    CHECK(framework("  x: {daci: {D: ana, A: ben}}\n") == "daci");
    CHECK(framework("  x: {daci: {D: ana, A: ben}}\n", "rapid") == "daci");
    CHECK(framework("  x: {daci: {D: ana, A: ben}}\n  y: {raci: {A: ana, R: ben}}\n", "rapid") == "rapid");
    CHECK(framework("  x: {daci: {D: ana, A: ben}}\n  y: {raci: {A: ana, R: ben}}\n") == "raci");
    CHECK(framework("  x: {accountable: ana}\n  y: {status: retired, daci: {D: ana, A: ben}}\n") == "raci");
}

TEST_CASE("a framework of the files' own has its letters") {
    const std::string own = "frameworks: {ours: {letters: {X: {duties: [answers, decides]}, lead: "
                            "{duties: [does]}}}}\n";
    const Matrix matrix =
        matrix_of(people + own + "decisions: {x: {ours: {X: ana, lead: ben}}, y: {accountable: cleo}}\n")
            .matrix;
    CHECK(matrix.framework == "ours");
    CHECK(cells(matrix, "x") == "ana: X, ben: lead");
    CHECK(cells(matrix, "y") == "cleo: X");
    CHECK_THROWS_WITH_AS(shown("{accountable: ana}", "rcai"),
                         "no framework is called `rcai`; did you mean `raci`?", Error);
}
