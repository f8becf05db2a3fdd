// A decision that is taken and carried out with nobody else holding any seat: no one is asked, must agree,
// or is told.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/voices.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Delegated so far that asking nobody is what was agreed (Management 3.0: inquire, delegate).
constexpr int autonomous = 6;

/// The duty whose seats make the choice: `decides`, or `answers` where no seat has that.
Duty deciding_duty(const Entry& entry) {
    const bool decided =
        std::ranges::any_of(entry.seats, [](const Seat& seat) { return seat.duties.has(Duty::decides); });
    return decided ? Duty::decides : Duty::answers;
}

/// Those who decide and do; one human under two names is one.
std::vector<Actor> insiders(const Organisation& organisation, const Entry& entry) {
    const DutySet core = DutySet(deciding_duty(entry)) | Duty::does;
    std::vector<Actor> inside;
    for (const Seat& seat : entry.seats)
        if (seat.duties.any(core) && seat.who.actor.kind != ActorKind::unknown)
            inside.push_back(individual(organisation, seat.who.actor));
    std::ranges::sort(inside);
    return inside;
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

bool is_isolated(const Organisation& organisation, const Entry& entry) {
    const bool owned = std::ranges::any_of(entry.seats, [](const Seat& seat) {
        return seat.duties.any(owning) && seat.who.actor.kind != ActorKind::generic;
    });
    if (!owned || talked_about(organisation, entry))
        return false;
    const std::vector<Actor> inside = insiders(organisation, entry);
    return std::ranges::none_of(
        entry.seats, [&](const Seat& seat) { return brings_somebody(organisation, seat, inside); });
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        const bool autonomy =
            entry.reversible.value.value_or(false) || entry.delegation.value.value_or(0) >= autonomous;
        if (!entry.is_decision() || entry.retired() || autonomy || !is_isolated(organisation, entry))
            continue;
        Finding& finding = report.on(EntryId{e}).finding;
        finding.message = fmt::format("{} reaches nobody beyond those who decide and do it", called(entry));
        finding.place = entry.id.span;
        finding.place_text = "nobody is asked or told";
        std::vector<PersonId> people;
        for (const Seat& seat : entry.seats)
            finding.labels.push_back(seat_label(organisation, seat));
        for (const Answerer& answerer : context.measures.answering().of({e}))
            people.push_back(answerer.person);
        concern(finding, organisation, people);
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
                "since that is the first thing to mend, and for responsibilities.",
            .fix = "Write who is heard in `consulted` or told in `informed`, or say `reversible: true`",
            .ask = "Who will notice this decision first, and how do they hear of it?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
decisions:
  change-opening-hours: {title: Change the opening hours, accountable: ana, responsible: ben}
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
