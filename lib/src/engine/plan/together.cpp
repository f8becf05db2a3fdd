// Several decide, or a team leads itself: they say how, and who settles what is stuck.

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "engine/plan/propose.hpp"
#include "engine/plan/settlers.hpp"
#include "model/called.hpp"
#include "model/measures/ownership.hpp"

namespace whodecides::engine {

namespace {

/// Settlers of one group that are proposed.
constexpr std::size_t most_choices = 4;
/// More would be too many voices for one decision (the rule of 7, see count_voices()).
constexpr std::size_t most_together = 7;

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

/// Those in a team by its own list, who are there; nobody where teams are in it, with all of theirs.
std::vector<PersonId> members_of(const Organisation& organisation, const Team& team) {
    std::vector<PersonId> people;
    for (const Ref& member : team.members) {
        if (member.actor.is_team())
            return {};
        for (const PersonId person : organisation.holders(member.actor).people)
            if (organisation.counts(person))
                people.push_back(person);
    }
    sort_distinct(people);
    return people;
}

std::string team_topic(const Organisation& organisation, Actor team) {
    return fmt::format("how {} leads itself", called(organisation, team));
}

} // namespace

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
    const std::string topic = team.known() ? team_topic(organisation, team) : owner_topic(organisation[id]);
    add_settlers(ground, move, settlers(ground, team, settlement.escalates_to, group), topic,
                 "all of them by consent, and what is stuck is settled by ", proposals);
}

void propose_leading_together(Ground& ground, const Finding& finding, Proposals& proposals) {
    const Organisation& organisation = ground.organisation();
    const Actor actor = ground.actor_of(finding);
    if (!actor.is_team() || ground.settles_mandated(actor.team()) || ground.name(actor).empty())
        return;
    const Team& team = organisation[actor.team()];
    const std::vector<PersonId> group = members_of(organisation, team);
    if (team.mode != Mode::unset || group.size() < 2 || group.size() > most_together)
        return;
    const Ref* escalates_to = team.escalates_to.empty() ? nullptr : &team.escalates_to.front();
    add_settlers(ground, mode_of(ground, actor, {}, Mode::consent),
                 settlers(ground, actor.team(), escalates_to, group), team_topic(organisation, actor),
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
