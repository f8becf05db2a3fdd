#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include <whodecides/check.hpp>

#include "support/requests.hpp"

// What the rules on deputies, coaches and time say, and when they say that they did not look.

using namespace whodecides;

namespace {

Analysis checked(const std::string& text) {
    CheckRequest request;
    request.select = {"succession"};
    return test::with_text(request, text, check);
}

const Finding* finding_of(const Analysis& analysis, std::string_view rule) {
    const auto found = std::ranges::find_if(
        analysis.findings(), [&](const Finding& finding) { return finding.rule->name == rule; });
    return found == analysis.findings().end() ? nullptr : &*found;
}

/// The reasons why a rule did not look, joined.
std::string reasons(const Analysis& analysis, std::string_view rule) {
    std::string all;
    for (const NotChecked& part : analysis.coverage().not_checked)
        if (part.rule->name == rule)
            all += part.reason + "\n";
    return all;
}

std::string message(const std::string& text, std::string_view rule) {
    const Analysis analysis = checked(text);
    const Finding* finding = finding_of(analysis, rule);
    return finding == nullptr ? "nothing" : finding->message;
}

} // namespace

TEST_CASE("what is not in use is not checked") {
    const std::string two = "people: {a: {aspires_to: cook}, b: {}, c: {}, d: {}}\n"
                            "roles: {cook: {holders: b}}\n"
                            "decisions: {x: {accountable: a, delegation: 7}}\n";
    const Analysis none = checked(two);
    CHECK(none.findings().empty());
    CHECK(reasons(none, "no-deputy") == "deputies: 0 of 4 declared\n");
    CHECK(reasons(none, "no-coach") == "coaches: 0 of 4 declared\n");
    CHECK(reasons(none, "aspirant-without-path") == "coaches: 0 of 4 declared\n");
    CHECK(reasons(none, "delegated-without-purpose") == "purposes: 0 of 1 declared\n");
    CHECK(reasons(none, "stale-entry") == "reviews: 0 of 1 declared\n");

    const Analysis coached = checked("complete: coach\n" + two);
    CHECK(reasons(coached, "aspirant-without-path") == "deputies: 0 of 4 declared\n");
    CHECK(reasons(checked("people: [a]\n"), "aspirant-without-path").empty());
}

TEST_CASE("deputies are told by what comes back") {
    const std::string head = "complete: deputy\npeople: {ana: Ana Ruiz, ben: Ben Cole}\nresponsibilities:\n";
    const auto entry = [](const char* id, const char* more) {
        return std::string("  ") + id + ": {accountable: ana" + more + "}\n";
    };
    CHECK(message(head + entry("x", ", critical: true"), "no-deputy") ==
          "`x` is critical and comes back to Ana Ruiz, and nobody stands in");
    const std::string three = head + entry("x", "") + entry("y", "") + entry("z", "");
    CHECK(message(three, "no-deputy") == "3 entries come back to Ana Ruiz, and nobody stands in");
    CHECK(message(three + entry("w", ", critical: true"), "no-deputy") ==
          "4 entries, 1 of them critical, come back to Ana Ruiz, and nobody stands in");
    const Analysis analysis = checked(three);
    REQUIRE(finding_of(analysis, "no-deputy") != nullptr);
    CHECK(finding_of(analysis, "no-deputy")->labels.size() == 3);
    CHECK(finding_of(analysis, "no-deputy")->metric->value == 3);
}

TEST_CASE("ends are told with the days that are left") {
    const auto until = [](const char* date) {
        return message(std::string("people: {a: {until: ") + date + "}}\ndecisions: {x: {accountable: a}}\n",
                       "expires-soon");
    };
    CHECK(until("2026-01-01") == "1 place names a, who is written down until 2026-01-01, which is today");
    CHECK(until("2026-01-02") == "1 place names a, who is written down until 2026-01-02, in 1 day");
    CHECK(until("2026-01-31") == "1 place names a, who is written down until 2026-01-31, in 30 days");
    CHECK(until("2026-02-01") == "nothing");
    CHECK(until("2025-12-31") == "nothing");
}

TEST_CASE("reviews of one file that nobody promised are one finding") {
    std::string yaml = "people: [a]\ndecisions:\n";
    for (int i = 0; i < 100; ++i)
        yaml += "  x" + std::to_string(i) + ": {accountable: a, reviewed: 2024-01-0" +
                std::to_string(1 + i % 9) + "}\n";
    const Analysis analysis = checked(yaml);
    CHECK(std::ranges::count(analysis.findings(), "stale-entry",
                             [](const Finding& finding) { return finding.rule->name; }) == 1);
    CHECK(finding_of(analysis, "stale-entry")->message ==
          "100 of 100 reviewed entries in this file were last reviewed more than 365 days ago, `x0` longest "
          "ago, on 2024-01-01");
    CHECK(finding_of(analysis, "stale-entry")->labels.size() == 40);
}

TEST_CASE("one deputy, coach or team of a great many stays one finding") {
    std::string yaml = "complete: [deputy, coach, purpose]\npeople:\n  z: {}\n";
    std::string entries = "teams: {t: {lead: [p0, p1], mode: consent, tie_break: z}}\ndecisions:\n";
    for (int i = 0; i < 5000; ++i) {
        const std::string number = std::to_string(i);
        yaml += "  p" + number + ": {deputy: z, coach: z, aspires_to: r}\n";
        entries += "  x" + number + ": {accountable: t}\n";
    }
    const Analysis analysis = checked(yaml + "roles: {r: {holders: z}}\n" + entries);
    REQUIRE(analysis.findings().size() == 3);
    for (const Finding& finding : analysis.findings())
        CHECK(finding.labels.size() <= 40);
    CHECK(finding_of(analysis, "overused-deputy")->message ==
          "5000 people have nobody but z to stand in for them");
    CHECK(finding_of(analysis, "no-coach")->message == "5000 people have z as their coach, above 5");
    CHECK(finding_of(analysis, "delegated-without-purpose")->message ==
          "the team t decides 5000 entries together, and nothing says what they are to serve");
}
