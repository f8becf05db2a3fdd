// More agreements are needed than a decision can wait for.

#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/approvals.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/speed/many_seats.hpp"
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
    const double most = context.option(max_vetoes);
    // What the framework says about the same seats is enough.
    draft.topics.assign({Topic(seats.front()->who.span)});
    show_seats(context, finding, id, seats, needed, max_vetoes);
    finding.place_text = counted(needed, "agreement") + " needed";
    finding.message = fmt::format("{} waits for {}{}, above {}", called(organisation[id]),
                                  needed < seats.size() ? fmt::format("{} of ", needed) : "",
                                  counted(seats.size(), "agreement"), plain_number(most));
    if (needed == seats.size())
        finding.message += ", and each of them can block it";
    finding.help = "move some to `consulted`, or say with `approvals` how many suffice";
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    Mandates mandates;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!is_load(entry))
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
                "agreement is written. What is decided or retired waits for nothing. One human under two "
                "names is one, and a team is one. People who are "
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
