#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "support/facts.hpp"

// Who stands behind an actor, on which date, in which way.

using namespace whodecides;
using namespace whodecides::testing;

namespace {

Date day(int year, unsigned month, unsigned d) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(d);
}

std::string behind(const Organisation& organisation, Actor actor) {
    const Holders holders = organisation.holders(actor);
    std::string out;
    for (const PersonId person : holders.people)
        out += std::string(organisation.id_of(person)) + " ";
    switch (holders.sharing) {
    case Sharing::alone:
        return out + "alone";
    case Sharing::cover:
        return out + "cover";
    case Sharing::together:
        return out + "together";
    case Sharing::mode:
        return out + "mode";
    case Sharing::group:
        return out + "group";
    case Sharing::nobody:
        return out + "nobody";
    case Sharing::unknown:
        return out + "unknown";
    }
    return out;
}

std::string behind_role(const Built& built, std::uint32_t i = 0) {
    return behind(built.organisation, RoleId{i});
}
std::string behind_team(const Built& built, std::uint32_t i = 0) {
    return behind(built.organisation, TeamId{i});
}

FactsWriter with_people() {
    FactsWriter w;
    for (const char* id : {"a", "b", "c", "d"})
        w.person(id);
    return w;
}

} // namespace

TEST_CASE("somebody is present from the first to the last day, unless away or gone") {
    FactsWriter w = with_people();
    w.facts.people[0].from.value = day(2026, 1, 10);
    w.facts.people[0].until.value = day(2026, 1, 20);
    w.facts.people[1].status = PersonStatus::left;
    w.facts.people[2].status = PersonStatus::leave;
    w.facts.people[3].kind = PersonKind::agent;
    const auto present = [&](Date date, std::uint32_t person) {
        return build_from({w}, date).organisation.present({person});
    };
    CHECK_FALSE(present(day(2026, 1, 9), 0));
    CHECK(present(day(2026, 1, 10), 0));
    CHECK(present(day(2026, 1, 20), 0));
    CHECK_FALSE(present(day(2026, 1, 21), 0));
    CHECK_FALSE(present(day(2026, 1, 10), 1));
    CHECK_FALSE(present(day(2026, 1, 10), 2));
    CHECK(present(day(2026, 1, 10), 3));
    CHECK(build_from({w}, day(2026, 1, 10)).organisation.present_people() == 1);
}

TEST_CASE("on leave the seat is kept while a deputy, or a holder of a deputy's role, is present") {
    FactsWriter w = with_people();
    w.role("stand-in", {"b", "c"});
    w.facts.people[0].status = PersonStatus::leave;
    CHECK_FALSE(build_from({w}).organisation.keeps_seat({0}));
    w.facts.people[0].deputies = w.refs({"b"});
    CHECK(build_from({w}).organisation.keeps_seat({0}));
    CHECK_FALSE(build_from({w}).organisation.present({0}));
    w.facts.people[1].status = PersonStatus::leave; // kept by nobody: a deputy's deputy does not stand in
    CHECK_FALSE(build_from({w}).organisation.keeps_seat({0}));
    w.facts.people[0].deputies = w.refs({"stand-in"});
    CHECK(build_from({w}).organisation.keeps_seat({0}));
    w.facts.people[0].until.value = day(2025, 12, 31);
    CHECK_FALSE(build_from({w}).organisation.keeps_seat({0}));
}

TEST_CASE("holders of a role") {
    FactsWriter w = with_people();
    Role& role = w.role("r", {"b", "a", "b"});
    CHECK(behind_role(build_from({w})) == "b a together");
    role.held = Held::in_turn;
    CHECK(behind_role(build_from({w})) == "b a cover");
    role.held = Held::per_case;
    CHECK(behind_role(build_from({w})) == "b a cover");
    role.held = Held::together;
    CHECK(behind_role(build_from({w})) == "b a together");
    w.facts.people[1].status = PersonStatus::left;
    CHECK(behind_role(build_from({w})) == "a alone");
    CHECK(build_from({w}).organisation.roles_of({1}).size() == 1);
    role.until.value = day(2025, 12, 31);
    CHECK(behind_role(build_from({w})) == "nobody");
}

TEST_CASE("a role without holders is vacant, unless the organisation does not say who holds its roles") {
    FactsWriter w = with_people();
    w.facts.roles.emplace_back().id = w.text("cfo");
    CHECK(behind_role(build_from({w})) == "unknown");
    w.role("cto", {"a"});
    CHECK(behind_role(build_from({w})) == "nobody");
    w.facts.roles[0].holders = w.refs({"nobdy"});
    CHECK(behind_role(build_from({w})) == "unknown");
    w.facts.roles[0].holders = w.refs({"TBD"});
    CHECK(behind_role(build_from({w})) == "nobody");
}

TEST_CASE("holders of a team are its leads, in a shared mode without a lead all its people, else the group") {
    FactsWriter w = with_people();
    w.team("t").members = w.refs({"c", "a"});
    CHECK(behind_team(build_from({w})) == "group");
    w.facts.teams[0].mode = Mode::consent;
    CHECK(behind_team(build_from({w})) == "a c mode");
    w.facts.teams[0].leads = w.refs({"b"});
    CHECK(behind_team(build_from({w})) == "b alone");
    w.facts.teams[0].leads = w.refs({"b", "a"});
    CHECK(behind_team(build_from({w})) == "b a mode");
    w.facts.teams[0].mode = Mode::unset;
    CHECK(behind_team(build_from({w})) == "b a together");
    w.facts.teams[0].leads = w.refs({"TBD"});
    CHECK(behind_team(build_from({w})) == "group");
    w.facts.teams[0].leads = w.refs({"d"});
    w.facts.people[3].status = PersonStatus::left;
    CHECK(behind_team(build_from({w})) == "nobody");
    w.facts.teams[0].leads = w.refs({"nobdy"});
    CHECK(behind_team(build_from({w})) == "unknown");
}

TEST_CASE("a team led by a role is led by the holders of the role, shared as the role is") {
    FactsWriter w = with_people();
    w.role("chair", {"a", "b"}).held = Held::in_turn;
    w.team("t").leads = w.refs({"chair"});
    CHECK(behind_team(build_from({w})) == "a b cover");
    w.facts.roles[0].held = Held::unset;
    CHECK(behind_team(build_from({w})) == "a b together");
    w.facts.teams[0].mode = Mode::majority;
    CHECK(behind_team(build_from({w})) == "a b mode");
    w.facts.teams[0].leads = w.refs({"chair", "a"});
    CHECK(behind_team(build_from({w})) == "a b mode");
    CHECK(build_from({w}).organisation.everyone_count(TeamId{0}) == 2);
}

TEST_CASE("an empty team is vacant; one that does not say who is in it, or is outside, is a group") {
    FactsWriter w = with_people();
    w.team("legal");
    CHECK(behind_team(build_from({w})) == "group");
    w.team("ops").members = w.refs({"a"});
    CHECK(behind_team(build_from({w})) == "nobody");
    w.facts.teams[0].external = true;
    CHECK(behind_team(build_from({w})) == "group");
    w.facts.people[0].status = PersonStatus::left;
    CHECK(behind_team(build_from({w}), 1) == "nobody");
    w.facts.teams[1].members = w.refs({"a", "nobdy"});
    CHECK(behind_team(build_from({w}), 1) == "group");
}

TEST_CASE("sub-teams are told from either side, and roles of a team bring their holders") {
    FactsWriter w = with_people();
    w.team("top").members = w.refs({"left", "a"});
    w.team("left").members = w.refs({"b"});
    w.team("right").parent = w.refs({"top"});
    w.facts.teams[2].members = w.refs({"c", "a"});
    w.role("lead", {"d"}).team = w.refs({"right"});
    const Built built = build_from({w});
    const Organisation& all = built.organisation;
    CHECK(all.everyone_count(TeamId{0}) == 4);
    CHECK(all.everyone_count(TeamId{2}) == 3);
    CHECK(all.within({1}, {0}));
    CHECK(all.within({2}, {0}));
    CHECK(all.within({0}, {0}));
    CHECK_FALSE(all.within({0}, {1}));
    CHECK(all.in_everyone({3}, TeamId{0}));
    CHECK_FALSE(all.in_everyone({3}, TeamId{1}));
    CHECK(all.teams_of({0}).size() == 2);
}

TEST_CASE("teams that stand below one another are reported, and nobody is counted twice") {
    FactsWriter w = with_people();
    w.team("x").parent = w.refs({"y"});
    w.team("y").parent = w.refs({"z"});
    w.team("z").parent = w.refs({"x"});
    w.facts.teams[0].members = w.refs({"a"});
    w.facts.teams[2].members = w.refs({"a", "b"});
    const Built built = build_from({w});
    REQUIRE(built.problems.size() == 1);
    CHECK(built.problems[0].message == "the team `x` stands below itself");
    CHECK(built.problems[0].others.size() == 2);
    for (std::uint32_t i = 0; i < 3; ++i)
        CHECK(built.organisation.everyone_count(TeamId{i}) == 2);
}

TEST_CASE("everyone in a team, against a plain walk over random hierarchies") {
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        constexpr std::uint32_t teams = 12;
        constexpr std::uint32_t people = 9;
        static std::vector<std::string> names;
        if (names.empty()) {
            for (std::uint32_t i = 0; i < teams + people; ++i)
                names.push_back((i < people ? "p" : "t") + std::to_string(i));
        }
        FactsWriter w;
        for (std::uint32_t i = 0; i < people; ++i)
            w.person(names[i]);
        std::vector<std::set<std::uint32_t>> below(teams);   // teams
        std::vector<std::set<std::uint32_t>> members(teams); // people
        for (std::uint32_t i = 0; i < teams; ++i) {
            w.team(names[people + i]);
            if (random() % 3 != 0) {
                const auto parent = static_cast<std::uint32_t>(random() % teams);
                w.facts.teams[i].parent.push_back(w.ref(names[people + parent]));
                below[parent].insert(i);
            }
            for (auto n = random() % 4; n > 0; --n) {
                const auto member = static_cast<std::uint32_t>(random() % (people + 2));
                w.facts.teams[i].members.push_back(w.ref(names[member]));
                if (member < people)
                    members[i].insert(member);
                else
                    below[i].insert(member - people);
            }
        }
        const Built built = build_from({w});
        for (std::uint32_t i = 0; i < teams; ++i) {
            std::set<std::uint32_t> reached{i};
            std::vector<std::uint32_t> open{i};
            std::set<std::uint32_t> everyone;
            while (!open.empty()) {
                const std::uint32_t team = open.back();
                open.pop_back();
                everyone.insert(members[team].begin(), members[team].end());
                for (const std::uint32_t next : below[team])
                    if (reached.insert(next).second)
                        open.push_back(next);
            }
            CHECK(built.organisation.everyone_count(TeamId{i}) == everyone.size());
            for (std::uint32_t p = 0; p < people; ++p)
                CHECK(built.organisation.in_everyone({p}, TeamId{i}) == everyone.contains(p));
            for (std::uint32_t t = 0; t < teams; ++t)
                CHECK(built.organisation.within({t}, {i}) == reached.contains(t));
        }
    }
}

TEST_CASE("the line follows the first manager, through a role its first holder who is there") {
    FactsWriter w = with_people();
    w.role("head", {"b", "c"});
    w.facts.people[0].managers = w.refs({"head", "d"});
    w.facts.people[3].managers = w.refs({"nobdy", "a"});
    CHECK(build_from({w}).organisation.manager_of({0}) == PersonId{1});
    CHECK_FALSE(build_from({w}).organisation.manager_of({3}).known());
    w.facts.people[1].status = PersonStatus::left;
    CHECK(build_from({w}).organisation.manager_of({0}) == PersonId{2});
    w.facts.people[2].status = PersonStatus::left;
    CHECK(build_from({w}).organisation.manager_of({0}) == PersonId{1});
}
