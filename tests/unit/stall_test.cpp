#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/measures/measures.hpp"
#include "support/draws.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;

namespace {

constexpr std::array<std::string_view, 8> people{"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"};
constexpr std::array<std::string_view, 3> roles{"r0", "r1", "r2"};
constexpr std::array<std::string_view, 3> teams{"t0", "t1", "t2"};
constexpr std::array<std::string_view, 8> entries{"e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7"};

/// Small organisations in which everything that matters for a stall happens now and then.
class Dice : Draws {
  public:
    using Draws::Draws;

    FactsWriter organisation() {
        FactsWriter writer;
        for (const std::string_view id : people) {
            Person& person = writer.person(id);
            if (one_in(8))
                person.status = one_in(2) ? PersonStatus::leave : PersonStatus::left;
            if (one_in(3))
                person.deputies.push_back(writer.ref(one_in(5) ? of(roles) : of(people)));
        }
        for (const std::string_view id : roles) {
            Role& role = writer.role(id, {});
            for (unsigned n = below(4); n > 0; --n)
                role.holders.push_back(writer.ref(of(people)));
            role.held = static_cast<Held>(below(4));
            if (one_in(5))
                role.deputies.push_back(writer.ref(of(people)));
        }
        for (std::size_t t = 0; t < teams.size(); ++t)
            add_team(writer, t);
        for (std::size_t e = 0; e < entries.size(); ++e)
            add_entry(writer, e);
        return writer;
    }

  private:
    std::string_view actor() {
        const unsigned kind = below(6);
        return kind < 3    ? of(people)
               : kind < 4  ? of(roles)
               : kind < 5  ? of(teams)
               : one_in(4) ? "everyone"
                           : of(people);
    }
    Mode mode() { return one_in(2) ? Mode::unset : static_cast<Mode>(1 + below(5)); }

    void add_team(FactsWriter& writer, std::size_t t) {
        Team& team = writer.team(teams[t]);
        for (unsigned n = below(3); n > 0; --n)
            team.leads.push_back(writer.ref(one_in(4) ? of(roles) : of(people)));
        for (unsigned n = below(4); n > 0; --n)
            team.members.push_back(writer.ref(of(people)));
        if (t > 0 && one_in(3))
            team.parent.push_back(writer.ref(teams[t - 1]));
        if (one_in(6))
            team.deputies.push_back(writer.ref(of(people)));
        team.mode = mode();
        if (one_in(3))
            team.tie_break.push_back(writer.ref(of(people)));
        if (one_in(4))
            team.quorum.value = 1 + below(4);
    }

    void add_entry(FactsWriter& writer, std::size_t e) {
        Entry& entry = writer.decision(entries[e]);
        if (one_in(10))
            entry.status = static_cast<EntryStatus>(below(4));
        const auto seats = [&](std::string_view key, DutySet duty, unsigned most) {
            for (unsigned n = below(most + 1); n > 0; --n)
                entry.seats.push_back(writer.seat(key, duty, actor()));
        };
        entry.seats.push_back(writer.seat("accountable", Duty::answers, actor()));
        seats("accountable", Duty::answers, one_in(3) ? 2 : 0);
        seats("decider", Duty::decides, one_in(3) ? 2 : 0);
        seats("responsible", Duty::does, 2);
        seats("approvers", Duty::vetoes, one_in(2) ? 3 : 0);
        if (one_in(3))
            entry.approvals.value = Approvals{false, 1 + below(2)};
        entry.mode = mode();
        if (one_in(4))
            entry.tie_break.push_back(writer.ref(actor()));
        if (one_in(5))
            entry.quorum.value = 1 + below(3);
        for (unsigned n = below(3); n > 0; --n) {
            const Text to =
                writer.text(entries[one_in(8) ? below(entries.size()) : below(static_cast<unsigned>(e) + 1)]);
            entry.depends_on.push_back({to.value, to.span, {}});
        }
    }
};

/// The words of the catalogue, one after the other, for one absence at a time.
class Walkthrough {
  public:
    Walkthrough(const Organisation& organisation, PersonId away) : o_(organisation), away_(away) {}

    bool moves(EntryId id) {
        const Entry& entry = o_[id];
        if (!counted(id))
            return true;
        for (const Link<Entry>& link : entry.depends_on)
            if (!leads(link.to, id) && !moves(link.to))
                return false;
        std::vector<Actor> answers = seats(entry, Duty::answers);
        std::vector<Actor> decides = seats(entry, Duty::decides);
        if (answers.empty())
            std::swap(answers, decides);
        const Settlement& s = o_.settlement(id);
        const auto settled = [&](const std::vector<Actor>& actors) {
            return is_shared(s.mode) ? shared(actors, s.quorum, s.tie_break) : any(actors);
        };
        if (!settled(answers) || (!decides.empty() && !settled(decides)))
            return false;
        const std::vector<Actor> does = seats(entry, Duty::does);
        return agreed(entry) && (does.empty() || any(does));
    }
    [[nodiscard]] bool counted(EntryId id) const {
        return o_[id].status == EntryStatus::active || o_[id].status == EntryStatus::proposed;
    }

  private:
    [[nodiscard]] std::vector<Actor> seats(const Entry& entry, Duty duty) const {
        std::vector<Actor> actors;
        for (const Seat& seat : entry.seats)
            if (seat.duties.has(duty))
                actors.push_back(seat.who.actor);
        return actors;
    }
    /// Whether following `depends_on` from one entry comes to the other.
    [[nodiscard]] bool leads(EntryId from, EntryId to) const {
        std::vector<EntryId> met{from};
        for (std::size_t i = 0; i < met.size(); ++i) {
            if (met[i] == to)
                return true;
            if (o_[met[i]].retired())
                continue;
            for (const Link<Entry>& link : o_[met[i]].depends_on)
                if (!o_[link.to].retired() && std::ranges::find(met, link.to) == met.end())
                    met.push_back(link.to);
        }
        return false;
    }
    [[nodiscard]] bool there(PersonId person) const { return o_.present(person) && person != away_; }
    [[nodiscard]] bool deputy_there(const std::vector<Ref>& deputies) const {
        return std::ranges::any_of(deputies, [&](const Ref& ref) {
            const auto held = o_.holders(ref.actor).people;
            return std::ranges::any_of(held, [&](PersonId person) { return there(person); });
        });
    }
    [[nodiscard]] bool manned(PersonId person) const {
        return o_.keeps_seat(person) && (there(person) || deputy_there(o_[person].deputies));
    }
    [[nodiscard]] bool manned(Actor actor) const {
        if (actor.kind == ActorKind::everyone || o_.holders(actor).sharing == Sharing::unknown)
            return true;
        if (actor.is_person())
            return manned(actor.person());
        for (std::uint32_t p = 0; p < o_.people.size(); ++p)
            if (o_.in_everyone({p}, actor) && manned(PersonId{p}))
                return true;
        return deputy_there(actor.is_role() ? o_[actor.role()].deputies : o_[actor.team()].deputies);
    }
    [[nodiscard]] bool any(const std::vector<Actor>& actors) const {
        return std::ranges::any_of(actors, [&](Actor actor) { return manned(actor); });
    }
    static double needed(std::size_t size, std::optional<double> quorum) {
        const auto all = static_cast<double>(size);
        return quorum ? std::min(*quorum, std::max(1.0, all)) : std::floor(all / 2) + 1;
    }
    [[nodiscard]] bool shared(const std::vector<Actor>& actors, std::optional<double> quorum,
                              const Ref* tie_break) const {
        if (tie_break != nullptr && manned(tie_break->actor))
            return true;
        if (actors.size() > 1) {
            const auto count = std::ranges::count_if(actors, [&](Actor actor) { return manned(actor); });
            return static_cast<double>(count) >= needed(actors.size(), quorum);
        }
        const Actor actor = actors.front();
        const Holders holders = o_.holders(actor);
        const bool several = holders.sharing == Sharing::together || holders.sharing == Sharing::mode;
        const bool led = actor.is_team() && !o_[actor.team()].leads.empty();
        if (!several || (led && !quorum))
            return manned(actor);
        const auto count =
            std::ranges::count_if(holders.people, [&](PersonId person) { return manned(person); });
        return static_cast<double>(count) >= needed(holders.people.size(), quorum);
    }
    [[nodiscard]] bool agreed(const Entry& entry) const {
        const std::vector<Actor> vetoes = seats(entry, Duty::vetoes);
        if (entry.approvals.has_value() && !(*entry.approvals).all) {
            const auto count = std::ranges::count_if(vetoes, [&](Actor actor) { return manned(actor); });
            return static_cast<std::size_t>(count) >=
                   std::min<std::size_t>((*entry.approvals).count, vetoes.size());
        }
        return std::ranges::all_of(vetoes, [&](Actor actor) {
            if (!actor.is_team() || !is_shared(o_[actor.team()].mode))
                return manned(actor);
            const Team& team = o_[actor.team()];
            return shared({actor}, team.quorum.value,
                          team.tie_break.empty() ? nullptr : &team.tie_break.front());
        });
    }

    const Organisation& o_;
    PersonId away_;
};

std::map<std::uint32_t, std::uint32_t> counts(const Stall& stall, std::uint32_t threshold) {
    std::map<std::uint32_t, std::uint32_t> all;
    for (const Stall::Person& person : stall.at_least(threshold))
        all[person.person.value] = person.count;
    return all;
}

} // namespace

TEST_CASE("stalls of random organisations are what one absence after the other shows") {
    std::size_t stalled = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        const Built built = build_from({Dice(seed).organisation()});
        const Organisation& organisation = built.organisation;
        const Measures measures(organisation);
        std::map<std::uint32_t, std::uint32_t> expected;
        for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
            Walkthrough with(organisation, PersonId{});
            Walkthrough without(organisation, PersonId{p});
            for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
                if (with.counted({e}) && with.moves({e}) && !without.moves({e}))
                    ++expected[p];
        }
        stalled += expected.size();
        INFO("seed ", seed);
        REQUIRE(counts(measures.stall(), 1) == expected);
        std::erase_if(expected, [](const auto& pair) { return pair.second < 3; });
        REQUIRE(counts(measures.stall(), 3) == expected);
    }
    CHECK(stalled > 2000);
}
