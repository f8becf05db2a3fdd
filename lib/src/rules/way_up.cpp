#include "rules/way_up.hpp"

#include <array>
#include <utility>

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

void show_above(Finding& finding, const Organisation& organisation, EntryId id, const Seated& upper,
                const Seated& lower) {
    const Entry& entry = organisation[id];
    const Seat& seat = entry.seats[upper.seat];
    Label place = seat_label(organisation, seat);
    finding.place = place.span;
    finding.place_text = std::move(place.text);
    finding.logical_path = path_of(organisation, id, seat.key);
    finding.labels.push_back(seat_label(organisation, entry.seats[lower.seat]));
    label_way_up(finding, organisation, lower.person, upper.person);
    concern(finding, organisation, std::array{upper.person, lower.person});
}

std::vector<PersonId> tell_seats(Draft& draft, const Organisation& organisation, EntryId id,
                                 std::span<const Seated> seats, const Seat& place) {
    constexpr std::size_t most_labelled = 16;
    draft.topics.clear();
    std::vector<PersonId> people;
    for (const Seated& one : seats) {
        const Seat& seat = organisation[id].seats[one.seat];
        people.push_back(one.person);
        draft.topics.emplace_back(seat.who.span);
        if (&seat != &place && draft.finding.labels.size() < most_labelled)
            draft.finding.labels.push_back(seat_label(organisation, seat));
    }
    return people;
}

} // namespace whodecides
