#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "support/paths.hpp"
#include "support/requests.hpp"
#include "unit/profile/profiled.hpp"

using namespace whodecides;
using whodecides::test::profile_of;
using whodecides::test::row;
using whodecides::test::told;

namespace {

const std::string company = R"(
people:
  ana: {name: Ana}
  ben: {name: Ben, manager: ana}
  cleo: {name: Cleo, manager: ana}
  dan: {name: Dan, manager: ben}
  eva: {name: Eva, manager: ben}
teams:
  all: {name: All of us, lead: ana}
  north: {name: North, lead: ben, members: [ben, dan, eva], parent: all}
  south: {name: South, lead: cleo, parent: all}
  customers: {kind: external}
roles:
  keeper: {holders: cleo, team: north}
decisions:
  price: {accountable: north, consulted: south}
  logo: {accountable: ana}
  keys: {accountable: keeper}
responsibilities:
  shop: {accountable: ben, responsible: dan}
)";

} // namespace

TEST_CASE("a team's figures are about its people and what it, its roles or its people answer for") {
    const auto teams = profile_of(company).profile.teams;
    REQUIRE(teams.size() == 3); // whoever is outside has no profile
    CHECK(teams[0].title == "All of us");
    CHECK(teams[0].people == 5); // with the teams below
    CHECK(teams[0].decisions == 3);
    CHECK(teams[1].id == "north");
    CHECK(teams[1].people == 4); // Cleo keeps North's keys
    CHECK(teams[1].decisions == 2);
    CHECK(teams[1].responsibilities == 1);
    CHECK(teams[1].answering == 2);
    CHECK(told(row(teams[1], "leadership")) == "2 of 4, from 3 of 3");
}

TEST_CASE("teams of one or two people get no figures: they would be about persons") {
    const auto south = profile_of(company).profile.teams[2];
    CHECK(south.people == 1);
    CHECK(!south.shown);
    CHECK(south.rows.empty());
    CHECK(south.load.total == 0);
    CHECK(south.concentration.items == 0);
    const auto alone =
        profile_of("people: [ana]\ndecisions: {logo: {accountable: ana}}\n").profile.organisation;
    CHECK(alone.shown); // the organisation is what was asked for
}

TEST_CASE("people are listed only where they are asked for, who holds most first") {
    CHECK(profile_of(company).profile.people.empty());
    const auto people = profile_of(company, true).profile.people;
    REQUIRE(people.size() == 5);
    CHECK(people[0].name == "Ben");
    CHECK(people[0].seats == 2);
    CHECK(people[0].owns == 2);
    CHECK(people[0].power == doctest::Approx(0.5));
    CHECK(people[1].name == "Cleo");
    CHECK(people[4].seats == 0);
    CHECK(!people[0].effort);
}

TEST_CASE("concentration comes raw and as excess, with the effective number of deciders") {
    const auto power = profile_of(company).profile.organisation.concentration; // 2, 1, 1, 0, 0
    CHECK(power.people == 5);
    CHECK(power.items == 4);
    CHECK(power.hhi == doctest::Approx(6.0 / 16));
    CHECK(power.effective_number == doctest::Approx(16.0 / 6));
    CHECK(power.largest_share == doctest::Approx(0.5));
    CHECK(power.gini == doctest::Approx(0.5));
    CHECK(*power.excess_hhi == doctest::Approx((6.0 / 16 - 0.25) / 0.75));
    CHECK(*power.excess_gini == doctest::Approx((0.5 - 0.2) / (0.8 - 0.2)));
}

TEST_CASE("the line has levels and spans; nobody on a circle has a place in it") {
    const auto line = profile_of(company).profile.line;
    CHECK(line.people == 5);
    CHECK(line.placed == 5);
    CHECK(line.levels == 3);
    CHECK(line.managers == 2);
    CHECK(line.median_span == 2);
    CHECK(line.largest_span == 2);
    const auto circle =
        profile_of("people: {ana: {manager: ben}, ben: {manager: ana}, cleo: Cleo}\n").profile.line;
    CHECK(circle.placed == 0);
    CHECK(circle.levels == 0);
}

TEST_CASE("the truck factor is how many may not leave together") {
    const auto factor = [](const std::string& yaml) { return profile_of(yaml).profile.truck_factor; };
    const std::string three = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n";
    // Ana alone holds two of three.
    const auto one =
        factor(three + "decisions: {a: {accountable: ana}, b: {accountable: ana}, c: {accountable: ben}}\n");
    CHECK(one.people == 1U);
    CHECK(one.exact);
    CHECK(one.considered == 3);
    // Half is not more than half.
    CHECK(factor(three + "decisions: {a: {accountable: ana}, b: {accountable: ben, responsible: cleo}}\n")
              .people == 3U);
    // Names nobody knows may be anybody.
    CHECK(!factor(three + "decisions: {a: {accountable: zoe}}\n").people);
    CHECK(factor(three).considered == 0);
}

TEST_CASE("teams are left out on request") {
    ProfileRequest request;
    request.teams = false;
    const ProfileResult result = test::with_text(request, company, profile);
    CHECK(result.profile.teams.empty());
    CHECK(result.profile.organisation.people == 5);
}

TEST_CASE("forums: who is on the ways between others") {
    const std::string four = "people: {ana: Ana, ben: Ben, cleo: Cleo, dan: Dan}\n"
                             "decisions: {a: {accountable: ana}}\n";
    // Ana shares a forum with each of the others, who share none: a star.
    const auto star = profile_of(four + "forums: {x: {members: [ana, ben]}, y: {members: [ana, cleo]}, z: "
                                        "{members: [ana, dan]}}\n",
                                 true)
                          .profile;
    CHECK(star.forums.forums == 3);
    CHECK(star.forums.people == 4);
    CHECK(*star.forums.centralisation == doctest::Approx(1));
    CHECK(star.forums.largest_share == doctest::Approx(1));
    CHECK(star.forums.error == 0);
    CHECK(star.people.front().name == "Ana");
    CHECK(*star.people.front().ways == doctest::Approx(1));
    CHECK(*star.people.back().ways == 0);
    const auto complete = profile_of(four + "forums: {x: {members: everyone}}\n").profile.forums;
    CHECK(*complete.centralisation == doctest::Approx(0));
    CHECK(complete.largest_share == 0);
    const auto two = profile_of(four + "forums: {x: {members: [ana, ben]}}\n", true).profile;
    CHECK(two.forums.people == 2);
    CHECK(!two.forums.centralisation);
    CHECK(!two.people.front().ways);
    CHECK(profile_of(four).profile.forums.people == 0);
}

TEST_CASE("load is a histogram of seats") {
    const auto load = profile_of(company).profile.organisation.load; // 2, 2, 1, 1, 0
    CHECK(load.total == 6);
    CHECK(load.median == 1);
    CHECK(load.most == 2);
    CHECK(load.people[0] == 1);
    CHECK(load.people[1] == 4);
    CHECK(load.people[2] == 0);
}

TEST_CASE("every measure has a name, a column, a definition and words, and each scope a row of each") {
    std::set<std::string_view> keys;
    for (const ProfileMeasure& measure : profile_measures()) {
        CHECK(keys.insert(measure.key).second);
        CHECK(!measure.name.empty());
        CHECK(!measure.value.empty());
        CHECK(!measure.rests_on.empty());
        CHECK(measure.head.size() <= 8);
        CHECK((measure.sentence != nullptr));
    }
    const auto rows = profile_of(company).profile.organisation.rows;
    REQUIRE(rows.size() == profile_measures().size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].measure == &profile_measures()[i]);
        CHECK(rows[i].value.has_value() == rows[i].unknown.empty());
        if (rows[i].value && rows[i].measure->share) {
            CHECK(*rows[i].value >= 0);
            CHECK(*rows[i].value <= 1);
        }
    }
}

TEST_CASE("what was read but is none of the profile's stays the same whatever the number of threads") {
    std::string once;
    for (const unsigned jobs : {1U, 4U}) {
        ProfileRequest request;
        request.paths = {(whodecides::test::source_dir() / "examples" / "acme").string()};
        request.as_of = "2026-01-01";
        request.jobs = jobs;
        std::string all;
        for (const ProfileScope& team : profile(request).profile.teams)
            for (const ProfileRow& each : team.rows)
                all += told(each) + "\n";
        CHECK(!all.empty());
        CHECK((once.empty() || once == all));
        once = all;
    }
}

TEST_CASE("a profile of nothing, or of a part, says what is missing") {
    const ProfileResult nothing = profile_of("");
    CHECK(nothing.input.incomplete());
    CHECK(nothing.profile.organisation.people == 0);
    for (const ProfileRow& each : nothing.profile.organisation.rows)
        CHECK(!each.unknown.empty());
    const ProfileResult broken = profile_of("people: {ana: Ana}\n---\npeople: {ben: [\n");
    CHECK(broken.input.incomplete());
    CHECK(broken.profile.organisation.people == 1);
    const ProfileResult unknown = profile_of("people: {ana: Ana}\ndecisions: {logo: {accountable: anna}}\n");
    CHECK(!unknown.input.incomplete());
    CHECK(unknown.input.coverage().hidden_input_problems == 1);
    ProfileRequest request;
    request.as_of = "yesterday";
    CHECK_THROWS_AS(static_cast<void>(profile(request)), Error);
}
