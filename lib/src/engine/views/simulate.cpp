#include "engine/views/simulate.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/succession/takers.hpp"
#include "model/called.hpp"
#include "model/measures/moving.hpp"
#include "model/measures/ownership.hpp"
#include "model/measures/stoppers.hpp"
#include "model/subjects.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {

namespace {

std::vector<bool> moving(const Arrangement& arrangement) {
    const Measures& measures = arrangement.measures;
    return moving_entries(arrangement.organisation, measures.dependencies(), measures.manning());
}

/// Says what an entry lacks so that it does not move.
class Lack {
  public:
    explicit Lack(const Arrangement& after)
        : organisation_(after.organisation), manning_(after.measures.manning()),
          finder_(after.organisation, manning_) {}

    /// Empty where it lacks nothing itself.
    std::string why(EntryId id) {
        if (finder_.find(id).moves)
            return {};
        const Entry& entry = organisation_[id];
        if (nobody(entry, answering_duty(entry)))
            return answering_duty(entry) == Duty::decides ? "nobody is left who decides it"
                                                          : "nobody is left who answers for it";
        if (nobody(entry, deciding_duty(entry)))
            return "nobody is left who decides it";
        if (entry.has_seat(Duty::does) && nobody(entry, Duty::does))
            return "nobody is left who does it";
        for (const Seat& seat : entry.seats)
            if (seat.duties.has(Duty::vetoes) && !manning_.of(seat.who.actor).anybody())
                return fmt::format("{} must agree, and nobody is left who can",
                                   called(organisation_, seat.who));
        return is_shared(organisation_.settlement(id).mode) ? "too few are left to decide it together"
                                                            : "too few are left to agree to it";
    }

  private:
    [[nodiscard]] bool nobody(const Entry& entry, Duty duty) const {
        return std::ranges::none_of(entry.seats, [&](const Seat& seat) {
            return seat.duties.has(duty) && manning_.of(seat.who.actor).anybody();
        });
    }

    const Organisation& organisation_;
    const Manning& manning_;
    StopperFinder finder_;
};

class View {
  public:
    View(const Arrangement& before, const Arrangement& after)
        : before_(before), after_(after), takers_(after.organisation, after.measures) {
        for (std::uint32_t p = 0; p < after.organisation.people.size(); ++p)
            later_.emplace(after.organisation.people[p].id.value, PersonId{p});
    }

    Simulation make() {
        find_stalled();
        find_orphaned();
        find_loads();
        return std::move(view_);
    }

  private:
    void find_stalled() {
        const std::vector<bool> moves_now = moving(before_);
        const std::vector<bool> moves_then = moving(after_);
        Lack lack(after_);
        std::vector<StalledEntry> waiting;
        for (std::uint32_t e = 0; e < moves_now.size(); ++e) {
            const Entry& now = before_.organisation.entries[e];
            const Entry& then = after_.organisation.entries[e];
            view_.entries += now.open() ? 1 : 0;
            if (!now.open() || !then.open())
                continue;
            view_.standing += moves_now[e] || moves_then[e] ? 0 : 1;
            if (moves_now[e] == moves_then[e])
                continue;
            if (moves_then[e]) {
                view_.moving_again.push_back(subject_of(then));
                continue;
            }
            StalledEntry stalled{subject_of(then), place_of(then), then.critical, lack.why({e}), {}};
            if (!stalled.why.empty()) {
                view_.stalled.push_back(std::move(stalled));
                continue;
            }
            for (const Link<Entry>& link : then.depends_on)
                if (!stalled.waits_for && link.to.known() && after_.organisation[link.to].open() &&
                    !moves_then[link.to.value])
                    stalled.waits_for = subject_of(after_.organisation[link.to]);
            waiting.push_back(std::move(stalled));
        }
        for (StalledEntry& each : waiting)
            view_.stalled.push_back(std::move(each));
    }

    void find_orphaned() {
        const Ownership now(before_.organisation);
        const Ownership then(after_.organisation);
        for (std::uint32_t e = 0; e < before_.organisation.entries.size(); ++e) {
            const Entry& before = before_.organisation.entries[e];
            const Entry& after = after_.organisation.entries[e];
            if (!before.open() || !after.open())
                continue;
            const bool owned = then.is_owned(after);
            if (owned == now.is_owned(before))
                continue;
            if (owned)
                view_.owned_again.push_back(subject_of(after));
            else
                view_.orphaned.push_back(orphaned({e}));
        }
    }

    OrphanedEntry orphaned(EntryId id) {
        const Entry& before = before_.organisation[id];
        const Entry& after = after_.organisation[id];
        OrphanedEntry entry{.entry = subject_of(after), .place = place_of(after), .owners = {}, .taker = {}};
        for (const Actor owner : owners_of(before))
            entry.owners.push_back(subject_of(before_.organisation, owner));
        if (const auto taker = takers_.find(id)) {
            entry.taker = subject_of(after_.organisation, taker->person);
            entry.stands_in = taker->stands_in;
            taker->duties.each([&](Duty duty) { entry.holds.push_back(to_string(duty)); });
            if (taker->leaves)
                entry.taker_leaves = to_string(*taker->leaves);
        }
        return entry;
    }

    /// Who leaves, or is there no more, is not asked to carry anything.
    void find_loads() {
        constexpr double least = 1e-9;
        for (std::uint32_t p = 0; p < before_.organisation.people.size(); ++p) {
            const auto found = later_.find(before_.organisation.people[p].id.value);
            if (found == later_.end() || !after_.organisation.present(found->second))
                continue;
            const Load& now = before_.measures.load();
            const Load& then = after_.measures.load();
            const LoadChange change{subject_of(after_.organisation, found->second),
                                    now.units({p}),
                                    then.units(found->second),
                                    takers_.suggested(found->second),
                                    now.effort({p}),
                                    then.effort(found->second)};
            if (std::abs(change.seats_after - change.seats_before) > least ||
                std::abs(change.effort_after - change.effort_before) > least || change.suggested > 0)
                view_.loads.push_back(change);
        }
        std::ranges::stable_sort(view_.loads, std::greater(), [](const LoadChange& change) {
            return change.seats_after + static_cast<double>(change.suggested);
        });
    }

    const Arrangement& before_;
    const Arrangement& after_;
    Takers takers_;
    std::unordered_map<std::string_view, PersonId> later_;
    Simulation view_;
};

} // namespace

Simulation simulation_view(const Arrangement& before, const Arrangement& after) {
    return View(before, after).make();
}

Absences absences_view(const Arrangement& now) {
    const Organisation& organisation = now.organisation;
    Absences result;
    result.entries = now.measures.stall().considered();
    std::vector<Absence> all(organisation.people.size());
    for (const Stall::Person& person : now.measures.stall().at_least(1)) {
        all[person.person.value].stalled = person.count;
        all[person.person.value].critical = person.critical;
    }
    const Ownership ownership(organisation);
    for (const Entry& entry : organisation.entries)
        if (entry.open() && ownership.is_owned(entry))
            for (const PersonId person : ownership.sole_owners(entry))
                ++all[person.value].orphaned;
    for (std::uint32_t p = 0; p < all.size(); ++p) {
        result.people += organisation.present({p}) ? 1 : 0;
        result.stalling += all[p].stalled > 0 ? 1 : 0;
        if (all[p].stalled + all[p].orphaned == 0)
            continue;
        all[p].person = subject_of(organisation, PersonId{p});
        all[p].seats = now.measures.load().units({p});
        result.ranking.push_back(std::move(all[p]));
    }
    std::ranges::stable_sort(result.ranking, [](const Absence& a, const Absence& b) {
        return std::pair(a.stalled, a.orphaned) > std::pair(b.stalled, b.orphaned);
    });
    return result;
}

} // namespace whodecides::engine
