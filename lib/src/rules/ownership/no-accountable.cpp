// Nobody is written down to whom the outcome comes back. A name nobody knows fills the seat: it is a slip
// of the pen, which unknown-reference reports; a word such as TBD does not.

#include <array>
#include <vector>

#include "base/text.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

bool is_owned(const Entry& entry) {
    for (const Seat& seat : entry.seats)
        if (seat.duties.any(owning) && seat.who.actor.kind != ActorKind::generic)
            return true;
    return false;
}

/// The framework whose letters the entry uses, or would use as the row of a grid.
const Framework* framework_of(const Organisation& organisation, const Entry& entry) {
    for (const Seat& seat : entry.seats)
        if (seat.framework.known())
            return &organisation[seat.framework];
    if (entry.grid < organisation.grids.size() && organisation.grids[entry.grid].framework.known())
        return &organisation[organisation.grids[entry.grid].framework];
    return nullptr;
}

/// How to name somebody: the key, or the letter of the framework at hand.
std::string where_to_name(const Organisation& organisation, const Entry& entry) {
    if (const Framework* framework = framework_of(organisation, entry))
        for (const Letter& letter : framework->letters)
            if (letter.duties.any(owning))
                return "give one person or team the letter " + quoted(letter.symbol);
    return "name one person or team in `accountable`";
}

/// A word such as TBD stands where the owner would: that is known, whatever else is not.
bool is_left_to_nobody(const Entry& entry) {
    return entry.has_seat(owning);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    tell_not_understood(context, report);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || is_owned(entry) || entry.unowned_on_purpose())
            continue;
        if (!is_understood(entry) && !is_left_to_nobody(entry))
            continue;
        Draft& draft = report.on(EntryId{e});
        Finding& finding = draft.finding;
        finding.message = called(entry) + " names nobody who answers for it";
        finding.place = entry.id.span;
        finding.place_text = "nobody answers for this";
        finding.logical_path = path_of(organisation, {e}, "accountable");
        finding.help = where_to_name(organisation, entry) + ", or say why nobody owns it in `unowned`";
        for (const Seat& seat : entry.seats) {
            if (!seat.duties.any(owning))
                continue;
            if (draft.topics.size() == 1) {
                finding.message =
                    called(entry) + " is left to " + quoted(seat.who.name) + ", which names nobody";
                finding.place = seat.who.span;
                finding.place_text = "a word for nobody in particular";
            } else {
                finding.labels.push_back({seat.who.span, "and this is another"});
            }
            draft.topics.emplace_back(seat.who.span);
        }
    }
}

constexpr std::array<std::string_view, 2> silences{"generic-name", "no-responsible"};

} // namespace

namespace rule {
extern const Rule no_accountable;
constinit const Rule no_accountable{
    .info =
        {
            .name = "no-accountable",
            .group = "ownership",
            .severity = Severity::error,
            .summary = "Nobody answers for an entry",
            .rationale =
                "Every text on responsibility charts asks for one name to whom the outcome comes back. Where "
                "none is written, work is done until it goes wrong, and then everybody looks at somebody "
                "else.\n\n"
                "One who decides is enough: where only `accountable` or only `decider` is written, that one "
                "does both. Words that name nobody (TBD, nobody, team) do not fill the seat; a misspelt name "
                "does, since it is reported as such. A seat whose role stands empty is written too, and "
                "reported by vacant-owner. The rule is silent for retired entries and where `unowned` gives "
                "a "
                "reason; in a proposal it is a note. That nobody does such an entry either is not said "
                "beside it: the first thing it needs is an owner.",
            .fix = "Name one person, role or team in `accountable`, or say why nobody owns it in `unowned`",
            .ask = "If this goes wrong on a Friday evening, whose phone rings?",
            .bad = R"(people: {ana: Ana Ruiz}
responsibilities:
  run-payroll: {title: Run payroll, responsible: ana}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  run-payroll: {title: Run payroll, accountable: ben, responsible: ana}
  fax-line: {title: Keep the fax line, responsible: ana, unowned: it ends in March}
)",
            .source = "Every text on RACI: exactly one A",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
