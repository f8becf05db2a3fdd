#include <doctest/doctest.h>

#include <algorithm>

#include "support/facts.hpp"

using namespace whodecides;
using namespace whodecides::testing;

namespace {

std::vector<Problem> of_kind(const Built& built, ProblemKind kind) {
    std::vector<Problem> found;
    std::ranges::copy_if(built.problems, std::back_inserter(found),
                         [&](const Problem& problem) { return problem.kind == kind; });
    return found;
}

Actor first_seat(const Built& built) {
    return built.organisation.entries.front().seats.front().who.actor;
}

} // namespace

TEST_CASE("a name is an id, else an alias, else a folded one of these, else a name") {
    FactsWriter w;
    w.person("alice").name = w.text("Alice Ng");
    w.facts.people.back().aliases = {w.text("bob"), w.text("Ali")};
    w.person("bob").name = w.text("Bob Reyes");
    w.person("ALI").name = w.text("Alibaba");
    const auto resolve = [&](std::string_view name) {
        FactsWriter with = w;
        with.answered("d", name);
        const Built built = build_from({with});
        CHECK(of_kind(built, ProblemKind::unknown_reference).empty());
        return first_seat(built);
    };
    CHECK(resolve("alice") == Actor(PersonId{0}));
    CHECK(resolve("bob") == Actor(PersonId{1}));
    CHECK(resolve("Ali") == Actor(PersonId{0}));
    CHECK(resolve("ALI") == Actor(PersonId{2}));
    CHECK(resolve("ali") == Actor(PersonId{2}));
    CHECK(resolve("BOB") == Actor(PersonId{1}));
    CHECK(resolve(" bob reyes ") == Actor(PersonId{1}));
    CHECK(resolve("person:Bob") == Actor(PersonId{1}));
}

TEST_CASE("a name two things answer to on one step is ambiguous, and a kind in front settles it") {
    FactsWriter w;
    w.person("ops");
    w.team("ops");
    w.answered("a", "ops");
    w.answered("b", "team:ops");
    w.answered("c", "OPS");
    const Built built = build_from({w});
    const auto problems = of_kind(built, ProblemKind::ambiguous_reference);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "`ops` can mean the person `ops` or the team `ops`");
    CHECK(problems[0].help == "write `person:ops` or `team:ops`");
    CHECK(problems[0].others.size() == 3);
    CHECK(first_seat(built).kind == ActorKind::unknown);
    CHECK(built.organisation.entries[1].seats[0].who.actor == Actor(TeamId{0}));
}

TEST_CASE("a name nobody knows is one problem with all its places and the nearest name") {
    FactsWriter w;
    w.person("legal");
    w.answered("a", "leagl");
    w.answered("b", "leagl");
    w.answered("c", "Leagl");
    const Built built = build_from({w});
    const auto problems = of_kind(built, ProblemKind::unknown_reference);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].others.size() == 2);
    CHECK(problems[0].message == "no person, role or team is called `leagl`, though 3 places name it");
    CHECK(problems[0].help.find("did you mean `legal`?") != std::string::npos);
    CHECK(problems[0].span == built.organisation.entries[0].seats[0].who.span);
    CHECK(built.organisation.holders(first_seat(built)).sharing == Sharing::unknown);
}

TEST_CASE("a first name that one person has is told by the whole name and the id") {
    FactsWriter w;
    w.person("bob-r").name = w.text("Bob Reyes");
    w.person("rob").name = w.text("Rob Finn");
    w.person("ana").name = w.text("Ana Finn");
    w.team("bobs").name = w.text("Bob and friends");
    w.answered("a", "person:bob");
    w.answered("b", "Finn");
    w.answered("c", "reyes");
    const auto problems = of_kind(build_from({w}), ProblemKind::unknown_reference);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].help ==
          "did you mean `Bob Reyes`? Then write `bob-r`; otherwise declare `bob` under `people`");
    CHECK(problems[1].help == "declare `Finn` under `people`, `roles` or `teams`");
    CHECK(problems[2].help == "did you mean `Bob Reyes`? Then write `bob-r`; otherwise declare `reyes` under "
                              "`people`, `roles` or `teams`");
}

TEST_CASE("where no actor is declared, names are people") {
    FactsWriter w;
    w.answered("a", "Alice");
    w.answered("b", "alice");
    w.answered("c", "team:Ops");
    w.answered("d", "ops");
    w.answered("e", "TBD");
    const Built built = build_from({w});
    CHECK(built.organisation.people.size() == 1);
    CHECK(built.organisation.teams.size() == 1);
    CHECK(built.organisation.people[0].implied);
    CHECK(built.organisation.entries[1].seats[0].who.actor == Actor(PersonId{0}));
    CHECK(built.organisation.entries[3].seats[0].who.actor == Actor(TeamId{0}));
    CHECK(built.organisation.entries[4].seats[0].who.actor.kind == ActorKind::generic);
    CHECK(of_kind(built, ProblemKind::generic_name).size() == 1);
    CHECK(built.problems.size() == 1);
}

TEST_CASE("a discarded document keeps names from being reported or implied") {
    FactsWriter w;
    w.answered("a", "Alice");
    w.facts.discarded = 1;
    const Built built = build_from({w});
    CHECK(built.problems.empty());
    CHECK(built.organisation.people.empty());
}

TEST_CASE("of equal ids the first by place counts, in whatever order the facts came") {
    FactsWriter w;
    w.person("x").name = w.text("First");
    w.person("x").name = w.text("Second");
    w.person("x").name = w.text("Third");
    std::ranges::reverse(w.facts.people);
    const Built built = build_from({w});
    REQUIRE(built.organisation.people.size() == 1);
    CHECK(built.organisation.people[0].name.value == "First");
    const auto problems = of_kind(built, ProblemKind::duplicate_id);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].others.size() == 2);
    CHECK(problems[0].logical_path == "/people/x");
}

TEST_CASE("a key takes certain kinds of actors only") {
    FactsWriter w;
    w.team("ops");
    w.person("bob").managers = w.refs({"ops"});
    w.answered("d", "bob").tie_break = w.refs({"everyone"});
    const Built built = build_from({w});
    const auto problems = of_kind(built, ProblemKind::invalid_value);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].message == "`manager` takes a person or a role, and `ops` is a team");
    CHECK(problems[1].message ==
          "`tie_break` takes a person, a role or a team, and `everyone` is all present people");
    CHECK_FALSE(built.organisation.manager_of({0}).known());
}

TEST_CASE("nothing at all is an empty organisation") {
    const Built built = build_from({});
    CHECK(of_kind(built, ProblemKind::empty_organisation).size() == 1);
}
