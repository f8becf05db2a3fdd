#include "model/measures/escalation.hpp"

#include <algorithm>

namespace whodecides {
namespace {

Actor whom(const Organisation& organisation, Actor actor) {
    const bool says_itself = actor.is_team() && !organisation[actor.team()].escalates_to.empty();
    if ((!actor.is_role() && !actor.is_team()) || says_itself)
        return actor;
    const std::span<const PersonId> people = organisation.holders(actor).people;
    return people.size() == 1 ? Actor(people.front()) : actor;
}

std::uint32_t number_of(const Organisation& organisation, Actor actor) {
    if (actor.is_person())
        return actor.index;
    if (actor.is_team())
        return static_cast<std::uint32_t>(organisation.people.size()) + actor.index;
    return Ascent::none;
}

} // namespace

std::vector<std::uint32_t> Escalation::steps(const Organisation& organisation) {
    std::vector<std::uint32_t> up;
    up.reserve(organisation.people.size() + organisation.teams.size());
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        up.push_back(organisation.manager_of({p}).value);
    for (const Team& team : organisation.teams)
        up.push_back(team.escalates_to.empty()
                         ? Ascent::none
                         : number_of(organisation, whom(organisation, team.escalates_to.front().actor)));
    return up;
}

Escalation::Escalation(const Organisation& organisation)
    : organisation_(organisation), ascent_(steps(organisation)), first_on_circle_(organisation.teams.size()) {
    const auto people = static_cast<std::uint32_t>(organisation.people.size());
    for (const std::vector<std::uint32_t>& circle : ascent_.cycles()) {
        TeamId first;
        for (const std::uint32_t number : circle) {
            const TeamId team{number - people};
            if (number >= people &&
                (!first.known() || organisation[team].id.value < organisation[first].id.value))
                first = team;
        }
        for (const std::uint32_t number : circle)
            if (number >= people)
                first_on_circle_[number - people] = first;
    }
}

Actor Escalation::with(Actor actor) const {
    return whom(organisation_, actor);
}

Actor Escalation::next(Actor actor) const {
    const std::uint32_t number = number_of(organisation_, with(actor));
    const std::uint32_t up = number == Ascent::none ? Ascent::none : ascent_.up(number);
    if (up == Ascent::none)
        return {};
    const auto people = static_cast<std::uint32_t>(organisation_.people.size());
    return up < people ? Actor(PersonId{up}) : Actor(TeamId{up - people});
}

bool Escalation::leads_to(Actor from, Actor to) const {
    const std::uint32_t a = number_of(organisation_, with(from));
    const std::uint32_t b = number_of(organisation_, with(to));
    return a != Ascent::none && b != Ascent::none && ascent_.leads_to(a, b);
}

std::vector<Actor> Escalation::way(Actor from, std::span<const Actor> ends, std::size_t most) const {
    std::vector<Actor> way;
    for (Actor at = with(from); at.is_somebody() && way.size() < most; at = next(at)) {
        way.push_back(at);
        if (way.size() > 1 && std::find(ends.begin(), ends.end(), at) != ends.end())
            break;
    }
    return way;
}

} // namespace whodecides
