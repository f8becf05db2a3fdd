// What the profile counts of each entry.

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/entry_places.hpp"
#include "engine/views/profile_facts.hpp"
#include "model/measures/approvals.hpp"
#include "model/measures/distance.hpp"
#include "model/measures/voices.hpp"
#include "model/measures/way_out.hpp"

namespace whodecides::engine {
namespace {

constexpr std::size_t most_voices = 7;

/// Whether voices come from two teams of which neither is part of the other.
class Teams {
  public:
    explicit Teams(const Organisation& organisation) : organisation_(organisation) {}

    void add(TeamId team) {
        const auto apart = [&](TeamId other) {
            return !organisation_.within(team, other) && !organisation_.within(other, team);
        };
        several_ = several_ || std::ranges::any_of(met_, apart);
        if (!several_ && std::ranges::find(met_, team) == met_.end())
            met_.push_back(team);
    }
    [[nodiscard]] bool several() const { return several_; }

  private:
    const Organisation& organisation_;
    std::vector<TeamId> met_; ///< all within one another, so never many
    bool several_ = false;
};

Mark synergy_of(const Organisation& organisation, const Channels& channels, EntryId id, std::size_t voices) {
    if (voices < 2 || voices > most_voices)
        return Mark::no;
    Teams teams(organisation);
    bool all_known = true;
    for (const Seat& seat : organisation[id].seats) {
        if (!seat.duties.any(voicing))
            continue;
        const TeamId team = channels.team_of(seat.who.actor);
        if (team.known())
            teams.add(team);
        else
            all_known = false;
    }
    if (teams.several())
        return Mark::yes;
    return all_known ? Mark::no : Mark::unknown;
}

/// Whether one human answers, or a group in which something settles a disagreement.
Mark answered_by_one(const Organisation& organisation, const Answering& answering, EntryId id) {
    const Entry& entry = organisation[id];
    if (entry.unowned_on_purpose())
        return Mark::unknown;
    const Duty duty = answering_duty(entry);
    const bool somebody_unknown = std::ranges::any_of(entry.seats, [&](const Seat& seat) {
        return seat.duties.has(duty) && (seat.who.actor.kind == ActorKind::unknown ||
                                         organisation.holders(seat.who.actor).sharing == Sharing::unknown);
    });
    const Settlement& settlement = organisation.settlement(id);
    const std::size_t at_once = answering.at_once(id);
    const auto people = answering.of(id);
    const bool together = is_shared(settlement.mode) && at_once > 1;
    if (together)
        return mark(has_way_out(settlement));
    if (at_once > 1 && !somebody_unknown)
        return Mark::no;
    if (somebody_unknown)
        return Mark::unknown;
    return mark(at_once == 1 && !people.empty() && std::ranges::all_of(people, [&](const Answerer& answerer) {
                    return organisation.human(answerer.person);
                }));
}

Mark accountable_of(const Organisation& organisation, const Measures& measures, EntryId id) {
    const Mark answered = answered_by_one(organisation, measures.answering(), id);
    if (answered != Mark::yes)
        return answered;
    Mark rights = Mark::yes;
    for (const Rights::Need& need : measures.rights().of(id)) {
        if (need.state == Rights::State::missing || need.state == Rights::State::too_low)
            return Mark::no;
        if (need.state == Rights::State::unknown)
            rights = Mark::unknown;
    }
    return rights;
}

Mark reviewed_of(const Entry& entry, Date as_of) {
    constexpr double default_hours = 365.0 * 24;
    if (!entry.reviewed.has_value())
        return Mark::unknown;
    const double hours = entry.review_every.has_value() ? (*entry.review_every).hours : default_hours;
    return mark(static_cast<double>((as_of - *entry.reviewed).count()) * 24 <= hours);
}

/// Effectiveness by the rule of 7, halved for every level of approval beyond the first.
double speed_of(std::size_t voices, std::size_t levels) {
    return std::ldexp(effectiveness(voices), levels > 1 ? 1 - static_cast<int>(levels) : 0);
}

/// Levels between whoever says yes and the nearest doer below; the most of them. -1 where it is not known:
/// somebody is not named, or does none of it and stands above nobody who does.
int levels_between(const Organisation& organisation, const Line& line, const Entry& entry) {
    const Seating doers = seating(organisation, entry, Duty::does);
    const Seating givers = seating(organisation, entry, DutySet(deciding_duty(entry)) | Duty::vetoes);
    if (givers.people.empty() || !givers.complete)
        return -1;
    const std::vector<Distance> distances = nearest_below(line, givers.people, doers.people);
    if (distances.size() < givers.people.size())
        return -1;
    return static_cast<int>(std::ranges::max(distances, {}, &Distance::levels).levels);
}

} // namespace

/// At the front is what is decided less than two levels above whoever does the work.
void ProfileFacts::look_at_front(EntryId id) {
    EntryFacts& facts = entries[id.value];
    if (!facts.faces || !in_use(Field::manager))
        return;
    facts.levels_to_yes = levels_between(organisation, measures.line(), organisation[id]);
    if (facts.levels_to_yes >= 0)
        facts.front = mark(facts.levels_to_yes < 2);
}

void ProfileFacts::look_at_entries() {
    const ApprovalLine& approvals = measures.approvals();
    for (std::uint32_t e = 0; e < entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.status != EntryStatus::active)
            continue;
        EntryFacts& facts = entries[e];
        facts.accountable = accountable_of(organisation, measures, {e});
        facts.clear = Mark::yes;
        facts.advises = entry.has_seat(Duty::advises);
        facts.faces = !entry.faces.empty();
        declared.faces = declared.faces || facts.faces;
        look_at_front({e});
        if (!entry.is_decision())
            continue;
        const std::size_t voices = count_voices(organisation, {e});
        facts.synergy = synergy_of(organisation, measures.channels(), {e}, voices);
        facts.speed = speed_of(voices, approvals.levels({e}));
        if (!facts.unresolved.any(owning | Duty::vetoes))
            facts.autonomy = mark(!approvals.needs_approval_from_above({e}));
        declared.approvers = declared.approvers || entry.has_seat(Duty::vetoes);
        if (entry.reversible.has_value())
            facts.reversible = mark(*entry.reversible);
        facts.reviewed = reviewed_of(entry, organisation.as_of);
        ++decisions;
        reversible_written += entry.reversible.has_value() ? 1 : 0;
        reviewed_written += entry.reviewed.has_value() ? 1 : 0;
    }
    declared.reversible = reversible_written > 0;
    declared.reviewed = reviewed_written > 0;
    for (std::uint32_t p = 0; p < people.size(); ++p)
        for (const Power::Item& item : measures.power().of({p}))
            entries[item.entry.value].owner = true;
}

/// An entry is clear if no finding is about it or has a place in it.
void ProfileFacts::look_at_clarity(std::span<const Draft> findings) {
    const EntryPlaces places(organisation);
    const auto blur = [&](EntryId entry) {
        if (active(entry))
            entries[entry.value].clear = Mark::no;
    };
    std::vector<std::uint8_t> met(places.stretches(), 0);
    for (const Draft& draft : findings) {
        if (draft.finding.rule->group != "ownership" && draft.finding.rule->group != "framework")
            continue;
        const EntryPlaces::Touched touched = places.touched(draft);
        std::ranges::for_each(touched.entries, blur);
        for (const std::uint32_t stretch : touched.shared)
            if (std::exchange(met[stretch], std::uint8_t{1}) == 0)
                std::ranges::for_each(places.sharing(stretch), blur);
    }
}

} // namespace whodecides::engine
