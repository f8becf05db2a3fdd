// A role that is asked, told or waited for, and has nothing of its own to do, to decide or to answer for.

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_labels = 40;

/// Duties that are work or leadership in themselves. Supporting, checking, coaching and driving a proposal
/// are work too.
constexpr DutySet own = owning | Duty::does | Duty::recommends | Duty::supports | Duty::verifies |
                        Duty::signs_off | Duty::coaches;

struct Seats {
    std::size_t count = 0;
    bool owns = false;
    std::vector<Label> labels; ///< the first few
};

std::vector<Seats> seats_of_roles(const Organisation& organisation) {
    std::vector<Seats> roles(organisation.roles.size());
    for (const Entry& entry : organisation.entries) {
        if (!is_load(entry))
            continue;
        for (const Seat& seat : entry.seats) {
            if (!seat.who.actor.is_role() || seat.duties == DutySet(Duty::excluded))
                continue;
            Seats& seats = roles[seat.who.actor.index];
            ++seats.count;
            seats.owns = seats.owns || seat.duties.any(own);
            if (!seats.owns && seats.labels.size() < most_labels)
                seats.labels.push_back({seat.who.span, fmt::format("{} of {}", key_of(seat), called(entry))});
        }
    }
    for (const Team& team : organisation.teams)
        for (const Ref& lead : team.leads)
            if (lead.actor.is_role())
                roles[lead.actor.index].owns = true;
    return roles;
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    std::vector<Seats> seats = seats_of_roles(organisation);
    for (std::uint32_t r = 0; r < seats.size(); ++r) {
        const Role& role = organisation.roles[r];
        if (seats[r].count == 0 || seats[r].owns || role.implied || role.oversight ||
            !role.represents.empty())
            continue;
        Finding& finding = report.on(Actor(RoleId{r})).finding;
        finding.message =
            fmt::format("{} has {}, and none of them does, decides or answers for anything",
                        called(organisation, Actor(RoleId{r})), counted(seats[r].count, "seat"));
        finding.place = organisation.declared_at(RoleId{r});
        finding.place_text = "asked, told or waited for";
        concern(finding, organisation, organisation.holders(RoleId{r}).people);
        finding.labels = std::move(seats[r].labels);
    }
}

} // namespace

namespace rule {
extern const Rule advice_only;
constinit const Rule advice_only{
    .info =
        {
            .name = "advice-only",
            .group = "load",
            .severity = Severity::note,
            .on_by_default = false,
            .summary = "A role is heard and told, and has nothing of its own",
            .rationale =
                "A column of a responsibility chart with nothing but C and I raises a question: is this a "
                "role, or a name on a mailing list? Either it has a part that is written nowhere, or the "
                "others go on asking out of habit.\n\n"
                "Said of declared roles with a seat on an entry that is neither decided nor retired, of "
                "which none does, decides, answers, recommends, supports, verifies, signs off or coaches. "
                "Silent for roles with `oversight: true`, which advise and agree by design, for those that "
                "`represents` somebody, and for those that lead a team. It is off by default, since in "
                "many organisations such roles are what experts hold: a look at the column is "
                "worth it when roles are redrawn.",
            .fix = "Widen the role, retire it, or write `oversight: true` where advice is the point",
            .ask = "What would be missing if nobody held this role any more?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
roles:
  stylist: {name: Stylist, holders: cleo}
decisions:
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: stylist}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
roles:
  stylist: {name: Stylist, holders: cleo}
decisions:
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: stylist}
responsibilities:
  keep-style: {title: Keep the style guide, accountable: stylist, responsible: stylist}
)",
            .source = "Vertical analysis of responsibility charts",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
