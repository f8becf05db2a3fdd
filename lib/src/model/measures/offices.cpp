#include "model/measures/offices.hpp"

#include <algorithm>

namespace whodecides {

bool oversees(const Organisation& organisation, Actor actor) {
    return actor.is_role() && organisation[actor.role()].oversight;
}

bool holds_oversight(const Organisation& organisation, PersonId person) {
    return std::ranges::any_of(organisation.roles_of(person),
                               [&](RoleId role) { return organisation[role].oversight; });
}

std::vector<std::uint8_t> who_leads_others(const Organisation& organisation) {
    std::vector<std::uint8_t> leads(organisation.people.size());
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
        if (!organisation.teams[t].leads.empty() && organisation.everyone_count(TeamId{t}) > 1)
            for (const PersonId lead : organisation.holders(TeamId{t}).people)
                leads[lead.value] = 1;
    return leads;
}

} // namespace whodecides
