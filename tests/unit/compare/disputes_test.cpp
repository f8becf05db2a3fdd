#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "unit/compare/compared.hpp"

// What answers contradict one another in, and what is asked about it.

using namespace whodecides;
using namespace whodecides::test;

using Letters = std::vector<std::optional<std::string>>;

namespace {

using Voices = std::vector<std::size_t>;

/// One row with three columns, as Ana, Ben and Cem fill it in.
CompareResult filled(const std::string& ana, const std::string& ben, const std::string& cem) {
    const auto one = [](const std::string& cells) {
        return grid("Ana, Ben, Cem", {"Hire: [" + cells + "]"});
    };
    return compare_of({{"ana.yaml", one(ana)}, {"ben.yaml", one(ben)}, {"cem.yaml", one(cem)}});
}

} // namespace

TEST_CASE("two who each say that they decide") {
    const CompareResult result = filled("A, R, -", "R, A, -", "A, -, -");
    const CompareRow hire = row(result, "Hire");
    CHECK(hire.claimed_by == Voices{0, 1});
    CHECK(hire.unaware.empty());
    CHECK(!hire.claimed_by_nobody);
    CHECK(*hire.share == doctest::Approx(1.0 / 3));
    CHECK(hire.question == "Ana and Ben each say: I decide. Which of you is it, or is it both?");
}

TEST_CASE("three who each say that they decide, and one who says: with another") {
    CHECK(row(filled("A, -, -", "-, A, -", "-, -, A"), "Hire").question ==
          "Ana, Ben and Cem each say: I decide. Which of you is it?");
    const CompareResult result = filled("A, A, -", "-, A, -", "-, A, -");
    CHECK(row(result, "Hire").claimed_by == Voices{0, 1});
}

TEST_CASE("who says alone that they decide is in the question that two others raise") {
    CHECK(row(filled("-, A, -", "A, -, -", "-, -, A"), "Hire").question ==
          "Ben says that Ana decides, and Ana names Ben; Cem says: I decide. Who is it?");
}

TEST_CASE("a cell that is not understood is no answer that nobody decides") {
    const CompareResult open = filled("A, R, -", "'?', R, -", "x, R, -");
    CHECK(row(open, "Hire").answers.size() == 1);
    CHECK(row(open, "Hire").question.empty());
    CHECK(row(filled("A, R, -", "A, '?', -", "-, R, -"), "Hire").answers.size() == 3);
    // Of two who are left both say the same of Cem.
    CHECK(row(filled("A, R, x", "A, R, C", "A, R, C"), "Hire").differing.empty());
    CHECK(row(filled("A, R, -", "A, R, C", "A, R, C"), "Hire").differing.size() == 1);
}

TEST_CASE("two who say that they decide together do not dispute it") {
    const CompareRow hire = row(filled("A, A, -", "A, A, -", "A, A, R"), "Hire");
    CHECK(hire.claimed_by.empty());
    CHECK(*hire.share == 1);
    CHECK(hire.question.empty());
}

TEST_CASE("somebody others name, who does not say so") {
    const CompareResult result = filled("-, A, -", "-, C, A", "R, A, -");
    const CompareRow hire = row(result, "Hire");
    REQUIRE(hire.unaware.size() == 2);
    CHECK(hire.unaware[0].voice == 1);
    CHECK(hire.unaware[0].named == Voices{0, 2});
    CHECK(hire.unaware[1].voice == 2);
    CHECK(hire.unaware[1].named == Voices{1});
    CHECK(hire.claimed_by_nobody);
    CHECK(hire.question == "Ana and Cem say that Ben decides, and Ben names Cem. Who is it?");
    CHECK(row(filled("-, A, -", "R, C, -", "-, -, -"), "Hire").question ==
          "Ana says that Ben decides, and Ben names nobody. Who is it?");
}

TEST_CASE("who leaves a row blank says nothing about it") {
    const CompareRow hire = row(filled("-, A, -", "-, -, -", "-, A, R"), "Hire");
    CHECK(hire.unaware.empty());
    CHECK(*hire.share == 1);
}

TEST_CASE("what nobody claims, and what all leave to nobody") {
    const CompareResult apart = compare_of({{"ana.yaml", grid("Ana, CEO, CFO", {"Hire: [R, A, -]"})},
                                            {"ben.yaml", grid("Ben, CEO, CFO", {"Hire: [-, -, A]"})}});
    CHECK(row(apart, "Hire").claimed_by_nobody);
    CHECK(row(apart, "Hire").question == "You name CEO and CFO. Who is it?");

    const CompareRow unowned = row(filled("R, -, -", "R, C, -", "R, -, -"), "Hire");
    CHECK(unowned.unowned);
    CHECK(!unowned.claimed_by_nobody);
    CHECK(!unowned.disputed());
    CHECK(unowned.question == "Nobody is named who decides. Who is it to be?");
}

TEST_CASE("where it is unknown who filled a file in, nobody knows that nobody claims it") {
    const CompareResult result =
        compare_of({{"x.yaml", grid("Ana, Ben", {"Hire: [A, -]"})},
                    {"ben.yaml", grid("Ana, Ben", {"Hire: [-, -, R]", "Pay: [A, R]"})},
                    {"y.yaml", grid("Ana, Ben", {"Hire: [R, A]", "Pay: [A, R]"})}});
    CHECK(row(result, "Hire").disputed());
    CHECK(!row(result, "Hire").claimed_by_nobody);
    CHECK(row(result, "Hire").claimed_by.empty());
}

TEST_CASE("of a responsibility it is who answers for it") {
    const auto text = [](const char* who) {
        return "responsibilities: {books: {title: Keep the books, accountable: " + std::string(who) + "}}";
    };
    const CompareResult result = compare_of({{"ana.yaml", text("Ana")}, {"ben.yaml", text("Ben")}});
    CHECK(row(result, "Keep the books").question ==
          "Ana and Ben each say: I answer. Which of you is it, or is it both?");
}

TEST_CASE("cells with letters that differ are told with what each wrote") {
    const CompareRow hire = row(filled("A, R/C, -", "A, R, -", "A, c r, I"), "Hire");
    CHECK(hire.cells == 3);
    REQUIRE(hire.differing.size() == 2);
    CHECK(hire.differing[0].actor.title == "Ben");
    CHECK(hire.differing[0].letters == Letters{"R/C", "R", "C/R"});
    CHECK(hire.differing[1].letters == Letters{"", "", "I"});
}

TEST_CASE("rows come the most disputed first") {
    const auto text = [](const char* same, const char* half, const char* third, const char* nobody) {
        return grid("Ana, Ben, Cem",
                    {"same: [" + std::string(same) + "]", "half: [" + std::string(half) + "]",
                     "third: [" + std::string(third) + "]", "nobody: [" + std::string(nobody) + "]",
                     "once: [-, -, -]"});
    };
    const CompareResult result = compare_of({{"ana.yaml", text("A, -, -", "A, R, -", "A, -, -", "R, -, -")},
                                             {"ben.yaml", text("A, -, -", "A, R, -", "R, A, -", "R, -, -")},
                                             {"cem.yaml", text("A, -, -", "-, A, -", "-, -, A", "R, -, -")}});
    std::vector<std::string> titles;
    for (const CompareRow& each : result.comparison.rows)
        titles.push_back(each.entry.title);
    CHECK(titles == std::vector<std::string>{"third", "half", "nobody", "same", "once"});
}
