// More are asked before something happens than are commonly heard.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/seated.hpp"
#include "model/measures/voices.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/speed/many_seats.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_consulted{"max_consulted", 4, Basis::borrowed, "actors",
                                   "actors who are asked before an entry goes on"};
constexpr std::array options{max_consulted};

void write(const Context& context, Finding& finding, EntryId id, const std::vector<const Seat*>& seats) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(max_consulted);
    show_seats(context, finding, id, seats, seats.size(), max_consulted);
    finding.place_text = fmt::format("{} are asked", seats.size());
    finding.message = fmt::format("{} waits for the advice of {}, above {}", called(organisation[id]),
                                  seats.size(), plain_number(most));
}

/// Those who have no stronger voice: who decides, proposes or must agree is waited for anyhow.
std::vector<const Seat*> only_asked(const Organisation& organisation, const Entry& entry) {
    std::vector<Actor> stronger;
    for (const Seat& seat : entry.seats)
        if (seat.duties.any(owning | Duty::recommends | Duty::vetoes) && seat.who.actor.is_somebody())
            stronger.push_back(individual(organisation, seat.who.actor));
    std::ranges::sort(stronger);
    std::vector<const Seat*> seats = distinct_seats(organisation, entry, Duty::advises);
    std::erase_if(seats, [&](const Seat* seat) {
        return std::ranges::binary_search(stronger, individual(organisation, seat->who.actor));
    });
    return seats;
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(max_consulted);
    Mandates mandates;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || entry.status == EntryStatus::decided ||
            static_cast<double>(entry.seats.size()) <= most ||
            organisation.settlement({e}).mode == Mode::advice)
            continue;
        const std::vector<const Seat*> seats = only_asked(organisation, entry);
        if (static_cast<double>(seats.size()) > most && !mandates.cover(entry))
            write(context, report.on(EntryId{e}).finding, {e}, seats);
    }
    mandates.tell(report);
}

} // namespace

namespace rule {
extern const Rule too_many_consulted;
constinit const Rule too_many_consulted{
    .info =
        {
            .name = "too-many-consulted",
            .group = "speed",
            .severity = Severity::note,
            .summary = "An entry waits for the advice of more than a handful",
            .rationale =
                "Consulting is a promise to wait for an answer and to weigh it. With each further one the "
                "promise is worth less: it goes slower, and those asked find little of what they said. Many "
                "who stand there would be content to be told.\n\n"
                "Counted are the seats that advise: one human under two names is one, a team or a role is "
                "one, people who are not available are none, and nor are those who decide, answer, propose "
                "or "
                "must agree as well, since they are waited for anyhow. The rule is silent in mode `advice`, "
                "where "
                "hearing those who live with the outcome is the method; for what is already decided; with "
                "`mandated_by`; and where crowded-decision says the same and more. It is a note: the figure "
                "is borrowed from a checker of charts, and no study stands behind it.",
            .fix = "Move to `informed` whoever would be content to be told",
            .ask = "Whose advice would you miss here, and who only wants to know?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
decisions:
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: [cleo, dan, eva, finn, gus]}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
decisions:
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: [cleo, dan], informed: [eva, finn, gus]}
)",
            .source = "Borrowed from an open-source validator of RACI charts",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
