// Whoever answers for an outcome is not who chooses it: somebody above them in the line does.

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/seated.hpp"
#include "rules/rule.hpp"
#include "rules/way_up.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Levels of delegation at which the manager decides and everybody knows it (Management 3.0: tell, sell,
/// consult).
constexpr int most_told = 3;
/// Entries of one person from which on they are told together: then it is a habit, and one cause.
constexpr std::size_t most_single = 2;
constexpr std::size_t most_labelled = 40;

struct Overruled {
    EntryId entry;
    Seated answers;
    Seated decides;
};

bool parted_by_design(const Organisation& organisation, const Entry& entry) {
    return std::ranges::any_of(entry.seats, [&](const Seat& seat) {
        return seat.duties.any(owning) && seat.framework.known() &&
               organisation[seat.framework].parts_answering_from_deciding;
    });
}

/// Somebody who decides and stands above somebody who answers, where nobody does both; unknown people where
/// there is none.
Overruled look_at(const Context& context, EntryId id) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    if (!entry.has_seat(Duty::answers) || !entry.has_seat(Duty::decides) ||
        is_shared(organisation.settlement(id).mode) || parted_by_design(organisation, entry))
        return {};
    const auto answering = context.measures.answering().of(id);
    const Seating deciding = seating(organisation, entry, Duty::decides);
    // Where a group has a part in it, it is not known who has overruled whom.
    if (!deciding.complete || deciding.people.size() > Seating::most_listed ||
        answering.size() > Seating::most_listed)
        return {};
    for (const Seated& one : deciding.people)
        if (std::ranges::any_of(answering, [&](const Answerer& other) { return other.person == one.person; }))
            return {};
    for (const Seated& one : deciding.people)
        for (const Answerer& other : answering)
            if (context.measures.line().above(one.person, other.person))
                return {id, {other.person, other.seat}, one};
    return {};
}

void write(const Context& context, Draft& draft, const Overruled& one) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[one.entry];
    const Seat& decides = entry.seats[one.decides.seat];
    Finding& finding = draft.finding;
    draft.topics.emplace_back(decides.who.span);
    finding.message = fmt::format("{} is decided by {}, above {} in the line, who answers for it",
                                  called(entry), called(organisation, Actor(one.decides.person)),
                                  called(organisation, Actor(one.answers.person)));
    show_above(finding, organisation, one.entry, one.decides, one.answers);
}

/// All that one person decides and others below them answer for.
void write(const Context& context, Draft& draft, PersonId person, const std::vector<Overruled>& all) {
    const Organisation& organisation = context.organisation;
    Finding& finding = draft.finding;
    draft.topics.clear();
    std::vector<PersonId> people{person};
    for (const Overruled& one : all) {
        const Entry& entry = organisation[one.entry];
        const Seat& seat = entry.seats[one.decides.seat];
        draft.topics.emplace_back(one.entry);
        draft.topics.emplace_back(seat.who.span);
        people.push_back(one.answers.person);
        if (finding.labels.size() < most_labelled)
            finding.labels.push_back(
                {seat.who.span, fmt::format("decides {}, for which {} answers", called(entry),
                                            called(organisation, Actor(one.answers.person)))});
    }
    finding.message =
        fmt::format("{} entries are decided by {}, and people below in the line answer for them", all.size(),
                    called(organisation, Actor(person)));
    finding.place = organisation.declared_at(person);
    finding.place_text = fmt::format("decides {} entries that others answer for", all.size());
    concern(finding, organisation, people);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    std::map<PersonId, std::vector<Overruled>> by_decider;
    bool any = false;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || entry.delegation.value.value_or(most_told + 1) <= most_told)
            continue;
        any = any || (entry.has_seat(Duty::answers) && std::ranges::any_of(entry.seats, [](const Seat& seat) {
                          return seat.duties.has(Duty::decides) && !seat.duties.has(Duty::answers);
                      }));
        if (const Overruled one = look_at(context, {e}); one.entry.known())
            by_decider[one.decides.person].push_back(one);
    }
    for (const auto& [person, all] : by_decider) {
        if (all.size() > most_single)
            write(context, report.on(Actor(person)), person, all);
        else
            for (const Overruled& one : all)
                write(context, report.on(one.entry), one);
    }
    if (any)
        note_missing_line(context, report);
}

constexpr std::array<std::string_view, 1> silences{"authority-without-accountability"};

} // namespace

namespace rule {
extern const Rule overruled_accountable;
constinit const Rule overruled_accountable{
    .info =
        {
            .name = "overruled-accountable",
            .group = "authority",
            .severity = Severity::warning,
            .summary = "Whoever answers for an outcome is not who decides it, but somebody above them is",
            .rationale =
                "Who answers for what a superior has chosen can neither change it nor leave it. Sooner or "
                "later the one explains decisions they would not have taken, and the other does not hear "
                "what became of theirs.\n\n"
                "Said where a person answers and another, above them in the line of managers, decides, and "
                "nobody does both. It is silent where the framework parts the two by design (DARCI, RATSI, "
                "MOCHA, and frameworks of your own with a letter for each), where `delegation` 1 to 3 says "
                "that the manager decides, in shared modes, and where a group as such has one of the parts. "
                "From the third entry of one who decides they are one finding: then it is a habit. What it "
                "reports, authority-without-accountability does not repeat.",
            .fix = "Let whoever decides answer, or whoever answers decide; or say `delegation: 1` to 3",
            .ask = "Who explains this choice when it turns out wrong: who made it, or who answers for it?",
            .bad = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh}
decisions:
  choose-fabric: {title: Choose the fabric, accountable: ben, decider: ana, responsible: cleo}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh}
decisions:
  choose-fabric: {title: Choose the fabric, accountable: ben, decider: ben, responsible: cleo, consulted: ana}
)",
            .source = "The parity of authority and responsibility (Fayol 1916; Urwick 1944)",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
