#include "rules/way_up.hpp"

#include "rules/wording.hpp"

namespace whodecides {

void note_missing_line(const Context& context, Report& report) {
    in_use(context, report, Field::manager);
}

PersonId answers_below(const Context& context, EntryId entry, PersonId upper) {
    for (const Answerer& answerer : context.measures.answering().of(entry))
        if (context.measures.line().above(upper, answerer.person))
            return answerer.person;
    return {};
}

void label_way_up(Finding& finding, const Organisation& organisation, PersonId lower, PersonId upper) {
    constexpr std::size_t most_steps = 6;
    PersonId at = lower;
    for (std::size_t step = 0; step < most_steps && at.known() && at != upper; ++step) {
        const Person& person = organisation[at];
        const PersonId next = organisation.manager_of(at);
        if (!next.known() || person.managers.empty())
            return;
        finding.labels.push_back(
            {person.managers.front().span,
             called(organisation, Actor(at)) + " reports to " + called(organisation, Actor(next))});
        at = next;
    }
}

} // namespace whodecides
