#include "rules/succession/practice.hpp"
#include "model/measures/load.hpp"

#include <algorithm>
#include <utility>

#include "rules/succession/alone.hpp"

namespace whodecides {

Practice::Practice(const Context& context)
    : context_(context), answers_(context.organisation.people.size(), 0),
      leads_team_(context.organisation.people.size(), 0) {
    const Organisation& organisation = context.organisation;
    std::vector<std::pair<std::uint32_t, OwnSeat>> found;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!is_load(entry))
            continue;
        for (const Answerer& answerer : context.measures.answering().of({e}))
            ++answers_[answerer.person.value];
        const Duty answering = answering_duty(entry);
        const PersonId person = alone_in(organisation, entry, answering);
        const auto seat =
            std::ranges::find_if(entry.seats, [&](const Seat& one) { return one.duties.has(answering); });
        if (person.known() && seat != entry.seats.end())
            found.emplace_back(person.value,
                               OwnSeat{{e}, static_cast<std::uint32_t>(seat - entry.seats.begin())});
    }
    alone_ = Rows<OwnSeat>::grouped(organisation.people.size(), found);
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
        if (!organisation.teams[t].leads.empty())
            for (const PersonId lead : organisation.holders(TeamId{t}).people)
                leads_team_[lead.value] = 1;
}

std::size_t Practice::answers(PersonId person) const {
    return answers_[person.value];
}

bool Practice::leads(PersonId person) const {
    return answers(person) > 0 || leads_team_[person.value] != 0 ||
           context_.measures.line().reports(person) > 0;
}

bool Practice::anybody_answers(Actor actor) const {
    const std::span<const PersonId> people = context_.organisation.holders(actor).people;
    return std::ranges::any_of(people.first(std::min(people.size(), Answering::most_listed)),
                               [&](PersonId person) { return answers(person) > 0; });
}

} // namespace whodecides
