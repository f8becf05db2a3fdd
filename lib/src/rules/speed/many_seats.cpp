#include "rules/speed/many_seats.hpp"

#include "model/measures/voices.hpp"
#include "rules/wording.hpp"

namespace whodecides {

void show_seats(const Context& context, Finding& finding, EntryId entry,
                const std::vector<const Seat*>& seats, std::size_t counted, const RuleOption& most) {
    const Seat& first = *seats.front();
    finding.place = first.key_span.known() ? first.key_span : first.who.span;
    finding.logical_path = path_of(context.organisation, entry, seats);
    finding.metric = Metric{static_cast<double>(counted), context.option(most), most.basis};
    finding.notes.push_back(threshold_note(most, context.option(most)));
    for (const Seat* seat : seats)
        finding.labels.push_back(seat_label(context.organisation, *seat));
    concern_seated(finding, context.organisation, seats);
}

void concern_seated(Finding& finding, const Organisation& organisation,
                    const std::vector<const Seat*>& seats) {
    std::vector<PersonId> people;
    for (const Seat* seat : seats)
        if (const Actor actor = individual(organisation, seat->who.actor); actor.is_person())
            people.push_back(actor.person());
    concern(finding, organisation, people);
}

} // namespace whodecides
