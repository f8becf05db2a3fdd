#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/measures/measures.hpp"
#include "support/draws.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;

namespace {

constexpr std::array<std::string_view, 8> people_ids{"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"};
constexpr std::array<std::string_view, 3> role_ids{"r0", "r1", "r2"};
constexpr std::array<std::string_view, 6> team_ids{"t0", "t1", "t2", "t3", "t4", "t5"};
constexpr std::array<std::string_view, 4> forum_ids{"f0", "f1", "f2", "f3"};
constexpr std::array<std::string_view, 6> entry_ids{"e0", "e1", "e2", "e3", "e4", "e5"};

/// Small organisations in which all that makes or joins a pair of teams happens now and then.
class Dice : Draws {
  public:
    using Draws::Draws;

    FactsWriter organisation() {
        FactsWriter writer;
        for (const std::string_view id : people_ids)
            if (one_in(9))
                writer.person(id).status = PersonStatus::left;
            else
                writer.person(id);
        for (const std::string_view id : role_ids) {
            Role& role = writer.role(id, {});
            for (unsigned n = below(3); n > 0; --n)
                role.holders.push_back(writer.ref(of(people_ids)));
            if (one_in(4))
                role.team.push_back(writer.ref(of(team_ids)));
        }
        for (std::size_t t = 0; t < team_ids.size(); ++t) {
            Team& team = writer.team(team_ids[t]);
            team.external = one_in(9);
            for (unsigned n = below(3); n > 0; --n)
                team.members.push_back(writer.ref(one_in(6) ? of(role_ids) : of(people_ids)));
            if (t > 0 && one_in(4))
                team.parent.push_back(writer.ref(team_ids[below(static_cast<unsigned>(t))]));
            if (one_in(5))
                team.forums.push_back(link<Forum>(writer, of(forum_ids)));
        }
        for (const std::string_view id : forum_ids) {
            Forum& forum = writer.forum(id);
            forum.open = one_in(12);
            for (unsigned n = below(3); n > 0; --n)
                forum.members.push_back(writer.ref(one_in(40) ? "everyone" : actor()));
        }
        for (std::size_t e = 0; e < entry_ids.size(); ++e)
            add_entry(writer, e);
        return writer;
    }

  private:
    std::string_view actor() {
        const unsigned kind = below(6);
        return kind < 3 ? of(people_ids) : kind < 4 ? of(role_ids) : of(team_ids);
    }
    template <class Thing>
    Link<Thing> link(FactsWriter& writer, std::string_view to) {
        const Text text = writer.text(to);
        return {text.value, text.span, {}};
    }
    void add_entry(FactsWriter& writer, std::size_t e) {
        Entry& entry = writer.decision(entry_ids[e]);
        if (one_in(8))
            entry.status = EntryStatus::retired;
        const auto seats = [&](std::string_view key, Duty duty) {
            for (unsigned n = below(3); n > 0; --n)
                entry.seats.push_back(writer.seat(key, duty, actor()));
        };
        seats("accountable", Duty::answers);
        seats("responsible", Duty::does);
        seats("consulted", Duty::advises);
        seats("informed", Duty::informed);
        if (e > 0 && one_in(2))
            entry.depends_on.push_back(link<Entry>(writer, entry_ids[below(static_cast<unsigned>(e))]));
    }
};

/// The words of the header, one after the other.
class Walkthrough {
  public:
    explicit Walkthrough(const Organisation& organisation) : o_(organisation) {}

    [[nodiscard]] std::set<std::uint32_t> everyone(Actor actor) const {
        std::set<std::uint32_t> all;
        for (std::uint32_t p = 0; p < o_.people.size(); ++p)
            if (o_.keeps_seat({p}) && o_.in_everyone({p}, actor))
                all.insert(p);
        return all;
    }
    /// Those a name in a list means.
    [[nodiscard]] std::set<std::uint32_t> meant(Actor actor) const {
        if (!actor.is_team())
            return everyone(actor);
        const Team& team = o_[actor.team()];
        if (std::ranges::none_of(team.members, [](const Ref& one) { return !one.actor.is_team(); }))
            return everyone(actor);
        std::set<std::uint32_t> all;
        for (const auto* refs : {&team.leads, &team.members})
            for (const Ref& one : *refs)
                all.merge(everyone(one.actor));
        for (std::uint32_t r = 0; r < o_.roles.size(); ++r)
            if (!o_.roles[r].team.empty() && o_.roles[r].team.front().actor == actor)
                all.merge(everyone(RoleId{r}));
        return all;
    }
    [[nodiscard]] bool overlap(TeamId a, TeamId b) const {
        const auto left = everyone(a);
        return related(a, b) ||
               std::ranges::any_of(everyone(b), [&](std::uint32_t p) { return left.contains(p); });
    }
    [[nodiscard]] bool reaches(Actor named, Actor whom) const {
        if (named == whom && !whom.is_person())
            return true;
        if (named.is_team() && whom.is_team() && o_.within(named.team(), whom.team()))
            return true;
        const auto people = everyone(whom);
        return std::ranges::any_of(meant(named), [&](std::uint32_t p) { return people.contains(p); });
    }
    [[nodiscard]] bool in_forum(std::uint32_t person, std::uint32_t forum) const {
        const auto& members = o_.forums[forum].members;
        if (std::ranges::any_of(members, [&](const Ref& one) { return meant(one.actor).contains(person); }))
            return true;
        return std::ranges::any_of(o_.teams_of({person}), [&](TeamId team) {
            return lists(o_[team], forum) && meant(team).contains(person);
        });
    }
    /// Whether the actor itself or somebody in it takes part.
    [[nodiscard]] bool takes_part(Actor actor, std::uint32_t forum) const {
        if (std::ranges::find(o_.forums[forum].members, actor, &Ref::actor) != o_.forums[forum].members.end())
            return true;
        if (actor.is_team() && lists(o_[actor.team()], forum))
            return true;
        return std::ranges::any_of(everyone(actor), [&](std::uint32_t p) { return in_forum(p, forum); });
    }
    [[nodiscard]] bool meet(Actor a, Actor b) const {
        for (std::uint32_t f = 0; f < o_.forums.size(); ++f) {
            const Forum& forum = o_.forums[f];
            const bool all = std::ranges::any_of(
                forum.members, [](const Ref& one) { return one.actor.kind == ActorKind::everyone; });
            if (all || (forum.open && forum.members.empty()))
                return true;
            const bool left = takes_part(a, f);
            const bool right = takes_part(b, f);
            if ((left && right) || (forum.open && (left || right)))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool related(TeamId a, TeamId b) const { return o_.within(a, b) || o_.within(b, a); }

    [[nodiscard]] TeamId team_of(Actor actor) const {
        if (!actor.is_somebody() || o_.holders(actor).sharing == Sharing::nobody)
            return {};
        if (actor.is_team())
            return actor.team();
        if (actor.is_person()) {
            for (const TeamId team : o_.teams_of(actor.person()))
                if (std::ranges::all_of(o_.teams_of(actor.person()),
                                        [&](TeamId other) { return o_.within(team, other); }))
                    return team;
            return {};
        }
        if (!o_[actor.role()].team.empty())
            return o_[actor.role()].team.front().actor.team();
        std::set<TeamId> all;
        for (const PersonId holder : o_.holders(actor).people)
            all.insert(team_of(holder));
        return all.size() == 1 ? *all.begin() : TeamId{};
    }
    [[nodiscard]] std::set<TeamId> teams_on(EntryId id, DutySet duties) const {
        std::set<TeamId> all;
        for (const Seat& seat : o_[id].seats) {
            const TeamId team = seat.duties.any(duties) ? team_of(seat.who.actor) : TeamId{};
            if (team.known() && !o_[team].external && !everyone(team).empty() && !o_[id].retired())
                all.insert(team);
        }
        return all;
    }

    using Pairs = std::map<std::pair<TeamId, TeamId>, std::set<EntryId>>;
    [[nodiscard]] Pairs pairs() const {
        Pairs pairs;
        for (std::uint32_t e = 0; e < o_.entries.size(); ++e) {
            const auto teams = teams_on({e}, owning | Duty::does);
            auto others = teams;
            for (const Link<Entry>& link : o_.entries[e].depends_on)
                others.merge(teams_on(link.to, owning | Duty::does));
            for (const TeamId a : teams)
                for (const TeamId b : others)
                    if (!related(a, b))
                        pairs[{std::min(a, b), std::max(a, b)}].insert({e});
        }
        return pairs;
    }
    /// Whether on each of the entries the same one person works for the team, on either side of a dependency.
    [[nodiscard]] bool always_one(TeamId team, TeamId other, const std::set<EntryId>& entries) const {
        std::set<PersonId> alone;
        for (const EntryId id : entries) {
            std::set<EntryId> where;
            if (workers(id, team).empty() || workers(id, other).empty()) {
                if (!workers(id, team).empty())
                    where.insert(id);
            } else {
                where.insert(id);
            }
            for (const Link<Entry>& link : o_[id].depends_on) {
                if (!workers(id, other).empty() && !workers(link.to, team).empty())
                    where.insert(link.to);
                if (!workers(id, team).empty() && !workers(link.to, other).empty())
                    where.insert(id);
            }
            for (const EntryId one : where) {
                const std::set<PersonId> there = workers(one, team);
                if (there.size() != 1 || !there.begin()->known())
                    return false;
                alone.insert(*there.begin());
            }
        }
        return alone.size() == 1;
    }
    /// People who work for the team on an entry; an unknown one where it is the team, or a role of several.
    [[nodiscard]] std::set<PersonId> workers(EntryId id, TeamId team) const {
        std::set<PersonId> all;
        for (const Seat& seat : o_[id].seats) {
            if (o_[id].retired() || !seat.duties.any(owning | Duty::does) || team_of(seat.who.actor) != team)
                continue;
            const auto people = o_.holders(seat.who.actor).people;
            const bool one = !seat.who.actor.is_team() && people.size() == 1;
            all.insert(one ? people.front() : PersonId{});
        }
        return all;
    }
    [[nodiscard]] std::map<std::pair<TeamId, TeamId>, std::set<EntryId>> advice() const {
        std::map<std::pair<TeamId, TeamId>, std::set<EntryId>> entries;
        for (std::uint32_t e = 0; e < o_.entries.size(); ++e)
            for (const TeamId by : teams_on({e}, Duty::advises))
                for (const TeamId to : teams_on({e}, owning))
                    if (!related(by, to))
                        entries[{by, to}].insert({e});
        return entries;
    }

  private:
    static bool lists(const Team& team, std::uint32_t forum) {
        return std::ranges::any_of(team.forums,
                                   [&](const Link<Forum>& link) { return link.to.value == forum; });
    }
    const Organisation& o_;
};

std::vector<Actor> all_actors(const Organisation& o) {
    std::vector<Actor> actors;
    for (std::uint32_t p = 0; p < o.people.size(); ++p)
        actors.emplace_back(PersonId{p});
    for (std::uint32_t r = 0; r < o.roles.size(); ++r)
        actors.emplace_back(RoleId{r});
    for (std::uint32_t t = 0; t < o.teams.size(); ++t)
        actors.emplace_back(TeamId{t});
    return actors;
}

/// Names that outlive what is built from them.
struct Names {
    std::deque<std::string> all;
    std::string_view operator()(char prefix, std::uint32_t number) {
        return all.emplace_back(prefix + std::to_string(number));
    }
};

} // namespace

TEST_CASE("whom a name reaches, who meets, and which teams share work are what the words say") {
    std::size_t with = 0;
    std::size_t without = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        const Built built = build_from({Dice(seed).organisation()});
        const Organisation& o = built.organisation;
        const Measures measures(o);
        const Walkthrough walk(o);
        INFO("seed ", seed);
        Reaches reaches(measures.everyone());
        for (const Actor a : all_actors(o)) {
            for (const Actor b : all_actors(o)) {
                REQUIRE(reaches(a, b) == walk.reaches(a, b));
                // Nobody is left of an absent person who could meet somebody.
                if (!a.is_person() && !b.is_person() && a != b)
                    REQUIRE(measures.participation().meet(a, b) == walk.meet(a, b));
            }
        }
        const auto expected = walk.pairs();
        REQUIRE(measures.channels().pairs().size() == expected.size());
        for (const TeamPair& pair : measures.channels().pairs()) {
            const auto entries = measures.channels().entries(pair);
            REQUIRE(std::set<EntryId>(entries.begin(), entries.end()) ==
                    expected.at({pair.first, pair.second}));
            REQUIRE(pair.channel ==
                    (walk.overlap(pair.first, pair.second) || walk.meet(pair.first, pair.second)));
            const std::set<EntryId> all(entries.begin(), entries.end());
            REQUIRE(pair.through_one == (walk.always_one(pair.first, pair.second, all) ||
                                         walk.always_one(pair.second, pair.first, all)));
            ++(pair.channel ? with : without);
        }
        auto advice = walk.advice();
        for (const AdvicePair& pair : measures.channels().advice()) {
            std::set<EntryId> all = advice[{pair.first, pair.second}];
            const std::set<EntryId> back = advice[{pair.second, pair.first}];
            REQUIRE(pair.by_first == all.size());
            REQUIRE(pair.by_second == back.size());
            all.insert(back.begin(), back.end());
            const auto entries = measures.channels().entries(pair);
            REQUIRE(std::set<EntryId>(entries.begin(), entries.end()) == all);
            advice.erase({pair.first, pair.second});
            advice.erase({pair.second, pair.first});
        }
        REQUIRE(advice.empty());
    }
    CHECK(with > 600);
    CHECK(without > 300);
}

TEST_CASE("an entry of many teams joins none of them, and large groups stay linear") {
    constexpr std::uint32_t size = 20000;
    Names names;
    FactsWriter writer;
    Team& crowd = writer.team("crowd");
    for (std::uint32_t i = 0; i < size; ++i)
        crowd.members.push_back(writer.ref(names('p', i)));
    for (std::uint32_t i = 0; i < size; ++i) {
        writer.person(names('p', i));
        writer.team(names('t', i)).members.push_back(writer.ref(names('p', i)));
        writer.forum(names('f', i)).members = writer.refs({"crowd"});
    }
    Entry& all = writer.decision("all");
    for (std::uint32_t i = 0; i < size; ++i)
        all.seats.push_back(writer.seat("responsible", Duty::does, names('t', i)));
    for (std::uint32_t i = 0; i < size; ++i) {
        Entry& one = writer.answered(names('e', i), "crowd");
        one.seats.push_back(writer.seat("responsible", Duty::does, names('t', i)));
        const Text to = writer.text("all");
        one.depends_on.push_back({to.value, to.span, {}});
    }
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    const Channels& channels = measures.channels();
    REQUIRE(channels.pairs().size() == size);
    CHECK(std::ranges::all_of(channels.pairs(), &TeamPair::channel));
    // Everybody is in the crowd and in a team of their own: nothing says for which of them they speak.
    CHECK_FALSE(channels.team_of(PersonId{0}).known());
}
