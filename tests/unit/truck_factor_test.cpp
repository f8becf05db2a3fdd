#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "model/measures/truck_factor.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;

namespace {

using Set = std::uint32_t;

/// Told from the definition alone: whether somebody who is present and not in the set mans the actor.
class Plain {
  public:
    Plain(const Organisation& organisation, Set gone) : o_(organisation), gone_(gone) {}

    [[nodiscard]] bool anybody(const Entry& entry) const {
        bool answered = false;
        for (const Seat& seat : entry.seats)
            answered = answered || seat.duties.has(Duty::answers);
        for (const Seat& seat : entry.seats)
            if ((seat.duties.has(answered ? Duty::answers : Duty::decides) || seat.duties.has(Duty::does)) &&
                manned(seat.who.actor))
                return true;
        return false;
    }

  private:
    [[nodiscard]] bool there(PersonId person) const {
        return o_.present(person) && (!o_.human(person) || (gone_ >> person.value & 1U) == 0);
    }
    [[nodiscard]] bool deputised(const std::vector<Ref>& deputies) const {
        for (const Ref& deputy : deputies) {
            if (deputy.actor.kind == ActorKind::unknown ||
                (deputy.actor.is_person() && there(deputy.actor.person())))
                return true;
            if (deputy.actor.is_role())
                for (const PersonId holder : o_.holders(deputy.actor).people)
                    if (there(holder))
                        return true;
        }
        return false;
    }
    [[nodiscard]] bool manned(PersonId person) const {
        return there(person) || (o_.keeps_seat(person) && deputised(o_[person].deputies));
    }
    [[nodiscard]] bool manned(Actor actor) const {
        if (!actor.is_somebody())
            return actor.kind != ActorKind::generic;
        if (actor.is_person())
            return manned(actor.person());
        // Of people outside nobody knows whether they leave, unless some are named.
        if (actor.is_team() && o_[actor.team()].external && !Plain(o_, 0).named(actor))
            return true;
        return named(actor);
    }
    [[nodiscard]] bool named(Actor actor) const {
        const auto holders = o_.holders(actor).people;
        for (std::uint32_t p = 0; p < o_.people.size(); ++p) {
            const bool inside = actor.is_team() ? o_.in_everyone({p}, actor)
                                                : std::ranges::find(holders, PersonId{p}) != holders.end();
            if (inside && manned(PersonId{p}))
                return true;
        }
        return deputised(actor.is_role() ? o_[actor.role()].deputies : o_[actor.team()].deputies);
    }

    const Organisation& o_;
    Set gone_;
};

std::size_t left(const Organisation& organisation, Set gone) {
    std::size_t count = 0;
    for (const Entry& entry : organisation.entries)
        count += !entry.retired() && Plain(organisation, 0).anybody(entry) &&
                         !Plain(organisation, gone).anybody(entry)
                     ? 1
                     : 0;
    return count;
}

std::size_t most_left(const Organisation& organisation, int size) {
    std::size_t most = 0;
    for (Set gone = 0; gone < 1U << organisation.people.size(); ++gone)
        if (std::popcount(gone) == size)
            most = std::max(most, left(organisation, gone));
    return most;
}

std::optional<std::size_t> smallest(const Organisation& organisation, double share) {
    std::optional<std::size_t> best;
    for (Set gone = 0; gone < 1U << organisation.people.size(); ++gone) {
        const auto size = static_cast<std::size_t>(std::popcount(gone));
        const auto entries = static_cast<double>(left(organisation, gone));
        if (entries > share * static_cast<double>(organisation.entries.size()) && (!best || size < *best))
            best = size;
    }
    return best;
}

/// People, roles and teams at random, some on leave or gone, some with deputies; one agent.
class Chance {
  public:
    explicit Chance(std::uint32_t seed, std::size_t people) : random_(seed), people_(people) {
        for (std::size_t i = 0; i < people; ++i)
            names_.push_back("p" + std::to_string(i));
        for (std::size_t i = 0; i < 10; ++i)
            titles_.push_back("e" + std::to_string(i));
    }

    FactsWriter write() {
        FactsWriter writer;
        for (std::size_t i = 0; i < people_; ++i) {
            Person& person = writer.person(names_[i]);
            if (random_() % 3 == 0)
                person.deputies = {writer.ref(actor())};
            if (random_() % 8 == 0)
                person.status = random_() % 2 == 0 ? PersonStatus::leave : PersonStatus::left;
            if (random_() % 12 == 0)
                person.kind = PersonKind::agent;
        }
        for (const std::string_view id : {"r0", "r1"}) {
            Role& role = writer.role(id, {anybody(), anybody()});
            if (random_() % 4 == 0)
                role.deputies = {writer.ref(anybody())};
        }
        for (const std::string_view id : {"t0", "t1"}) {
            Team& team = writer.team(id);
            team.members = writer.refs({anybody(), anybody()});
            team.external = random_() % 4 == 0;
        }
        for (const std::string& title : titles_) {
            Entry& entry = writer.answered(title, actor());
            for (auto more = random_() % 3; more > 0; --more)
                entry.seats.push_back(writer.seat("responsible", Duty::does, actor()));
            entry.seats.push_back(writer.seat("consulted", Duty::advises, anybody()));
        }
        return writer;
    }

  private:
    std::string_view anybody() { return names_[random_() % people_]; }
    std::string_view actor() {
        constexpr std::array<std::string_view, 6> others{"r0", "r1", "t0", "t1", "nobody-knows", "TBD"};
        return random_() % 4 == 0 ? others[random_() % others.size()] : anybody();
    }

    std::mt19937 random_;
    std::size_t people_;
    std::vector<std::string> names_;
    std::vector<std::string> titles_;
};

} // namespace

TEST_CASE("one and two whose leaving leaves most entries, and how many leave half of them") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        Chance chance(seed, 2 + seed % 6);
        const Built built = build_from({chance.write()});
        const Organisation& o = built.organisation;
        const TruckFactor factor(o);
        REQUIRE(factor.considered() == o.entries.size());

        const TruckFactor::Leaving one = factor.one();
        REQUIRE(one.entries == most_left(o, 1));
        const TruckFactor::Leaving two = factor.two();
        // Two are told where they leave more than one does alone.
        REQUIRE(std::max(one.entries, two.entries) == most_left(o, 2));
        for (const TruckFactor::Leaving& leaving : {one, two}) {
            Set gone = 0;
            for (const PersonId person : leaving.people)
                gone |= 1U << person.value;
            REQUIRE(left(o, gone) == leaving.entries);
            REQUIRE(factor.left_by(leaving.people, 100).size() == leaving.entries);
        }
        for (const double share : {0.2, 0.5, 0.7}) {
            const auto size = factor.smallest(share);
            const auto expected = smallest(o, share);
            REQUIRE(size.has_value() == expected.has_value());
            if (size) {
                REQUIRE(size->exact);
                REQUIRE(size->people == *expected);
            }
        }
    }
}

TEST_CASE("taking people away one after the other needs no fewer than the smallest group") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        Chance chance(1000 + seed, 2 + seed % 7);
        const Built built = build_from({chance.write()});
        const TruckFactor factor(built.organisation);
        for (const double share : {0.2, 0.5, 0.7}) {
            const auto bound = factor.at_most(share);
            const auto exact = smallest(built.organisation, share);
            REQUIRE(bound.has_value() == exact.has_value());
            if (bound)
                REQUIRE(*bound >= *exact);
        }
    }
}

TEST_CASE("entries that are settled, or that name nobody now, are left by nobody") {
    FactsWriter writer;
    for (const std::string_view id : {"ana", "ben"})
        writer.person(id);
    writer.facts.people.back().status = PersonStatus::left;
    writer.answered("a", "ana");
    writer.answered("b", "ben");
    writer.answered("c", "ana").status = EntryStatus::decided;
    const Built built = build_from({writer});
    const TruckFactor factor(built.organisation);
    CHECK(factor.considered() == 2);
    CHECK(factor.one().entries == 1);
    CHECK(factor.two().people.empty());
    CHECK_FALSE(factor.smallest(0.5));
}

TEST_CASE("above twenty people the number is an upper bound") {
    FactsWriter writer;
    std::vector<std::string> names;
    for (std::size_t i = 0; i <= TruckFactor::most_tried; ++i)
        names.push_back("p" + std::to_string(i));
    for (const std::string& name : names) {
        writer.person(name);
        writer.answered(name, name);
    }
    const Built built = build_from({writer});
    const TruckFactor factor(built.organisation);
    const auto size = factor.smallest(0.5);
    REQUIRE(size);
    CHECK_FALSE(size->exact);
    CHECK(size->people == 11);
}
