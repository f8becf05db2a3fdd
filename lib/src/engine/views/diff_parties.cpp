#include "engine/views/diff_parties.hpp"

#include <algorithm>
#include <string>

namespace whodecides::engine {

namespace {

/// People, roles and teams; everyone has the first number.
constexpr Party everyone = 0;
constexpr std::size_t most_told_apart = 64;

std::size_t kind_index(Actor actor) {
    return actor.is_person() ? 0 : actor.is_role() ? 1 : 2;
}

SubjectKind subject_kind(Actor actor) {
    if (actor.is_person())
        return SubjectKind::person;
    if (actor.is_role())
        return SubjectKind::role;
    return actor.is_team() ? SubjectKind::team : SubjectKind::organisation;
}

} // namespace

Parties::Parties(const Organisation& before, const Organisation& after) : organisations_{&before, &after} {
    for (std::vector<Actor>& actors : actors_)
        actors.emplace_back(ActorKind::everyone, 0);
    for (const Side side : {Side::after, Side::before}) {
        const Organisation& all = organisation(side);
        for (std::uint32_t i = 0; i < all.people.size(); ++i)
            number(side, PersonId{i});
        for (std::uint32_t i = 0; i < all.roles.size(); ++i)
            number(side, RoleId{i});
        for (std::uint32_t i = 0; i < all.teams.size(); ++i)
            number(side, TeamId{i});
    }
    changed_.resize(size());
    for (Party party = 0; party < size(); ++party)
        changed_[party] = actor(Side::before, party).is_somebody() &&
                          actor(Side::after, party).is_somebody() &&
                          holders(Side::before, party) != holders(Side::after, party);
}

void Parties::number(Side side, Actor actor) {
    const std::size_t kind = kind_index(actor);
    const auto next = static_cast<Party>(size());
    const auto [at, is_new] = by_id_[kind].try_emplace(organisation(side).id_of(actor), next);
    if (is_new)
        for (std::vector<Actor>& actors : actors_)
            actors.emplace_back();
    const Party party = at->second;
    parties_[index(side)][kind].push_back(party);
    if (!actors_[index(side)][party].is_somebody()) // of two with one id the first counts
        actors_[index(side)][party] = actor;
}

Party Parties::of(Side side, Actor actor) const {
    if (actor.kind == ActorKind::everyone)
        return everyone;
    return actor.is_somebody() ? parties_[index(side)][kind_index(actor)][actor.index] : no_party;
}

std::vector<Party> Parties::holders(Side side, Party party) const {
    const Actor who = actor(side, party);
    if (who.kind == ActorKind::unknown)
        return {};
    const Holders behind = organisation(side).holders(who);
    if (behind.sharing == Sharing::group || behind.sharing == Sharing::unknown ||
        behind.people.size() > most_told_apart)
        return {party};
    std::vector<Party> result;
    for (const PersonId person : behind.people)
        result.push_back(of(side, person));
    std::ranges::sort(result);
    return result;
}

Subject Parties::subject(Side side, Party party) const {
    const Actor who = actor(side, party);
    const Organisation& all = organisation(side);
    return {subject_kind(who), std::string(all.id_of(who)), std::string(all.name_of(who))};
}

Subject Parties::subject(Party party) const {
    const bool there = actor(Side::after, party).kind != ActorKind::unknown;
    return subject(there ? Side::after : Side::before, party);
}

} // namespace whodecides::engine
