#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/program.hpp"

// What is told of several cells or columns at once is known again by all of them.

using namespace whodecides;
using test::has;
using test::Run;

namespace {

const std::vector<std::string> rows{"Hire,A,R,soon,often\n", "Fire,R,A,later,rarely\n",
                                    "Buy,A,R,never,on a whim\n", "Sell,R,A,now and then,at leisure\n"};

/// A grid with a text below each head of remarks.
std::string grid(const std::string& heads) {
    return "Decision,Ana,Ben," + heads + "\n" + rows[0] + rows[1] + rows[2] + rows[3];
}

/// A grid in the native format, each row with one cell of Ana.
std::string native(const std::vector<std::string>& written) {
    std::string text = "matrix:\n  columns: [Ana, Ben]\n  rows:\n";
    for (const std::string& row : written)
        text += "    " + row + "\n";
    return text;
}

/// What a check finds in a file after a baseline was written of what it held before.
Run changed(const std::string& before, const std::string& after, const std::string& file,
            const std::vector<std::string>& options = {}) {
    const test::TemporaryFolder folder;
    std::vector<std::string> check{"check",     "--as-of",  "2026-01-01",
                                   "--fail-on", "note",     "-f",
                                   "concise",   "--select", "unclear-cell,unclear-column"};
    check.insert(check.end(), options.begin(), options.end());
    std::vector<std::string> write = check;
    write.insert(write.end(), {"--write-baseline", "known.json", file});
    check.insert(check.end(), {"--baseline", "known.json", file});
    test::write_file(folder.path() / file, before);
    REQUIRE(test::run_program(write, folder.path()).status == 0);
    test::write_file(folder.path() / file, after);
    return test::run_program(check, folder.path());
}

} // namespace

TEST_CASE("a column in doubt beside those that a baseline knows is a new finding") {
    const Run one = changed(grid("Extra one,Notes"), grid("Extra one,Extra two"), "a.csv");
    CHECK(one.status == 1);
    CHECK(has(one.out, "`Extra one` and `Extra two`"));
    const Run other = changed(grid("Extra one,Extra two"), grid("Extra one,Extra three"), "a.csv");
    CHECK(other.status == 1);
    CHECK(has(other.out, "`Extra one` and `Extra three`"));
}

TEST_CASE("columns in doubt that a baseline knows stay known where columns and rows move") {
    const std::string before = grid("Extra one,Extra two");
    for (const std::string& after :
         {before, grid("Extra two,Extra one"),
          "Decision,Ana,Ben,Extra one,Extra two\n" + rows[2] + rows[0] + rows[3] + rows[1]}) {
        CAPTURE(after);
        const Run run = changed(before, after, "a.csv");
        CHECK(run.status == 0);
        CHECK_FALSE(has(run.out, "unclear-column"));
    }
}

TEST_CASE("a text in doubt beside those that a baseline knows is a new finding") {
    const std::string one = native({"Hire: [tbd, A]", "Buy: [R, A]"});
    const Run run = changed(one, native({"Hire: [tbd, A]", "Buy: [\"?\", A]"}), "a.yaml");
    CHECK(run.status == 1);
    CHECK(has(run.out, "`tbd` and `?` say that it is not known yet"));
    CHECK(changed("Decision,Ana,Ben\nHire,A (to 5),R\nBuy,R,A\n",
                  "Decision,Ana,Ben\nHire,A (to 5),R\nBuy,R,A (to 9)\n", "a.csv")
              .status == 1);
}

TEST_CASE("texts in doubt that a baseline knows stay known where rows move") {
    const std::string hire = "Hire: [tbd, A]";
    const std::string buy = "Buy: [\"?\", A]";
    const std::string sell = "Sell: [R, A]";
    for (const std::vector<std::string>& after :
         {std::vector{hire, buy, sell}, std::vector{sell, buy, hire}, std::vector{buy, sell, hire}}) {
        const Run run = changed(native({hire, buy, sell}), native(after), "a.yaml");
        CHECK(run.status == 0);
        CHECK_FALSE(has(run.out, "unclear-cell"));
    }
    CHECK(changed("Decision,Ana,Ben\nHire,A (to 5),R\nBuy,R,A (to 9)\n",
                  "Decision,Ana,Ben\nBuy,R,A (to 9)\nHire,A (to 5),R\n", "a.csv")
              .status == 0);
}

TEST_CASE("a baseline in clear knows again under codes what is told together") {
    const std::string before = grid("Extra two,Extra one");
    const test::TemporaryFolder folder;
    const std::vector<std::string> check{"check", "--fail-on", "note", "--select", "unclear-column", "a.csv"};
    const auto with = [&](std::vector<std::string> options) {
        options.insert(options.begin(), check.begin(), check.end());
        return test::run_program(options, folder.path());
    };
    test::write_file(folder.path() / "a.csv", before);
    REQUIRE(with({"--write-baseline", "known.json"}).status == 0);
    const Run coded = with({"--anonymize", "--key", "my.key", "--baseline", "known.json"});
    CHECK(coded.status == 0);
    CHECK_FALSE(has(coded.out, "Extra"));
    test::write_file(folder.path() / "a.csv", grid("Extra two,Extra three"));
    CHECK(with({"--anonymize", "--key", "my.key", "--baseline", "known.json"}).status == 1);
}
