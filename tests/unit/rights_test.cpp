#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/measures/measures.hpp"
#include "support/draws.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;
using whodecides::testing::person;
using State = Rights::State;

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

Right right(std::string_view name, std::optional<double> limit = {}) {
    return {name, limit, {}};
}

/// Small organisations in which rights come by every way.
class Dice : Draws {
  public:
    using Draws::Draws;

    FactsWriter organisation() {
        FactsWriter writer;
        for (const std::string_view id : people) {
            Person& person = writer.person(id);
            person.authority = rights();
            if (one_in(3))
                person.managers.push_back(writer.ref(of(people)));
            if (one_in(8))
                person.status = PersonStatus::left;
        }
        for (const std::string_view id : roles) {
            Role& role = writer.role(id, {});
            for (unsigned n = below(4); n > 0; --n)
                role.holders.push_back(writer.ref(of(people)));
            role.held = static_cast<Held>(below(4));
            role.authority = rights();
            if (one_in(6))
                role.until.value = std::chrono::year(2025) / std::chrono::May / 1;
        }
        for (const std::string_view id : teams) {
            Team& team = writer.team(id);
            for (unsigned n = below(3); n > 0; --n)
                team.leads.push_back(writer.ref(one_in(3) ? of(roles) : of(people)));
            team.members = writer.refs({of(people), of(people)});
            team.authority = rights();
            team.mode = one_in(3) ? Mode::consent : Mode::unset;
        }
        for (const std::string_view id : entries) {
            Entry& entry = writer.decision(id);
            for (unsigned n = 1 + below(3); n > 0; --n)
                entry.seats.push_back(writer.seat("accountable", Duty::answers, actor()));
            entry.needs = rights();
            if (one_in(3))
                entry.delegation.value = static_cast<int>(1 + below(7));
            if (one_in(9))
                entry.status = EntryStatus::retired;
        }
        if (one_in(2))
            writer.facts.complete.push_back(writer.text("authority"));
        return writer;
    }

  private:
    static constexpr std::array<std::string_view, 5> people{"p0", "p1", "p2", "p3", "p4"};
    static constexpr std::array<std::string_view, 3> roles{"r0", "r1", "r2"};
    static constexpr std::array<std::string_view, 3> teams{"t0", "t1", "t2"};
    static constexpr std::array<std::string_view, 4> entries{"e0", "e1", "e2", "e3"};
    static constexpr std::array<std::string_view, 3> names{"budget", "Hire", "sign contracts"};

    std::string_view actor() {
        const unsigned kind = below(8);
        return kind < 3 ? of(people) : kind < 5 ? of(roles) : kind < 7 ? of(teams) : "everyone";
    }
    std::vector<Right> rights() {
        std::vector<Right> some;
        if (one_in(2))
            for (unsigned n = below(3); n > 0; --n)
                some.push_back(right(of(names), one_in(4) ? std::nullopt : std::optional(double(below(5)))));
        return some;
    }
};

/// What rights.hpp says, word by word.
class Words {
  public:
    explicit Words(const Organisation& organisation) : o_(organisation) {}

    [[nodiscard]] double reach(PersonId person, std::string_view name) const {
        double most = of(o_[person].authority, name);
        for (std::uint32_t r = 0; r < o_.roles.size(); ++r)
            if (o_.in_everyone(person, RoleId{r}) && !o_.holders(RoleId{r}).people.empty())
                most = std::max(most, of(o_.roles[r].authority, name));
        for (std::uint32_t t = 0; t < o_.teams.size(); ++t)
            if (!o_.teams[t].leads.empty() && has(o_.holders(TeamId{t}).people, person))
                most = std::max(most, of(o_.teams[t].authority, name));
        return most;
    }
    [[nodiscard]] State state(EntryId id, const Right& needed) const {
        const Entry& entry = o_[id];
        double best = none;
        bool known = true;
        bool anybody = false;
        for (const Seat& seat : entry.seats) {
            const Actor actor = seat.who.actor;
            const Holders holders = o_.holders(actor);
            if (holders.sharing == Sharing::nobody)
                continue;
            anybody = true;
            known = known && !holders.people.empty();
            if (actor.is_team())
                best = std::max(best, of(o_[actor.team()].authority, needed.name));
            const bool in_turn = holders.sharing == Sharing::cover && holders.people.size() > 1;
            double together = in_turn ? unlimited : none;
            for (const PersonId person : holders.people) {
                const double own = delegated(entry, person, needed.name);
                together = in_turn ? std::min(together, own) : std::max(together, own);
            }
            best = std::max(best, together);
        }
        if (best >= needed.limit.value_or(-1))
            return State::held;
        if (!known || !anybody)
            return State::unknown;
        if (best > none)
            return State::too_low;
        return o_.usage(Field::authority).in_use() ? State::missing : State::unknown;
    }

  private:
    static constexpr double none = -2;

    static bool has(std::span<const PersonId> people, PersonId person) {
        return std::ranges::find(people, person) != people.end();
    }
    static double of(const std::vector<Right>& rights, std::string_view name) {
        double most = none;
        for (const Right& one : rights)
            if (one.name == name)
                most = std::max(most, one.limit.value_or(unlimited));
        return most;
    }
    [[nodiscard]] double delegated(const Entry& entry, PersonId person, std::string_view name) const {
        const PersonId manager = o_.manager_of(person);
        const double own = reach(person, name);
        return entry.delegation.value.value_or(0) >= 5 && manager.known()
                   ? std::max(own, reach(manager, name))
                   : own;
    }

    const Organisation& o_;
};

} // namespace

TEST_CASE("rights are held by oneself, by a role and by a team one leads; the highest limit counts") {
    FactsWriter writer;
    writer.person("ana").authority = {right("budget", 10)};
    writer.person("ben");
    writer.role("buyer", {"ana", "ben"}).authority = {right("Budget", 30)};
    Team& shop = writer.team("shop");
    shop.leads.push_back(writer.ref("ben"));
    shop.members = writer.refs({"ana"});
    shop.authority = {right("hire")};
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Measures measures(o);
    const Rights& rights = measures.rights();
    const PersonId ana = person(o, "ana");
    const PersonId ben = person(o, "ben");
    CHECK(rights.reach(ana, "budget") == 30);
    CHECK(rights.reach(ben, "BUDGET") == 30);
    CHECK(rights.reach(ben, "hire") == unlimited);
    CHECK_FALSE(rights.reach(ana, "hire").has_value());
    CHECK_FALSE(rights.reach(ana, "sing").has_value());
    CHECK(rights.holds(ana, right("budget", 30)));
    CHECK_FALSE(rights.holds(ana, right("budget", 31)));
    CHECK(rights.holds(ben, right("hire", 1e9)));
    CHECK(rights.holds(ana, right("budget")));
}

TEST_CASE("a limit that is written is too low even where authority is hardly declared") {
    FactsWriter writer;
    for (const std::string_view id : {"ana", "ben", "cleo", "dan", "eva"})
        writer.person(id);
    writer.facts.people.front().authority = {right("budget", 10)};
    writer.answered("van", "ana").needs = {right("budget", 20), right("hire"), right("budget", 5)};
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    const auto needs = measures.rights().of(EntryId{0});
    REQUIRE(needs.size() == 3);
    CHECK(needs[0].state == State::too_low);
    CHECK(needs[0].limit == 10);
    CHECK(needs[1].state == State::unknown);
    CHECK(needs[2].state == State::held);
}

TEST_CASE("rights are those that reading the words gives") {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        const FactsWriter writer = Dice(seed).organisation();
        const Built built = build_from({writer});
        const Organisation& o = built.organisation;
        const Measures measures(o);
        const Words words(o);
        for (std::uint32_t p = 0; p < o.people.size(); ++p)
            for (const std::string_view name : {"budget", "Hire", "sign contracts"})
                REQUIRE(measures.rights().reach({p}, name).value_or(-2) == words.reach({p}, name));
        for (std::uint32_t e = 0; e < o.entries.size(); ++e) {
            const auto needs = measures.rights().of({e});
            REQUIRE(needs.size() == (o.entries[e].retired() ? 0 : o.entries[e].needs.size()));
            for (std::size_t n = 0; n < needs.size(); ++n)
                REQUIRE(needs[n].state == words.state({e}, o.entries[e].needs[n]));
        }
    }
}

TEST_CASE("a person with many roles that grant the same many rights stays cheap to ask about") {
    constexpr unsigned many = 400;
    std::deque<std::string> names;
    FactsWriter writer;
    writer.person("ana");
    for (unsigned r = 0; r < many; ++r) {
        Role& role = writer.role(names.emplace_back("r" + std::to_string(r)), {"ana"});
        for (unsigned n = 0; n < many; ++n)
            role.authority.push_back(right(names.emplace_back("n" + std::to_string(n)), r));
    }
    for (unsigned e = 0; e < 20000; ++e)
        writer.answered(names.emplace_back("e" + std::to_string(e)), "ana").needs = {
            right(names.emplace_back("n" + std::to_string(e % many)), many)};
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    for (unsigned e = 0; e < 20000; ++e) {
        REQUIRE(measures.rights().of(EntryId{e})[0].state == State::too_low);
        REQUIRE(measures.rights().of(EntryId{e})[0].limit == many - 1);
    }
}
