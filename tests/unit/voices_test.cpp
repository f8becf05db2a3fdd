#include <doctest/doctest.h>

#include <string>

#include "model/build.hpp"
#include "model/measures/voices.hpp"
#include "support/read_text.hpp"

using namespace whodecides;
using namespace std::chrono_literals;

namespace {

/// The voices on the first decision of an organisation.
std::size_t voices_in(const std::string& yaml) {
    test::ReadText text(yaml);
    const Built built = build({text.facts}, text.frameworks, std::chrono::sys_days{2026y / 1 / 1});
    REQUIRE_FALSE(built.organisation.entries.empty());
    return count_voices(built.organisation, {0});
}

std::string numbered(std::size_t count) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i)
        list += (i == 0 ? "p" : ", p") + std::to_string(i);
    return "[" + list + "]";
}

} // namespace

TEST_CASE("the rule of 7 takes a tenth for every voice beyond the seventh") {
    CHECK(effectiveness(0) == doctest::Approx(1.0));
    CHECK(effectiveness(7) == doctest::Approx(1.0));
    CHECK(effectiveness(8) == doctest::Approx(0.9));
    CHECK(effectiveness(12) == doctest::Approx(0.5));
    CHECK(effectiveness(17) == doctest::Approx(0.0));
    CHECK(effectiveness(100) == doctest::Approx(0.0));
}

TEST_CASE("channels grow with the square of the voices") {
    CHECK(channels(0) == 0);
    CHECK(channels(1) == 0);
    CHECK(channels(2) == 1);
    CHECK(channels(7) == 21);
    CHECK(channels(10) == 45);
}

TEST_CASE("one human with two seats is one voice, so is a team, so is everyone") {
    const std::string who = "people: {ana: {aliases: [aruiz]}, ben: , cleo: {status: left}}\n"
                            "roles: {cfo: {holders: ana}, duty: {holders: [ana, ben], held: in_turn}}\n"
                            "teams: {shop: {lead: ben, members: [ana, ben]}}\n";
    CHECK(voices_in(who + "decisions: {x: {accountable: ana, driver: ana, approvers: [cfo, aruiz]}}") == 1);
    CHECK(voices_in(who + "decisions: {x: {accountable: ana, consulted: [shop, everyone]}}") == 3);
    CHECK(voices_in(who + "decisions: {x: {accountable: duty, consulted: ben}}") == 2);
    CHECK(voices_in(who + "decisions: {x: {accountable: ben, consulted: cleo}}") == 1);
    CHECK(voices_in(who +
                    "decisions: {x: {accountable: ana, responsible: ben, informed: ben, support: ben}}") ==
          1);
    CHECK(voices_in(who + "decisions: {x: {accountable: ana, decider: ben}}") == 1);
    CHECK(voices_in(who + "decisions: {x: {accountable: ana, consulted: [quentin, quentin, TBD]}}") == 2);
    CHECK(voices_in(who + "decisions: {x: {responsible: ana}}") == 0);
}

TEST_CASE("in a shared mode the group that decides counts as its people") {
    const auto decided_by = [](std::size_t members, const std::string& mode, const std::string& consulted) {
        return voices_in(
            "people: " + numbered(members + 2) + "\nteams: {board: {members: " + numbered(members) +
            "}}\ndecisions: {x: {accountable: board, mode: " + mode + ", consulted: " + consulted + "}}");
    };
    CHECK(decided_by(5, "consensus", "[]") == 5);
    CHECK(decided_by(5, "consensus", "[p0, p6]") == 6);
    CHECK(decided_by(5, "single", "[p0, p6]") == 3);
    // Larger than what is told apart by name.
    CHECK(decided_by(100, "majority", "[]") == 100);
    CHECK(decided_by(100, "majority", "[p99, p100, p101]") == 102);
    // Leads decide, members do not.
    CHECK(voices_in("people: [ana, ben, cleo]\nteams: {board: {lead: [ana, ben], members: [ana, ben, cleo], "
                    "mode: consent}}\n"
                    "decisions: {x: {accountable: board, consulted: [ana, cleo]}}") == 3);
}
