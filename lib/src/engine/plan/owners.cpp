// Several answer for an entry: one of them goes on alone.

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/plan/propose.hpp"
#include "model/called.hpp"
#include "model/measures/ownership.hpp"

namespace whodecides::engine {

namespace {

/// Owners of one entry that are proposed.
constexpr std::size_t most_choices = 4;

/// One who could go on alone.
struct Owner {
    Actor actor;
    PersonId person;
    Merit merit;
};

/// The people in the seats or behind them, each by the name of the seat where it is theirs alone; the best
/// first.
std::vector<Owner> candidates(const Ground& ground, EntryId id) {
    const Organisation& organisation = ground.organisation();
    std::vector<Owner> found;
    for (const Actor actor : owners_of(organisation[id])) {
        const Holders holders = organisation.holders(actor);
        if (holders.people.size() > most_choices || holders.sharing == Sharing::cover)
            continue;
        for (const PersonId person : holders.people)
            if (organisation.counts(person) &&
                std::ranges::find(found, person, &Owner::person) == found.end())
                found.push_back(
                    {holders.people.size() == 1 ? actor : Actor(person), person, ground.merit(person, id)});
    }
    std::ranges::stable_sort(found, {}, &Owner::merit);
    return found;
}

/// Why just this one of them.
std::string reason_for(const Owner& owner, const std::vector<Owner>& all) {
    if (owner.merit.distance == Distance::does || owner.merit.distance == Distance::drives)
        return "does or drives the work already";
    const auto holds_less = [&](const Owner& other) { return other.merit.load < owner.merit.load; };
    if (std::ranges::none_of(all, holds_less))
        return "holds least of those who answer now";
    if (!owner.merit.leaves && std::ranges::any_of(all, [](const Owner& one) { return one.merit.leaves; }))
        return "answers now and stays";
    return "answers now, with the others";
}

} // namespace

void propose_one_owner(Ground& ground, const Finding& finding, Proposals& proposals) {
    const EntryId id = ground.entry_of(finding);
    if (!id.known() || ground.mandated(id))
        return;
    const Organisation& organisation = ground.organisation();
    std::vector<Owner> found = candidates(ground, id);
    if (found.size() < 2)
        return;
    std::erase_if(found, [&](const Owner& owner) {
        return !may_take(organisation, ground.holdings(), owner.person, id);
    });
    for (const Owner& owner : std::span(found).first(std::min(found.size(), most_choices))) {
        const std::string who = called(organisation, owner.actor);
        Proposal proposal{.topic = owner_topic(organisation[id]), .choice = who};
        proposal.moves = {
            {.kind = Move::Kind::pick, .actor = ground.name(owner.actor), .entry = ground.name(id)}};
        proposal.reason = fmt::format("{} {}", who, reason_for(owner, found));
        proposal.caveat = leaving_words(leaves_soon(organisation, owner.person));
        if (!proposal.moves.front().actor.empty())
            proposals.push_back(std::move(proposal));
    }
}

} // namespace whodecides::engine
