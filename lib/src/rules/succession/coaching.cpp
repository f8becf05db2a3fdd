#include "rules/succession/coaching.hpp"

#include <algorithm>
#include <utility>

#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_labels = 4;

/// Whether there is somebody behind the name who is not the person themselves.
bool is_somebody_else(const Organisation& organisation, const Ref& coach, PersonId person) {
    const Holders holders = organisation.holders(coach.actor);
    if (holders.people.empty())
        return holders.sharing == Sharing::unknown || holders.sharing == Sharing::group;
    return holders.people.size() > 1 || holders.people.front() != person;
}

} // namespace

Coaching::Coaching(const Context& context)
    : organisation_(context.organisation), coached_(context.organisation.people.size(), 0) {
    add_own();
    add_those_of_entries(context.measures.answering());
}

void Coaching::add_own() {
    std::vector<std::pair<std::uint32_t, Coachee>> pairs;
    for (std::uint32_t p = 0; p < coached_.size(); ++p)
        for (const Ref& coach : organisation_.people[p].coaches) {
            if (!is_somebody_else(organisation_, coach, {p}))
                continue;
            coached_[p] = 1;
            const Holders holders = organisation_.holders(coach.actor);
            if (holders.people.size() == 1 && organisation_.counts({p}))
                pairs.emplace_back(holders.people.front().value, Coachee{{p}, coach.span});
        }
    coachees_ = Rows<Coachee>::grouped(coached_.size(), pairs);
}

void Coaching::add_those_of_entries(const Answering& answering) {
    for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
        if (organisation_.entries[e].retired())
            continue;
        for (const Seat& seat : organisation_.entries[e].seats)
            if (seat.duties.has(Duty::coaches))
                for (const Answerer& answerer : answering.of({e}))
                    if (is_somebody_else(organisation_, seat.who, answerer.person))
                        coached_[answerer.person.value] = 1;
    }
}

void label_absent_coaches(const Organisation& organisation, Finding& finding, PersonId person) {
    const std::vector<Ref>& coaches = organisation[person].coaches;
    for (const Ref& coach : std::span(coaches).first(std::min(coaches.size(), most_labels)))
        finding.labels.push_back({coach.span, coach.actor == Actor(person)
                                                  ? "this is the same person"
                                                  : called(organisation, coach) + " is not available"});
}

} // namespace whodecides
