#include "rules/power/deputies.hpp"

#include <algorithm>

namespace whodecides {

bool deputies_have_a_place(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const Usage& usage = organisation.usage(Field::deputy);
    if (usage.complete ||
        std::ranges::any_of(organisation.people, [](const Person& person) { return !person.implied; }))
        return true;
    report.not_checked("deputies: nobody is declared, so there is no place to name one",
                       "declare people with their `deputy` under `people`; `complete: [deputy]` says that "
                       "nobody has one",
                       {"deputy", usage.declared, usage.possible});
    return false;
}

void note_unknown_deputies(const Organisation& organisation, Finding& finding) {
    if (!organisation.usage(Field::deputy).in_use())
        finding.notes.emplace_back("deputies are hardly written down here, so somebody may stand in all the "
                                   "same; `complete: [deputy]` says that nobody does");
}

} // namespace whodecides
