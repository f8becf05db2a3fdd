#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/program.hpp"

// Which findings are printed, in which order, and as questions; none of it changes what counts.

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string organisation =
    "people: {ana: Ana Ruiz, ben: Ben Cole, cleo: {name: Cleo Marsh, status: left}, dan: Dan Ode}\n"
    "teams: {shop: {name: Shop, members: [ana, ben]}}\n"
    "decisions:\n"
    "  logo: {title: Pick a logo, accountable: ana, responsible: ben}\n"
    "  name: {title: Pick a name, accountable: [ana, ben], informed: [cleo, dan]}\n"
    "  sign: {title: Pick a sign, accountable: [ana, ben], responsible: ben, informed: [ana, dan]}\n"
    "responsibilities:\n"
    "  buy: {title: Buy, accountable: cleo, responsible: ana}\n"
    "  sell: {title: Sell, accountable: cleo, responsible: dan}\n"
    "  pack: {title: Pack, accountable: ana, responsible: shop}\n";

test::Run check(std::vector<std::string> arguments, const std::string& input = organisation) {
    arguments.insert(arguments.begin(), {"check", "--as-of", "2026-01-01"});
    arguments.emplace_back("-");
    return test::run_program(arguments, "/", input);
}

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_CASE("--sort impact puts what touches most first and says how it counts") {
    const test::Run by_place = check({"-f", "concise"});
    CHECK(by_place.out == check({"-f", "concise", "--sort", "place"}).out);
    CHECK(!has(by_place.err, "impact"));
    const test::Run by_impact = check({"-f", "concise", "--sort", "impact"});
    CHECK_MESSAGE(by_impact.out.starts_with("<stdin>:1:40: error: 2 entries are left to Cleo Marsh"),
                  by_impact.out);
    CHECK(lines(by_impact.out) == lines(by_place.out));
    CHECK(has(by_impact.err, "impact: weight of the severity (error 9, warning 3, note 1) x (1 + entries"));
    CHECK(has(check({"--sort", "impact"}).out, " = impact: 27\n"));
    CHECK(!has(check({}).out, "impact:"));
}

TEST_CASE("--top prints the first findings, and all count") {
    const test::Run all = check({"-f", "concise"});
    const test::Run two = check({"-f", "concise", "--top", "2"});
    CHECK(lines(two.out) == 2);
    CHECK(all.out.starts_with(two.out));
    CHECK(two.status == all.status);
    CHECK_MESSAGE(has(two.err, "2 of 6 findings are printed, the first by place; all of them count\n"),
                  two.err);
    CHECK(has(check({"--top", "1", "--sort", "impact"}).out,
              "1 of 6 findings is printed, the first by impact"));
    CHECK(check({"-f", "concise", "--top", "6"}).err == all.err);
    CHECK(check({"-q", "-f", "concise", "--top", "1"}).err == "");
}

TEST_CASE("what is not printed still makes the status") {
    // The first by place is a warning.
    const std::string late =
        "people: {ana: Ana, ben: Ben, cleo: Cleo}\ndecisions:\n"
        "  logo: {accountable: ana, responsible: ben}\n  name: {responsible: ben, informed: cleo}\n";
    const test::Run run = check({"-f", "concise", "--top", "1"}, late);
    CHECK(!has(run.out, "error"));
    CHECK(run.status == 1);
}

TEST_CASE("json prints as many findings as asked for, with the counts and causes of all") {
    const auto all = nlohmann::json::parse(check({"-f", "json"}).out);
    const auto two = nlohmann::json::parse(check({"-f", "json", "--top", "2", "--sort", "impact"}).out);
    CHECK(all["summary"]["printed"] == 6);
    CHECK(two["summary"]["printed"] == 2);
    CHECK(two["findings"].size() == 2);
    CHECK(two["findings"][0]["impact"] >= two["findings"][1]["impact"]);
    for (const char* key : {"errors", "warnings", "notes"})
        CHECK(two["summary"][key] == all["summary"][key]);
    CHECK(two["causes"] == all["causes"]);
}

TEST_CASE("json names the findings of a cause by their fingerprints") {
    std::string input = "people: {ana: Ana, ben: Ben}\ndecisions:\n";
    for (const char* id : {"a", "b", "c"})
        input += std::string("  ") + id + ": {accountable: [ana, ben], responsible: ben}\n";
    const auto json =
        nlohmann::json::parse(check({"-f", "json", "--select", "overlapping-accountability"}, input).out);
    REQUIRE(json["causes"].size() == 1);
    const auto& cause = json["causes"][0];
    CHECK(cause["count"] == 3);
    CHECK(cause["message"] == "3 decisions name several who answer and no mode");
    CHECK(cause["subject"]["kind"] == "file");
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(cause["findings"][i] == json["findings"][i]["fingerprint"]);
    const test::Run full = check({"--select", "overlapping-accountability"}, input);
    CHECK(has(full.out,
              "\n1 cause explains 3 of 3 findings:\n- 3 decisions name several who answer and no mode. If "));
    CHECK(!has(check({"-q", "--select", "overlapping-accountability"}, input).out, "explains"));
}

TEST_CASE("a wrong order and a wrong number are refused") {
    const test::Run order = check({"--sort", "impakt"});
    CHECK(order.status == 2);
    CHECK(order.out == "");
    CHECK(has(order.err, "--sort takes place or impact, not `impakt`; did you mean `impact`?"));
    for (const char* number : {"0", "-1", "many", "3x", "1.5", "99999999999999999999"}) {
        const test::Run top = check({"--top", number});
        CHECK(top.status == 2);
        CHECK(top.out == "");
        CHECK(has(top.err, "--top takes a number from 1 to 1000000, not `" + std::string(number) + "`"));
    }
    CHECK(has(check({"--top", ""}).err, "--top needs a value"));
}

TEST_CASE("questions are for each person once, with all they are about; the rest for teams and everybody") {
    const test::Run run = check({"-f", "questions"});
    CHECK(run.status == 1);
    CHECK_MESSAGE(
        run.out ==
            "For Ana Ruiz\n"
            "  Who will notice this decision first, and how do they hear of it?\n"
            "    - Pick a logo (<stdin>:4)\n"
            "  When you and Ben Cole disagree about this, what happens?\n"
            "    - Pick a name (<stdin>:5)\n"
            "    - Pick a sign (<stdin>:6)\n"
            "\n"
            "For Ben Cole\n"
            "  When you and Ana Ruiz disagree about this, what happens?\n"
            "    - Pick a name (<stdin>:5)\n"
            "    - Pick a sign (<stdin>:6)\n"
            "\n"
            "For the team Shop\n"
            "  Whom does somebody from outside ask when they need a yes from you?\n"
            "    - the team Shop carries 1 entry and has neither a lead nor a shared mode (<stdin>:2)\n"
            "\n"
            "For everybody\n"
            "  Who has been keeping this going since the seat became empty?\n"
            "    - 2 entries are left to Cleo Marsh, who is not available (<stdin>:1)\n"
            "  Who will have this on their desk on Monday morning?\n"
            "    - Pick a name (<stdin>:5)\n",
        run.out);
    CHECK(lines(check({"-f", "questions", "--top", "1", "--sort", "impact"}).out) == 3);
}

TEST_CASE("questions escape names, leave the files' slips out, and say so where there are none") {
    const std::string odd =
        "people: {ana: \"Ana\\e[31m\", ben: Ben, cleo: Cleo}\n"
        "decisions: {logo: {title: \"a\\nb\", accountable: ana, responsible: ben, colour: red}}\n"
        "responsibilities: {buy: {accountable: cleo, responsible: cleo}}\n";
    const test::Run run = check({"-f", "questions"}, odd);
    CHECK(run.out == "For Ana\u241B[31m\n"
                     "  Who will notice this decision first, and how do they hear of it?\n"
                     "    - a\u240Ab (<stdin>:2)\n");
    const test::Run nothing =
        check({"-f", "questions"},
              "people: {ana: Ana}\nresponsibilities: {buy: {accountable: ana, responsible: ana}}\n");
    CHECK(nothing.out == "Nothing to ask: no finding comes with a question for people.\n");
    CHECK(nothing.err.starts_with("nothing found in 1 entry of 1 person\n"));
}

TEST_CASE("what a question is about is wrapped as the question is") {
    const std::string title =
        "Choose the processor for card payments in all the countries that we are going to "
        "sell to next year, and again";
    const test::Run run = check({"-f", "questions"},
                                "people: {ana: Ana, ben: Ben, cleo: Cleo}\ndecisions:\n  choose: {title: '" +
                                    title + "', accountable: ana, responsible: ben}\n");
    CHECK_MESSAGE(has(run.out,
                      "    - Choose the processor for card payments in all the countries that we are going "
                      "to sell to next\n      year, and again (<stdin>:3)\n"),
                  run.out);
}

TEST_CASE("who is not available is not asked: who stands in is, else the lead, else whom they report to") {
    const auto asked = [](const std::string& hans) {
        return check({"-f", "questions"},
                     "people: {ana: Ana, ben: Ben, cleo: Cleo, hans: {name: Hans, status: leave" + hans +
                         "}}\nteams: {shop: {name: Shop, lead: cleo, members: [hans, ana]}, other: {lead: "
                         "ana}}\ndecisions: {buy: {title: Buy, accountable: [ana, hans], responsible: ben, "
                         "informed: cleo, consulted: other}, sell: {title: Sell, accountable: ana, "
                         "responsible: hans, informed: cleo, consulted: other}}\n")
            .out;
    };
    const auto vacant = [&](const std::string& hans, const std::string& reader) {
        const std::string all = asked(hans);
        CHECK_MESSAGE(!has(all, "For Hans"), all);
        const std::size_t at = all.find("For " + reader + "\n");
        CHECK_MESSAGE(at != std::string::npos, all);
        const std::string sheet = at == std::string::npos ? "" : all.substr(at, all.find("\n\n", at) - at);
        return has(sheet, "are left to Hans, who is not available") ||
               has(sheet, "is left to Hans, who is not available");
    };
    CHECK(vacant("", "Cleo"));
    CHECK(vacant(", manager: ben", "Cleo"));
    const std::string both = asked(", deputy: ben");
    CHECK_FALSE(has(both, "For Hans"));
    CHECK(has(both, "When Ana and Hans disagree about this, what happens?"));
    CHECK(has(both, "    - Buy (<stdin>:3), asked in place of Hans, who is not available"));
    CHECK(has(both, "When you and Hans disagree about this, what happens?"));
}

TEST_CASE("what stands in a cell and is no letter is asked about") {
    const test::Run run = check({"-f", "questions"}, "matrix: {columns: [Ana, Ben], rows: {Buy: [A, X]}}\n");
    CHECK(has(run.out, "For everybody\n  What does this stand for, and who would know?\n    - `X` in row "
                       "`Buy`, column `Ben` is not a letter of raci (<stdin>:1)\n"));
    const test::Run open =
        check({"-f", "questions"}, "matrix: {columns: [Ana, Ben], rows: {Buy: [A, '?']}}\n");
    CHECK_MESSAGE(has(open.out, "What does this cell mean to whoever wrote it?"), open.out);
    const test::Run key = check({"-f", "questions"}, "people: [ana]\ndecisions: {buy: {accountable: ana, "
                                                     "colour: red}}\n");
    CHECK_FALSE(has(key.out, "colour"));
}

TEST_CASE("those who answer together are asked by their number") {
    const auto asked = [](const std::string& seat) {
        return check({"-f", "questions"},
                     "people: {ana: Ana, ben: Ben, cleo: Cleo, dan: Dan}\nresponsibilities: {buy: "
                     "{accountable: " +
                         seat + ", responsible: dan}}\n")
            .out;
    };
    CHECK(has(asked("[ana, ben]"), "When you and Ben disagree about this, what happens?"));
    const std::string three = asked("[ana, ben, cleo]");
    CHECK(has(three, "When you do not all agree on this, what happens?"));
    CHECK(!has(three, "two of you"));
}

TEST_CASE(
    "what only the writer of a cell knows is asked in codes too, and other slips of the text never are") {
    const auto asked = [](const std::string& input, const std::string& name, std::vector<std::string> more) {
        std::vector<std::string> words{"check", "-f", "questions", "--select", "input", "--stdin-filename",
                                       name};
        words.insert(words.end(), more.begin(), more.end());
        words.emplace_back("-");
        return test::run_program(words, "/", input).out;
    };
    const std::string grid = "Task,Ana,Ben,Cleo\nPay,R,Z,I\nHire,AR,R,C\nSell,R,A,C\n";
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{}, std::vector<std::string>{"--anonymize"}}) {
        CAPTURE(more.size());
        const std::string out = asked(grid, "grid.csv", more);
        CHECK_MESSAGE(has(out, "What does this stand for, and who would know?"), out);
        CHECK_MESSAGE(has(out, "What does this cell mean to whoever wrote it?"), out);
        const std::string heads = "Task,Ana,Ben,Ana\nPay,R,A,I\nHire,A,R,C\n";
        CHECK(has(asked(heads, "heads.csv", more), "Who is meant by this column?"));
        // A key of the format, not a cell.
        const std::string keys = "people: [ana]\ndecisions: {pay: {accountable: ana, colour: blue}}\n";
        CHECK(has(asked(keys, "keys.yaml", more), "Nothing to ask"));
    }
}
