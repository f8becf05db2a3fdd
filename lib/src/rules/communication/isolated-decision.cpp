// A decision that is taken and carried out with nobody else holding any seat: no one is asked, must agree,
// or is told.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "model/measures/voices.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Delegated so far that asking nobody is what was agreed (Management 3.0: inquire, delegate).
constexpr int autonomous = 6;

/// Those who hold one of the duties; one human under two names is one.
std::vector<Actor> holding(const Organisation& organisation, const Entry& entry, DutySet duties) {
    std::vector<Actor> actors;
    for (const Seat& seat : entry.seats)
        if (seat.duties.any(duties) && seat.who.actor.kind != ActorKind::unknown)
            actors.push_back(individual(organisation, seat.who.actor));
    sort_distinct(actors);
    return actors;
}

/// Whether the seat brings somebody who is not among those who decide and do.
bool brings_somebody(const Organisation& organisation, const Seat& seat, const std::vector<Actor>& inside) {
    const Actor actor = seat.who.actor;
    return actor.kind != ActorKind::generic && seat.duties != DutySet(Duty::excluded) &&
           organisation.holders(actor).sharing != Sharing::nobody &&
           !std::ranges::binary_search(inside, individual(organisation, actor));
}

bool talked_about(const Organisation& organisation, const Entry& entry) {
    return std::ranges::any_of(entry.forum, [&](const Link<Forum>& link) {
        return !link.to.known() || organisation[link.to].open || !organisation[link.to].members.empty();
    });
}

std::size_t people_of(const Organisation& organisation) {
    std::size_t people = 0;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        if (organisation.keeps_seat({p}) && organisation.human({p}))
            ++people;
    return people;
}

/// Whether nobody is left outside: the largest group, and those named beside it, are all the people there
/// are.
bool nobody_outside(const Organisation& organisation, const std::vector<Actor>& inside, std::size_t people) {
    const auto size = [&](Actor actor) { return organisation.everyone_count(actor); };
    const auto largest = std::ranges::max_element(inside, {}, size);
    if (largest == inside.end())
        return false;
    const auto beside = std::ranges::count_if(inside, [&](Actor actor) {
        return actor.is_person() && !organisation.in_everyone(actor.person(), *largest);
    });
    return size(*largest) + static_cast<std::size_t>(beside) >= people;
}

bool is_isolated(const Organisation& organisation, const Entry& entry, std::size_t people) {
    const bool owned = std::ranges::any_of(entry.seats, [](const Seat& seat) {
        return seat.duties.any(owning) && seat.who.actor.kind != ActorKind::generic;
    });
    if (!owned || talked_about(organisation, entry))
        return false;
    const std::vector<Actor> inside =
        holding(organisation, entry, DutySet(deciding_duty(entry)) | Duty::does);
    if (std::ranges::any_of(entry.seats,
                            [&](const Seat& seat) { return brings_somebody(organisation, seat, inside); }))
        return false;
    return !nobody_outside(organisation, inside, people);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const std::size_t people = people_of(organisation);
    tell_not_understood(context, report);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        const bool autonomy =
            entry.reversible.value.value_or(false) || entry.delegation.value.value_or(0) >= autonomous;
        if (!entry.is_decision() || entry.retired() || autonomy || !is_understood(entry) ||
            !is_isolated(organisation, entry, people))
            continue;
        Draft& draft = report.on(EntryId{e});
        if (entry.forum.empty())
            draft.stems.emplace_back(Stem::Kind::forum, entry.body);
        Finding& finding = draft.finding;
        finding.message = fmt::format("{} reaches nobody beyond those who decide and do it", called(entry));
        finding.place = entry.id.span;
        finding.place_text = "nobody is asked or told";
        std::vector<PersonId> answering;
        for (const Seat& seat : entry.seats)
            finding.labels.push_back(seat_label(organisation, seat));
        for (const Answerer& answerer : context.measures.answering().of({e}))
            answering.push_back(answerer.person);
        concern(finding, organisation, answering);
    }
}

} // namespace

namespace rule {
extern const Rule isolated_decision;
constinit const Rule isolated_decision{
    .info =
        {
            .name = "isolated-decision",
            .group = "communication",
            .severity = Severity::warning,
            .summary = "A decision reaches nobody beyond those who decide and do it",
            .rationale =
                "A row of a responsibility chart with nobody consulted and nobody informed is one of the "
                "patterns its readers look for: those who meet the outcome learn of it by surprise.\n\n"
                "Any further seat of somebody else is enough, or a `forum` with members. One human with two "
                "seats is one. The rule is silent where the decision is `reversible: true` or delegated "
                "(6 or 7): that is autonomy, not isolation. It is silent as well where nobody decides, "
                "since that is the first thing to mend, where everybody there is decides or does it, and "
                "for responsibilities.",
            .fix = "Write who is heard in `consulted` or told in `informed`, or say `reversible: true`",
            .ask = "Who will notice this decision first, and how do they hear of it?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  change-opening-hours: {title: Change the opening hours, accountable: ana, responsible: ben}
responsibilities:
  answer-calls: {title: Answer the calls, accountable: cleo, responsible: cleo}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  change-opening-hours: {title: Change the opening hours, accountable: ana, responsible: ben, informed: cleo}
)",
            .source = "Horizontal analysis of responsibility charts",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
