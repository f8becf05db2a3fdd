#include <doctest/doctest.h>

#include "support/facts.hpp"

// What an entry is settled by, what its file's defaults give it, and how widely fields are used.

using namespace whodecides;
using namespace whodecides::testing;

namespace {

FactsWriter with_team() {
    FactsWriter w;
    w.person("a");
    w.person("b");
    Team& team = w.team("council");
    team.members = w.refs({"a", "b"});
    team.mode = Mode::consensus;
    team.tie_break = w.refs({"a"});
    team.quorum.value = 2;
    return w;
}

const Settlement& of_first(const Built& built) {
    return built.organisation.settlement({0});
}

} // namespace

TEST_CASE("one who only answers or only decides does both") {
    FactsWriter w = with_team();
    w.answered("d", "a");
    CHECK(build_from({w}).organisation.entries[0].seats[0].duties == owning);
    w.facts.entries[0].seats.push_back(w.seat("decider", Duty::decides, "b"));
    const Built both = build_from({w});
    CHECK(both.organisation.entries[0].seats[0].duties == DutySet(Duty::answers));
    CHECK(both.organisation.entries[0].seats[1].duties == DutySet(Duty::decides));
}

TEST_CASE("a team's way of deciding holds where it alone answers or decides") {
    FactsWriter w = with_team();
    Entry& entry = w.answered("d", "council");
    Built built = build_from({w});
    CHECK(of_first(built).mode == Mode::consensus);
    CHECK(of_first(built).mode_origin == Settlement::Origin::team);
    CHECK(of_first(built).team == TeamId{0});
    CHECK(of_first(built).tie_break->name == "a");
    CHECK(of_first(built).quorum == 2.0);

    entry.mode = Mode::advice;
    CHECK(of_first(build_from({w})).mode == Mode::advice);
    CHECK(of_first(build_from({w})).mode_origin == Settlement::Origin::entry);

    entry.mode = Mode::unset;
    entry.seats.push_back(w.seat("accountable", Duty::answers, "a"));
    CHECK(of_first(build_from({w})).mode == Mode::unset);
    CHECK_FALSE(of_first(build_from({w})).team.known());

    entry.seats.push_back(w.seat("decider", Duty::decides, "council"));
    CHECK(of_first(build_from({w})).mode == Mode::consensus);
}

TEST_CASE("at level 4 of delegation those who decide agree") {
    FactsWriter w = with_team();
    Entry& entry = w.answered("d", "a");
    entry.delegation.value = 4;
    entry.mode = Mode::delegated;
    CHECK(of_first(build_from({w})).mode == Mode::delegated); // one alone agrees with nobody

    entry.seats.push_back(w.seat("accountable", Duty::answers, "b"));
    for (const Mode open : {Mode::unset, Mode::delegated}) {
        entry.mode = open;
        CHECK(of_first(build_from({w})).mode == Mode::consensus);
        CHECK(of_first(build_from({w})).mode_origin == Settlement::Origin::entry);
    }
    entry.mode = Mode::consent; // says more exactly how
    CHECK(of_first(build_from({w})).mode == Mode::consent);
    entry.mode = Mode::delegated;
    entry.delegation.value = 5;
    CHECK(of_first(build_from({w})).mode == Mode::delegated);

    FactsWriter of_team;
    of_team.person("a");
    of_team.person("b");
    of_team.team("shop").members = of_team.refs({"a", "b"});
    of_team.answered("d", "shop").delegation.value = 4;
    CHECK(of_first(build_from({of_team})).mode == Mode::consensus);
}

TEST_CASE("defaults fill in what neither entry nor team says, for entries of their file") {
    FactsWriter w = with_team();
    w.facts.defaults.emplace_back();
    Defaults& defaults = w.facts.defaults.back();
    defaults.mode = Mode::single;
    defaults.scope = w.text("money");
    defaults.escalates_to = w.refs({"b"});
    defaults.decide_within.value = Duration{48};
    defaults.forum.push_back({"chat", w.text("chat").span, {}});
    w.forum("chat");
    w.answered("d", "council");
    w.facts.entries[0].defaults = 0;
    w.answered("e", "a");
    w.facts.entries[1].defaults = 0;
    FactsWriter other(1);
    other.answered("f", "a");
    const Built built = build_from({w, other});
    CHECK(of_first(built).mode == Mode::consensus);
    CHECK(of_first(built).escalates_to->name == "b");
    const Settlement& second = built.organisation.settlement({1});
    CHECK(second.mode == Mode::single);
    CHECK(second.mode_origin == Settlement::Origin::defaults);
    CHECK((**second.decide_within).hours == 48);
    CHECK(built.organisation.entries[1].scope.value == "money");
    CHECK(built.organisation.entries[1].forum[0].to == ForumId{0});
    CHECK_FALSE(built.organisation.entries[2].scope.written());
    CHECK(built.organisation.settlement({2}).mode == Mode::unset);
}

TEST_CASE("defaults and grids keep to their file when files are joined") {
    FactsWriter first(0);
    FactsWriter second(1);
    for (FactsWriter* w : {&first, &second}) {
        w->facts.defaults.emplace_back().scope = w->text(w == &first ? "one" : "two");
        w->facts.grids.emplace_back().logical_path = "/matrix";
        w->answered("row", "a");
        w->facts.entries[0].defaults = 0;
        w->facts.entries[0].grid = 0;
    }
    const Built built = build_from({first, second});
    REQUIRE(built.organisation.entries.size() == 2);
    CHECK(built.problems.empty()); // equal titles in different grids are different entries
    CHECK(built.organisation.entries[1].scope.value == "two");
    CHECK(built.organisation.entries[1].grid == 1);
}

TEST_CASE("a row means the row of its own grid") {
    FactsWriter w;
    for (std::uint32_t grid = 0; grid < 2; ++grid) {
        w.facts.grids.emplace_back().logical_path = "/matrix/" + std::to_string(grid);
        w.answered("Plan", "a").grid = grid;
        w.answered("Do", "a").grid = grid;
        w.facts.entries.back().depends_on.push_back({"Plan", w.text("Plan").span, {}});
    }
    w.answered("Check", "a").depends_on.push_back({"Plan", w.text("Plan").span, {}});
    const Built built = build_from({w});
    CHECK(built.organisation.entries[1].depends_on[0].to == EntryId{0});
    CHECK(built.organisation.entries[3].depends_on[0].to == EntryId{2});
    REQUIRE(built.problems.size() == 1);
    CHECK(built.problems[0].kind == ProblemKind::ambiguous_reference);
    CHECK(built.problems[0].message == "several entries are called `Plan`");
}

TEST_CASE("a field is in use when a third declares it, or when `complete` names it") {
    FactsWriter w = with_team();
    w.person("c");
    w.answered("d", "a");
    w.answered("e", "a");
    CHECK_FALSE(build_from({w}).organisation.usage(Field::deputy).in_use());
    w.facts.people[0].deputies = w.refs({"b"});
    const Built built = build_from({w});
    CHECK(built.organisation.usage(Field::deputy).declared == 1);
    CHECK(built.organisation.usage(Field::deputy).possible == 3);
    CHECK(built.organisation.usage(Field::deputy).in_use());
    CHECK_FALSE(built.organisation.usage(Field::does).in_use());
    w.facts.complete.push_back(w.text("Coach"));
    CHECK(build_from({w}).organisation.usage(Field::coach).in_use());
}

TEST_CASE("unused definitions are told once per file") {
    FactsWriter w = with_team();
    w.person("c");
    w.role("empty", {"a"});
    w.forum("quiet");
    CHECK(build_from({w}).problems.empty()); // an organisation chart has nothing that could name them
    w.answered("d", "council");
    const Built built = build_from({w});
    REQUIRE(built.problems.size() == 1);
    CHECK(built.problems[0].kind == ProblemKind::unused_definition);
    CHECK(built.problems[0].message ==
          "1 person, 1 role and 1 forum of this file are declared, and nothing names them");
    w.facts.people[2].managers = w.refs({"a"});
    w.facts.roles[0].domains = {w.text("ledger")};
    CHECK(build_from({w}).problems[0].message == "nothing names the forum `quiet`");
}
