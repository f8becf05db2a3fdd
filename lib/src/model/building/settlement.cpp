#include "model/building/indexer.hpp"

namespace whodecides {

namespace {

/// The one actor who holds the duty, if that is a team.
TeamId lone_team(const Entry& entry, Duty duty) {
    const Ref* only = nullptr;
    for (const Seat& seat : entry.seats) {
        if (!seat.duties.has(duty))
            continue;
        if (only != nullptr && (only->actor != seat.who.actor || !seat.who.actor.is_somebody()))
            return {};
        only = &seat.who;
    }
    return only != nullptr && only->actor.is_team() ? only->actor.team() : TeamId{};
}

const Ref* first_of(const std::vector<Ref>& refs) {
    return refs.empty() ? nullptr : &refs.front();
}

void settle_mode(Settlement& settlement, Mode mode, const Span& span, Settlement::Origin origin) {
    if (settlement.mode != Mode::unset || mode == Mode::unset)
        return;
    settlement.mode = mode;
    settlement.mode_span = span;
    settlement.mode_origin = origin;
}

void settle_by(Settlement& settlement, const std::vector<Ref>& tie_break,
               const std::vector<Ref>& escalates_to, const Written<double>& quorum) {
    if (settlement.tie_break == nullptr)
        settlement.tie_break = first_of(tie_break);
    if (settlement.escalates_to == nullptr)
        settlement.escalates_to = first_of(escalates_to);
    if (!settlement.quorum && quorum.has_value())
        settlement.quorum = *quorum;
}

/// Whether somebody decides beside somebody else.
bool several_decide(const Organisation& organisation, const Entry& entry) {
    const Duty duty = entry.has_seat(Duty::decides) ? Duty::decides : Duty::answers;
    const Ref* only = nullptr;
    for (const Seat& seat : entry.seats) {
        if (!seat.duties.has(duty) || !seat.who.actor.is_somebody())
            continue;
        if (only != nullptr)
            return true;
        only = &seat.who;
    }
    return only != nullptr && organisation.holders(only->actor).people.size() != 1;
}

/// Of the levels of delegation the fourth is `agree`: those who decide do so together. Where nothing else
/// says how, that is by consensus.
void settle_agreement(Settlement& settlement, const Organisation& organisation, const Entry& entry) {
    constexpr int agree = 4;
    const bool open = settlement.mode == Mode::unset || settlement.mode == Mode::delegated;
    if (!open || entry.delegation.value.value_or(0) != agree || !several_decide(organisation, entry))
        return;
    settlement.mode = Mode::consensus;
    settlement.mode_span = entry.delegation.span;
    settlement.mode_origin = Settlement::Origin::entry;
}

} // namespace

/// Of the team that alone decides and the team that alone answers the one that decides comes first: the
/// mode is a way of deciding.
void Indexer::settle_entries() {
    organisation_.settlements_.resize(organisation_.entries.size());
    for (std::size_t i = 0; i < organisation_.entries.size(); ++i) {
        const Entry& entry = organisation_.entries[i];
        Settlement& settlement = organisation_.settlements_[i];
        settle_mode(settlement, entry.mode, entry.mode_span, Settlement::Origin::entry);
        settle_by(settlement, entry.tie_break, entry.escalates_to, entry.quorum);
        if (entry.decide_within.has_value())
            settlement.decide_within = &entry.decide_within;

        settlement.team = lone_team(entry, Duty::decides);
        if (!settlement.team.known())
            settlement.team = lone_team(entry, Duty::answers);
        if (settlement.team.known()) {
            const Team& team = organisation_[settlement.team];
            settle_mode(settlement, team.mode, team.mode_span, Settlement::Origin::team);
            settle_by(settlement, team.tie_break, team.escalates_to, team.quorum);
        }
        if (entry.defaults < organisation_.defaults.size()) {
            const Defaults& defaults = organisation_.defaults[entry.defaults];
            settle_mode(settlement, defaults.mode, defaults.mode_span, Settlement::Origin::defaults);
            settle_by(settlement, defaults.tie_break, defaults.escalates_to, {});
            if (settlement.decide_within == nullptr && defaults.decide_within.has_value())
                settlement.decide_within = &defaults.decide_within;
        }
        settle_agreement(settlement, organisation_, entry);
    }
}

} // namespace whodecides
