// Several answer for an entry: one of them goes on alone, or they say that they decide together.

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/plan/propose.hpp"
#include "engine/plan/settlers.hpp"
#include "model/called.hpp"
#include "model/measures/ownership.hpp"

namespace whodecides::engine {

namespace {

/// Owners of one entry, and settlers of one group, that are proposed.
constexpr std::size_t most_choices = 4;

std::string topic_of(const Entry& entry) {
    return "who answers for " + called(entry);
}

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
    const auto holds_more = [&](const Owner& other) { return other.merit.load > owner.merit.load; };
    if (std::ranges::count_if(all, holds_more) + 1 == std::ssize(all))
        return "holds least of those who answer now";
    return "answers now, with the others";
}

std::vector<PersonId> people_answering(const Ground& ground, EntryId entry) {
    std::vector<PersonId> people;
    for (const Answerer& answerer : ground.measures().answering().of(entry))
        people.push_back(answerer.person);
    return people;
}

Move mode_of(Ground& ground, Actor team, std::string entry, Mode mode) {
    Move move{.kind = Move::Kind::set_mode, .entry = std::move(entry), .mode = std::string(to_string(mode))};
    if (team.is_team())
        move.actor = ground.name(team);
    return move;
}

/// The move with each of those who could settle what is stuck.
void add_settlers(Ground& ground, const Move& move, const std::vector<Settler>& found,
                  const std::string& topic, std::string_view way, Proposals& proposals) {
    const Organisation& organisation = ground.organisation();
    for (const Settler& settler : std::span(found).first(std::min(found.size(), most_choices))) {
        Proposal proposal{.moves = {move}, .topic = topic};
        proposal.moves.front().to = ground.name(settler.actor);
        proposal.choice = fmt::format("{}{}", way, called(organisation, settler.actor));
        proposal.reason = settler.reason;
        proposal.caveat = leaving_words(leaves_soon(organisation, settler.actor));
        if (!proposal.moves.front().to.empty())
            proposals.push_back(std::move(proposal));
    }
}

/// The team behind all seats that answer or decide, if it is one that moves may name.
TeamId only_team(Ground& ground, const Entry& entry) {
    const std::vector<Actor> found = owners_of(entry);
    if (found.size() != 1 || !found.front().is_team() || ground.name(found.front()).empty() ||
        ground.settles_mandated(found.front().team()))
        return {};
    return found.front().team();
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
        Proposal proposal{.topic = topic_of(organisation[id]), .choice = who};
        proposal.moves = {
            {.kind = Move::Kind::pick, .actor = ground.name(owner.actor), .entry = ground.name(id)}};
        proposal.reason = fmt::format("{} {}", who, reason_for(owner, found));
        proposal.caveat = leaving_words(leaves_soon(organisation, owner.person));
        if (!proposal.moves.front().actor.empty())
            proposals.push_back(std::move(proposal));
    }
}

void propose_deciding_together(Ground& ground, const Finding& finding, Proposals& proposals) {
    const EntryId id = ground.entry_of(finding);
    if (!id.known() || ground.mandated(id))
        return;
    const Organisation& organisation = ground.organisation();
    const Settlement& settlement = organisation.settlement(id);
    if (settlement.mode != Mode::unset) // somebody has said how, and it is not for us to say otherwise
        return;
    const TeamId team = only_team(ground, organisation[id]);
    const std::vector<PersonId> group = people_answering(ground, id);
    const Move move = team.known() ? mode_of(ground, team, {}, Mode::consent)
                                   : mode_of(ground, {}, ground.name(id), Mode::consent);
    const std::string topic = team.known() ? "how " + called(organisation, Actor(team)) + " leads itself"
                                           : topic_of(organisation[id]);
    add_settlers(ground, move, settlers(ground, team, settlement.escalates_to, group), topic,
                 "all of them by consent, and what is stuck is settled by ", proposals);
}

void propose_tie_break(Ground& ground, const Finding& finding, Proposals& proposals) {
    const Organisation& organisation = ground.organisation();
    if (const Actor actor = ground.actor_of(finding); actor.is_team()) {
        const Team& team = organisation[actor.team()];
        if (ground.settles_mandated(actor.team()) || ground.name(actor).empty())
            return;
        const Ref* escalates_to = team.escalates_to.empty() ? nullptr : &team.escalates_to.front();
        add_settlers(ground, mode_of(ground, actor, {}, team.mode),
                     settlers(ground, actor.team(), escalates_to, organisation.holders(actor).people),
                     "who settles what is stuck in " + called(organisation, actor), {}, proposals);
        return;
    }
    const EntryId id = ground.entry_of(finding);
    if (!id.known() || ground.mandated(id) || ground.name(id).empty())
        return;
    const Settlement& settlement = organisation.settlement(id);
    add_settlers(ground, mode_of(ground, {}, ground.name(id), settlement.mode),
                 settlers(ground, settlement.team, settlement.escalates_to, people_answering(ground, id)),
                 "who settles what is stuck in " + called(organisation[id]), {}, proposals);
}

} // namespace whodecides::engine
