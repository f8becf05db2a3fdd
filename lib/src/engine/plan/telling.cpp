// More are asked than an entry bears: those who have no other part in it, and do not live with it, are told.

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/plan/propose.hpp"
#include "model/called.hpp"
#include "model/measures/voices.hpp"

namespace whodecides::engine {

namespace {

/// More than so many to be told at once is another decision, for people to cut.
constexpr std::size_t most_told = 6;
/// Beyond what one rule asks for, since another may wait behind it.
constexpr std::size_t most_extra = 3;

constexpr DutySet stronger = owning | voicing | checking | Duty::does | Duty::supports;

/// One voice, and the names it has on the entry.
struct Asked {
    Actor voice;
    std::vector<Actor> names;
};

bool lives_with(const Organisation& organisation, const Entry& entry, Actor voice) {
    const auto is_same = [&](const Ref& ref) {
        return individual(organisation, ref.actor) == voice ||
               (voice.is_person() && organisation.in_everyone(voice.person(), ref.actor)) ||
               (voice.is_team() && ref.actor.is_team() &&
                (organisation.within(ref.actor.team(), voice.team()) ||
                 organisation.within(voice.team(), ref.actor.team())));
    };
    return std::ranges::any_of(entry.affects, is_same) || std::ranges::any_of(entry.faces, is_same);
}

/// Those who are asked and nothing else; who is asked most elsewhere comes first, since to be asked less
/// relieves them most.
std::vector<Asked> only_asked(const Organisation& organisation, const Entry& entry) {
    std::vector<Asked> found;
    std::vector<Actor> others;
    for (const Seat& seat : entry.seats) {
        if (!seat.who.actor.is_somebody())
            continue;
        const Actor voice = individual(organisation, seat.who.actor);
        if (seat.duties != DutySet(Duty::advises)) {
            if (seat.duties.any(stronger))
                others.push_back(voice);
            continue;
        }
        const auto at = std::ranges::find(found, voice, &Asked::voice);
        Asked& asked = at == found.end() ? found.emplace_back(Asked{voice, {}}) : *at;
        asked.names.push_back(seat.who.actor);
    }
    std::erase_if(found, [&](const Asked& one) {
        return std::ranges::find(others, one.voice) != others.end() ||
               lives_with(organisation, entry, one.voice);
    });
    return found;
}

Proposal telling(Ground& ground, EntryId id, std::span<const Asked> told, std::span<const Asked> rest) {
    const Organisation& organisation = ground.organisation();
    Proposal proposal{.topic = fmt::format("who is asked about {}", called(organisation[id]))};
    std::vector<std::string> names;
    for (const Asked& one : told) {
        names.push_back(called(organisation, one.voice));
        for (const Actor actor : one.names)
            proposal.moves.push_back(
                {.kind = Move::Kind::inform, .actor = ground.name(actor), .entry = ground.name(id)});
    }
    proposal.choice = listed(names);
    proposal.reason = "their only part in it is to be asked";
    std::vector<std::string> others;
    for (const Asked& one : rest)
        others.push_back(called(organisation, one.voice));
    if (!others.empty())
        proposal.reason += fmt::format("; as well could be told: {}", listed(others, 5, "or"));
    return proposal;
}

bool nameable(const Proposal& proposal) {
    return std::ranges::none_of(proposal.moves,
                                [](const Move& move) { return move.actor.empty() || move.entry.empty(); });
}

} // namespace

void propose_telling(Ground& ground, const Finding& finding, Proposals& proposals) {
    const EntryId id = ground.entry_of(finding);
    if (!id.known() || ground.mandated(id) || !finding.metric)
        return;
    const Organisation& organisation = ground.organisation();
    std::vector<Asked> asked = only_asked(organisation, organisation[id]);
    const auto excess =
        static_cast<std::size_t>(std::max(1.0, std::ceil(finding.metric->value - finding.metric->threshold)));
    if (excess > std::min(asked.size(), most_told))
        return;
    std::ranges::stable_sort(asked, std::ranges::greater(),
                             [&](const Asked& one) { return ground.asked(one.voice); });
    const std::size_t most = std::min({asked.size(), most_told, excess + most_extra});
    for (std::size_t count = excess; count <= most; ++count) {
        Proposal proposal =
            telling(ground, id, std::span(asked).first(count), std::span(asked).subspan(count));
        if (nameable(proposal))
            proposals.push_back(std::move(proposal));
    }
}

} // namespace whodecides::engine
