#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/suppressions.hpp"
#include "source/source.hpp"

using namespace whodecides;

namespace {

constexpr Rule rule(std::string_view name, std::string_view group) {
    Rule made{};
    made.info.name = name;
    made.info.group = group;
    return made;
}

constexpr Rule crowd = rule("crowded-decision", "speed");
constexpr Rule cycle = rule("decision-cycle", "speed");
constexpr Rule syntax = rule("syntax-error", "input");
constexpr Rule unused = rule("unused-suppression", "input");
const std::vector<const Rule*> rules{&crowd, &cycle, &syntax, &unused};

/// What a comment comes to: the suppression in words, or the problem with what it underlines.
std::string read(const std::string& comment) {
    const Source source("a.yaml", comment + "\na: 1\n");
    std::vector<yaml::Documents> inputs;
    inputs.push_back(yaml::read(source, 0));
    std::vector<Problem> problems;
    std::string out;
    for (const Suppression& each :
         engine::read_suppressions(inputs, rules, *parse_date("2026-01-01"), problems)) {
        for (const Suppression::Named& named : each.rules) {
            CHECK(source.text(named.span) == named.rule);
            out += std::string(named.rule) + " ";
        }
        out += each.reach == Suppression::Reach::file ? "in the file: "
                                                      : "in " + std::string(source.text(each.covers)) + ": ";
        out += each.reason;
        if (each.until) {
            out += " until " + to_string(*each.until);
            CHECK(source.text(each.until_span) == "until=" + to_string(*each.until));
        }
    }
    for (const Problem& problem : problems)
        out += std::string(source.text(problem.span)) + "|" + problem.message + "|" + problem.help;
    return out;
}

} // namespace

TEST_CASE("a suppression names its rules and gives its reason") {
    CHECK(read("# whodecides: ignore[crowded-decision] six seats by law") ==
          "crowded-decision in a: 1: six seats by law");
    CHECK(read("# whodecides: ignore[ crowded-decision ,decision-cycle,] see #12") ==
          "crowded-decision decision-cycle in a: 1: see #12");
    CHECK(read("# whodecides: ignore[decision-cycle,decision-cycle]: why") ==
          "decision-cycle in a: 1: : why");
    CHECK(read("# whodecides: ignore-file[crowded-decision] why") == "crowded-decision in the file: why");
}

TEST_CASE("until may stand behind the reason or before it, and counts to the end of its day") {
    CHECK(read("# whodecides: ignore[decision-cycle] why until=2026-01-01") ==
          "decision-cycle in a: 1: why until 2026-01-01");
    CHECK(read("# whodecides: ignore[decision-cycle] until=2026-02-03 why so") ==
          "decision-cycle in a: 1: why so until 2026-02-03");
    CHECK(
        read("# whodecides: ignore[decision-cycle] why until=2025-12-31") ==
        "until=2025-12-31|this comment suppresses nothing any more, since 2025-12-31 has passed|look at what "
        "it suppressed, then mend that, or say until when it may stay");
}

TEST_CASE("words on both sides of until are the reason") {
    CHECK(read("# whodecides: ignore[decision-cycle] two founders until=2026-02-03 see #12") ==
          "decision-cycle in a: 1: two founders see #12 until 2026-02-03");
    CHECK(read("# whodecides: ignore[decision-cycle] until 2026-03-01 at most until=2026-02-03") ==
          "decision-cycle in a: 1: until 2026-03-01 at most until 2026-02-03");
}

TEST_CASE("an end written another way is reported, since it would never come") {
    const auto written = [](const std::string& end) {
        return read("# whodecides: ignore[decision-cycle] two founders" + end);
    };
    const std::string meant = " is not how the end is written, so this comment suppresses nothing|write "
                              "`until=2026-02-03`";
    CHECK(written(", until 2026-02-03") == "until 2026-02-03|`until 2026-02-03`" + meant);
    CHECK(written(" until: 2026-02-03") == "until: 2026-02-03|`until: 2026-02-03`" + meant);
    CHECK(written(" (until=2026-02-03)") == "until=2026-02-03|`until=2026-02-03`" + meant);
    CHECK(written(" Until=2026-02-03 as agreed") == "Until=2026-02-03|`Until=2026-02-03`" + meant);
    CHECK(written(" until = 2026-02-03") == "until = 2026-02-03|`until = 2026-02-03`" + meant);
    CHECK(written(" UNTIL \"2026-02-03\"") == "UNTIL \"2026-02-03|`UNTIL \"2026-02-03`" + meant);
    CHECK(read("# whodecides: ignore[decision-cycle] until: 2026-02-03") ==
          "until: 2026-02-03|`until: 2026-02-03`" + meant);
    for (const std::string date :
         {"3.2.2026", "03/02/26", "2026/02/03", "2026-02", "02.2026", "2026", "20260203"})
        CHECK(
            written(" until " + date + ".") ==
            "until " + date + "|`until " + date +
                "` is not how the end is written, so this comment suppresses nothing|write the last day that "
                "counts as `until=YYYY-MM-DD`");
}

TEST_CASE("until in a reason is no end where no date follows it") {
    for (const std::string reason :
         {"stays until 1.2.3 is out", "fine until 2000 users", "until 2.5 people do it", "until 10.000 users",
          "until 3 of 12 agree", "until the end of 2026", "until the split of 2026-02-03",
          "not2until 2026-02-03"})
        CHECK(read("# whodecides: ignore[decision-cycle] " + reason) == "decision-cycle in a: 1: " + reason);
}

TEST_CASE("a comment that lacks something says what, and suppresses nothing") {
    const std::string no_reason = "|this comment gives no reason, so it suppresses nothing|write the reason "
                                  "behind the bracket, for whoever reads it next year";
    for (const char* comment :
         {"# whodecides: ignore[decision-cycle]", "# whodecides: ignore[decision-cycle] -",
          "# whodecides: ignore[decision-cycle] until=2026-02-03"})
        CHECK(read(comment) == comment + no_reason);
    const std::string no_rule = "|this comment names no rule in brackets, so it suppresses nothing|write `# "
                                "whodecides: ignore[rule] reason`";
    for (const char* comment : {"# whodecides: ignore", "# whodecides: ignore decision-cycle why",
                                "# whodecides: ignore[decision-cycle why", "# whodecides: ignore [x] why"})
        CHECK(read(comment) == comment + no_rule);
    CHECK(read("# whodecides: ignore[ , ] why") ==
          "# whodecides: ignore[ , ] why|this comment names no rule, so it suppresses nothing|write `# "
          "whodecides: ignore[rule] reason`");
    CHECK(read("# whodecides: ignroe[decision-cycle] why") ==
          "ignroe|`ignroe` is nothing that a comment can ask for|write `ignore`");
    CHECK(read("# whodecides: please") ==
          "please|`please` is nothing that a comment can ask for|write `# whodecides: ignore[rule] reason`");
    CHECK(
        read("# whodecides:") ==
        "# whodecides:|this comment does not say what it asks for|write `# whodecides: ignore[rule] reason`");
    CHECK(read("# whodecides: ignore[decision-cycle] why until=soon") ==
          "until=soon|`soon` is not a date, so this comment suppresses nothing|write the last day that "
          "counts as "
          "YYYY-MM-DD");
}

TEST_CASE("only known rules can be suppressed, and not all of them") {
    CHECK(read("# whodecides: ignore[crowded-decison] why") ==
          "crowded-decison|`crowded-decison` is no rule, so this comment suppresses nothing|write "
          "`crowded-decision`");
    CHECK(
        read("# whodecides: ignore[decision-cycle, colour] why") ==
        "colour|`colour` is no rule, so this comment suppresses nothing|`whodecides rules` lists the rules");
    CHECK(read("# whodecides: ignore[speed] why") ==
          "speed|`speed` is a group of rules, so this comment suppresses nothing|name the rules themselves");
    for (const std::string name : {"syntax-error", "unused-suppression"})
        CHECK(read("# whodecides: ignore[" + name + "] why") ==
              name + "|`" + name + "` cannot be suppressed|take it out of the brackets");
}
