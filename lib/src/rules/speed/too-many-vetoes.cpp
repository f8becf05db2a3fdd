// More agreements are needed than a decision can wait for.

#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/approvals.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_vetoes{"max_vetoes", 2, Basis::published, "agreements",
                                "agreements an entry can wait for"};
constexpr std::array options{max_vetoes};

void write(const Context& context, Draft& draft, const std::vector<const Seat*>& seats, EntryId id,
           std::size_t needed) {
    const Organisation& organisation = context.organisation;
    Finding& finding = draft.finding;
    const Seat& first = *seats.front();
    const double most = context.option(max_vetoes);
    // What the framework says about the same seats is enough.
    draft.topics.assign({Topic(first.who.span)});
    finding.place = first.key_span.known() ? first.key_span : first.who.span;
    finding.place_text = counted(needed, "agreement") + " needed";
    finding.logical_path = path_of(organisation, id, first.key);
    finding.metric = Metric{static_cast<double>(needed), most, max_vetoes.basis};
    finding.message = fmt::format("{} waits for {}{}, above {}", called(organisation[id]),
                                  needed < seats.size() ? fmt::format("{} of ", needed) : "",
                                  counted(seats.size(), "agreement"), plain_number(most));
    if (needed == seats.size())
        finding.message += ", and each of them can block it";
    finding.notes.push_back(threshold_note(max_vetoes, most));
    finding.help = "move some to `consulted`, or say with `approvals` how many suffice";
    for (const Seat* seat : seats)
        finding.labels.push_back(seat_label(organisation, *seat));
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    Mandates mandates;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired())
            continue;
        const std::vector<const Seat*> seats = vetoing_seats(organisation, entry);
        const std::size_t needed = agreements_needed(entry, seats.size());
        if (static_cast<double>(needed) > context.option(max_vetoes) && !mandates.cover(entry))
            write(context, report.on(EntryId{e}), seats, {e}, needed);
    }
    mandates.tell(report);
}

} // namespace

namespace rule {
extern const Rule too_many_vetoes;
constinit const Rule too_many_vetoes{
    .info =
        {
            .name = "too-many-vetoes",
            .group = "speed",
            .severity = Severity::warning,
            .summary = "An entry waits for more agreements than it can bear",
            .rationale =
                "Whoever must agree can block, and each further one adds a queue. Most people who ask for a "
                "veto want to be heard, which is `consulted`.\n\n"
                "Counted are the agreements needed: `approvals` where it is given, else everybody whose "
                "agreement is written. One human under two names is one, and a team is one. People who are "
                "not available do not count, and `mandated_by` silences the rule. OVIS sets the same limit "
                "for its letter V; there framework-cardinality speaks instead.",
            .fix = "Move some to `consulted`, or say with `approvals` how many suffice",
            .ask = "When has each of you last said no, and what came of it?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
decisions:
  buy-van: {title: Buy the van, accountable: ana, responsible: ana, approvers: [ben, cleo, dan]}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
decisions:
  buy-van: {title: Buy the van, accountable: ana, responsible: ana, approvers: [ben, cleo, dan], approvals: 2}
)",
            .source = "OVIS: one or two vetoes; Bain & Company on RAPID: Agree is rare",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
