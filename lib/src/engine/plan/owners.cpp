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

/// The one person who is there behind the actor; unknown where there are none or several.
PersonId person_behind(const Organisation& organisation, Actor actor) {
    const Holders holders = organisation.holders(actor);
    return holders.people.size() == 1 ? holders.people.front() : PersonId{};
}

/// One who could go on alone, with what speaks for them.
struct Owner {
    Actor actor;
    bool works = false; ///< does the work or drives the proposal
    double load = 0;
};

/// The people in the seats or behind them, each by the name of the seat where it is theirs alone.
std::vector<Owner> candidates(const Ground& ground, const Entry& entry) {
    const Organisation& organisation = ground.organisation();
    std::vector<Owner> found;
    std::vector<PersonId> met;
    for (const Actor actor : owners_of(entry)) {
        const Holders holders = organisation.holders(actor);
        if (holders.people.size() > most_choices || holders.sharing == Sharing::cover)
            continue;
        for (const PersonId person : holders.people) {
            if (!organisation.counts(person) || std::ranges::find(met, person) != met.end())
                continue;
            met.push_back(person);
            Owner owner{holders.people.size() == 1 ? actor : Actor(person), false,
                        ground.measures().load().units(person)};
            for (const Seat& seat : entry.seats)
                owner.works = owner.works || (seat.duties.any(Duty::does | Duty::recommends) &&
                                              person_behind(organisation, seat.who.actor) == person);
            found.push_back(owner);
        }
    }
    std::ranges::stable_sort(found, {}, [](const Owner& one) { return std::pair(!one.works, one.load); });
    return found;
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
    const Entry& entry = ground.organisation()[id];
    const std::vector<Owner> found = candidates(ground, entry);
    if (found.size() < 2)
        return;
    for (const Owner& owner : std::span(found).first(std::min(found.size(), most_choices))) {
        const std::string who = called(ground.organisation(), owner.actor);
        Proposal proposal{.topic = topic_of(entry), .choice = who};
        proposal.moves = {
            {.kind = Move::Kind::pick, .actor = ground.name(owner.actor), .entry = ground.name(id)}};
        proposal.reason = fmt::format("{} {}", who,
                                      owner.works                ? "does or drives the work already"
                                      : &owner == &found.front() ? "holds least of those who answer now"
                                                                 : "answers now, with the others");
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
