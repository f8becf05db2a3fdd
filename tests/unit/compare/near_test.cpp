#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/program.hpp"
#include "unit/compare/compared.hpp"

// Which names are asked about before the figures, and which are not.

using namespace whodecides;
using namespace whodecides::test;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs asked_about(const CompareResult& result) {
    Pairs pairs;
    for (const NearNames& near : result.comparison.near)
        pairs.emplace_back(near.first.title, near.second.title);
    return pairs;
}

/// What is asked where each file has Ben and those columns, all of which do something.
Pairs asked_of(const std::vector<std::string>& columns) {
    std::vector<Filled> files;
    for (const std::string& names : columns) {
        std::string row = "Hire: [A";
        for (std::size_t at = 0; at != std::string::npos; at = names.find(", ", at + 1))
            row += ", R";
        files.push_back(
            {"file" + std::to_string(files.size()) + ".yaml", grid("Ben, " + names, {row + "]"})});
    }
    return asked_about(compare_of(files));
}

} // namespace

TEST_CASE("a name spelt with or without marks, or with the surname first, is asked about") {
    CHECK(asked_of({"Jörg Müller", "Joerg Mueller"}) == Pairs{{"Jörg Müller", "Joerg Mueller"}});
    CHECK(asked_of({"Jörg Müller", "Jorg Muller"}) == Pairs{{"Jörg Müller", "Jorg Muller"}});
    CHECK(asked_of({"Anna Müller", "mueller anna"}) == Pairs{{"Anna Müller", "mueller anna"}});
    CHECK(asked_of({"anna.mueller", "Anna Müller"}) == Pairs{{"anna.mueller", "Anna Müller"}});
    CHECK(asked_of({"Anna Müller", "Anna Moltke"}).empty());
}

TEST_CASE("a name that is short for one other is asked about") {
    for (const std::string name : {"Anna", "anna", "Müller", "MUELLER", "A. Müller", "A Müller", "Anna M.",
                                   "A. L. Müller", "Anna Müller"}) {
        CAPTURE(name);
        CHECK(asked_of({name, "Anna Lena Müller"}) == Pairs{{name, "Anna Lena Müller"}});
        CHECK(asked_of({"Anna Lena Müller", name}) == Pairs{{"Anna Lena Müller", name}});
    }
    CHECK(asked_of({"Anna", "Anna Müller (Finance)"}) == Pairs{{"Anna", "Anna Müller (Finance)"}});
    for (const std::string name : {"Lena", "Ann", "Annabel", "AM", "A. M.", "L. Müller-Lenz", "B. Müller",
                                   "Anna B.", "Anna Müller Lena B."}) {
        CAPTURE(name);
        CHECK(asked_of({name, "Anna Lena Müller"}).empty());
    }
}

TEST_CASE("more than six words are short for nothing") {
    CHECK(asked_of({"Ana Bo Cy Di Ed Flo", "Ana Bo Cy Di Ed Flo Gus Hal"}).size() == 1);
    CHECK(asked_of({"Ana Bo Cy Di Ed Flo Gus", "Ana Bo Cy Di Ed Flo Gus Hal"}).empty());
}

TEST_CASE("a name that may be short for one of two is not asked about, unless these are one") {
    CHECK(asked_of({"Anna", "Anna Müller, Anna Kühn"}).empty());
    CHECK(asked_of({"A. Müller", "Anna Müller, Arno Müller"}).empty());
    CHECK(asked_of({"A. Müller", "Anna Müller, Arno Kühn"}) == Pairs{{"A. Müller", "Anna Müller"}});
    CHECK(asked_of({"Anna", "Anna Müller", "A. Müller"}) ==
          Pairs{{"Anna", "Anna Müller"}, {"Anna Müller", "A. Müller"}});
    CHECK(asked_of({"Anna", "Anna Müller", "Anna Mueller"}) ==
          Pairs{{"Anna", "Anna Müller"}, {"Anna Müller", "Anna Mueller"}});
}

TEST_CASE("who stands beside the other in one file is another") {
    CHECK(asked_of({"Anna, Anna Müller", "Anna Müller"}).empty());
    CHECK(asked_of({"Anna", "Anna Müller, Hanna"}) == Pairs{{"Anna", "Anna Müller"}});
    CHECK(asked_of({"Anna", "Anna Müller", "Hanna"}) == Pairs{{"Anna", "Anna Müller"}, {"Anna", "Hanna"}});
}

TEST_CASE("a number is no part that may be left out, and titles are not shortened") {
    CHECK(asked_of({"Shift 1", "Shift"}).empty());
    CHECK(asked_about(compare_of({{"x.yaml", grid("Ben", {"Hire: [A]"})},
                                  {"y.yaml", grid("Ben", {"Hire a cook: [A]"})}}))
              .empty());
}

TEST_CASE("a title that says the same and more is asked about") {
    const auto asked = [](const std::string& mine, const std::string& yours) {
        return !asked_about(compare_of({{"x.yaml", grid("Ben", {mine + ": [A]"})},
                                        {"y.yaml", grid("Ben", {yours + ": [A]"})}}))
                    .empty();
    };
    CHECK(asked("Approve refunds", "Approve refunds above 1000"));
    CHECK(asked("approve refunds above 1000", "Approve refunds"));
    CHECK(asked("Approve budget", "Approve budget (over 1m)"));
    CHECK(asked("Hire", "Hire (cooks)"));
    CHECK(!asked("Refunds", "Approve refunds"));
    CHECK(!asked("Approve refunds below 1000", "Approve refunds above 1000"));
    CHECK(!asked("Hire", "Hire a cook (2)"));
    CHECK(!asked("Step 1", "Step 1 again"));
    CHECK(asked_about(compare_of({{"x.yaml", grid("Ben", {"Approve refunds: [A]"})},
                                  {"y.yaml", grid("Ben", {"Approve refunds: [A]",
                                                          "Approve refunds above 1000: [A]"})}}))
              .empty());
    CHECK(
        asked_about(compare_of(
            {{"x.yaml", grid("Ben", {"Approve refunds: [A]"})},
             {"y.yaml", grid("Ben", {"Approve refunds to 10: [A]", "Approve refunds above 10: [A]"})}})) ==
        Pairs{{"Approve refunds", "Approve refunds to 10"}, {"Approve refunds", "Approve refunds above 10"}});
}

TEST_CASE("how much is not compared is told with the figures") {
    const TemporaryFolder folder;
    write_file(folder.path() / "ana.csv", "Task,Ana,Ben\nApprove refunds,A,R\nHire,R,A\n");
    write_file(folder.path() / "ben.csv", "Task,Ana,Ben\nApprove refunds above 1000,R,A\nHire,R,A\n");
    write_file(folder.path() / "dan.csv", "Task,Ana,Ben\nHire,R,A\n");
    const auto out_of = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "compare");
        return run_program(arguments, folder.path()).out;
    };
    for (const std::string format : {"text", "markdown"}) {
        CAPTURE(format);
        const std::string out = out_of({"ana.csv", "ben.csv", "-f", format});
        const std::size_t told =
            out.find("2 decisions stand in one file only and are not compared; see the end.");
        CHECK(out.find("one decision?") < told);
        CHECK(out.find("name the same people.") < told);
        CHECK(told < out.find("Of two answers"));
    }
    CHECK(has(out_of({"ana.csv", "dan.csv"}), "1 decision stands in one file only and is not compared;"));
    write_file(folder.path() / "eva.csv", "Task,Ana,Ben\nHire,R,A\n");
    CHECK(!has(out_of({"dan.csv", "eva.csv"}), "in one file only"));
}

TEST_CASE("names that may be one are asked about in every format that lists such questions") {
    const TemporaryFolder folder;
    write_file(folder.path() / "ana.csv", "Decision,Ben,Anna\nHire,A,R\nPay,A,R\n");
    write_file(folder.path() / "ben.csv", "Decision,Ben,Anna Müller\nHire,A,R\nPay,A,R\n");
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "compare");
        arguments.insert(arguments.end(), {"ana.csv", "ben.csv"});
        return run_program(arguments, folder.path());
    };
    const Run text = run({});
    CHECK(text.status == 0);
    CHECK(text.out.starts_with(
        "To be asked first\n"
        "  `Anna` (ana.csv) and `Anna Müller` (ben.csv): one person? They are counted as two.\n"));
    CHECK(has(run({"-f", "markdown"}).out, "one person? They are counted as two."));
    const auto json = nlohmann::json::parse(run({"-f", "json"}).out);
    REQUIRE(json["near"].size() == 1);
    CHECK(json["near"][0]["second"]["title"] == "Anna Müller");
    const Run coded = run({"--anonymize"});
    CHECK(has(coded.out, "one person? They are counted as two."));
    CHECK(!has(coded.out, "Müller"));
}
