// Nobody is written down who does the work. In the family of RACI the one who answers then does it, so
// this is no more than a note as long as a person answers.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption least_named{"least_named",
                                 20,
                                 Basis::judgement,
                                 "%",
                                 "share of decisions, and of responsibilities, that must name a doer for the "
                                 "rule to look at the others",
                                 0,
                                 100};
constexpr std::array options{least_named};

const Letter* doing_letter(const Framework& framework) {
    const auto found = std::ranges::find_if(
        framework.letters, [](const Letter& letter) { return letter.duties.has(Duty::does); });
    return found == framework.letters.end() ? nullptr : &*found;
}

/// Where a doer would be written, in back quotes; empty where the frameworks at hand have no place for
/// one. Any long-form key shows that the long form is used.
std::string place_for_doer(const Organisation& organisation, const Entry& entry) {
    const bool in_grid = entry.grid < organisation.grids.size();
    bool long_form = entry.seats.empty() && !in_grid;
    const Letter* letter = nullptr;
    for (const Seat& seat : entry.seats) {
        long_form = long_form || !seat.framework.known();
        if (letter == nullptr && seat.framework.known())
            letter = doing_letter(organisation[seat.framework]);
    }
    if (entry.seats.empty() && in_grid && organisation.grids[entry.grid].framework.known())
        letter = doing_letter(organisation[organisation.grids[entry.grid].framework]);
    if (letter != nullptr)
        return quoted(letter->symbol);
    return long_form ? "`responsible`" : "";
}

/// How many entries of one kind name a doer.
struct Naming {
    EntryKind kind;
    std::string_view plural;
    std::size_t named = 0;
    std::size_t possible = 0;
};

/// Decisions are often written without doers where responsibilities are not, so each kind is asked for
/// itself whether its doers are written down.
bool widely_named(const Context& context, Report& report, Naming naming) {
    const Organisation& organisation = context.organisation;
    for (const Entry& entry : organisation.entries) {
        if (entry.kind != naming.kind || entry.retired())
            continue;
        naming.named += entry.has_seat(Duty::does) ? 1 : 0;
        ++naming.possible;
    }
    const double least = context.option(least_named);
    if (organisation.usage(Field::does).complete ||
        static_cast<double>(naming.named) * 100 >= least * static_cast<double>(naming.possible))
        return true;
    report.not_checked(fmt::format("doers: {} of {} {} name one, under {} %", naming.named, naming.possible,
                                   naming.plural, plain_number(least)),
                       "`complete: [responsible]` has them checked",
                       {"responsible", naming.named, naming.possible});
    return false;
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const bool of_decisions = widely_named(context, report, {EntryKind::decision, "decisions"});
    const bool of_responsibilities =
        widely_named(context, report, {EntryKind::responsibility, "responsibilities"});
    tell_not_understood(context, report);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!(entry.is_decision() ? of_decisions : of_responsibilities) || entry.retired() ||
            entry.has_seat(Duty::does) || entry.unowned_on_purpose() || !is_understood(entry))
            continue;
        const std::string key = place_for_doer(organisation, entry);
        if (key.empty())
            continue;
        const auto answerers = context.measures.answering().of({e});
        Finding& finding = report.on(EntryId{e}).finding;
        finding.message = called(entry) + " names nobody who does it";
        finding.place = entry.id.span;
        finding.place_text = "nobody is named for the work";
        finding.logical_path = path_of(organisation, {e}, "responsible");
        finding.help = "name who does it in " + key;
        if (answerers.empty())
            continue;
        finding.severity = Severity::note;
        const Seat& seat = entry.seats[answerers.front().seat];
        finding.labels.push_back(
            {seat.who.span,
             called(organisation, seat.who) + " answers, and so does it as long as nobody else is named"});
    }
}

} // namespace

namespace rule {
extern const Rule no_responsible;
constinit const Rule no_responsible{
    .info =
        {
            .name = "no-responsible",
            .group = "ownership",
            .severity = Severity::warning,
            .summary = "Nobody is named who does the work",
            .rationale =
                "An entry that nobody does is a wish. Where a person answers, that person is taken to do it, "
                "as the A of RACI implies an R, and the finding is a note; where a team, an empty role or "
                "nobody known answers, it is a warning.\n\n"
                "The rule is silent for frameworks without a letter for doing (DACI, OVIS, MOCHA, DRI) and "
                "for "
                "entries that are `unowned`. Where fewer than a fifth of the decisions name a doer, the "
                "organisation does not write down who carries its decisions out, and decisions are not "
                "checked unless `complete: [responsible]` says that it does; the same holds for "
                "responsibilities. The two are counted apart, since many who write down every duty leave a "
                "decision to those who take it.",
            .fix = "Name who does it in `responsible`",
            .ask = "Who will have this on their desk on Monday morning?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: ben}
  pay-suppliers: {title: Pay suppliers, accountable: ana}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: ben}
  pay-suppliers: {title: Pay suppliers, accountable: ana, responsible: ben}
)",
            .source = "Wikipedia, Responsibility assignment matrix: at least one R; the A may be the R",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
