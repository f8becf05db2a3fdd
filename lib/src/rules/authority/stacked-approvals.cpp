// Two in one reporting line agree to, or check, the same thing with the same limits.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "model/measures/offices.hpp"
#include "rules/mandates.hpp"
#include "rules/ownership/parties.hpp"
#include "rules/rule.hpp"
#include "rules/way_up.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption stacked{"stacked", 2, Basis::judgement, "people",
                             "people in one line who agree or check with the same limits"};
constexpr std::array options{stacked};

/// Tells apart what people may do by the rights they hold.
class Limits {
  public:
    explicit Limits(const Context& context)
        : organisation_(context.organisation), rights_(context.measures.rights()),
          in_use_(organisation_.usage(Field::authority).in_use()) {}

    /// Whether it can be told what the two may do: limits are written widely, of one of them, or needed here.
    [[nodiscard]] bool known(const Entry& entry, PersonId a, PersonId b) const {
        return in_use_ || !entry.needs.empty() || has_limits(a) || has_limits(b);
    }

    /// Whether nothing written lets one of the two do what the other may not. Where the entry says which
    /// rights it needs, these are compared, and not knowing who has them is no; else all that is written.
    [[nodiscard]] bool same(const Entry& entry, PersonId a, PersonId b) const {
        if (entry.needs.empty())
            return covers(a, b) && covers(b, a);
        return entry.needs.size() <= most_looked_at &&
               std::ranges::all_of(entry.needs, [&](const Right& need) {
                   const bool held = rights_.holds(a, need);
                   return held == rights_.holds(b, need) && (held || in_use_);
               });
    }

  private:
    static constexpr std::size_t most_looked_at = 64;

    [[nodiscard]] bool has_limits(PersonId person) const {
        const auto says = [&](auto id) { return !organisation_[id].authority.empty(); };
        const auto roles = organisation_.roles_of(person);
        const auto teams = organisation_.teams_of(person);
        return says(person) || roles.size() + teams.size() > most_looked_at ||
               std::ranges::any_of(roles, says) ||
               std::ranges::any_of(organisation_.teams_of(person),
                                   [&](TeamId team) { return leads(person, team); });
    }

    /// Whether `a` holds all that is written of `b`; no where that would be long to tell.
    [[nodiscard]] bool covers(PersonId a, PersonId b) const {
        const auto roles = organisation_.roles_of(b);
        const auto teams = organisation_.teams_of(b);
        if (roles.size() + teams.size() > most_looked_at)
            return false;
        return covers(a, organisation_[b].authority) &&
               std::ranges::all_of(roles,
                                   [&](RoleId role) { return covers(a, organisation_[role].authority); }) &&
               std::ranges::all_of(teams, [&](TeamId team) {
                   return !leads(b, team) || covers(a, organisation_[team].authority);
               });
    }
    [[nodiscard]] bool covers(PersonId a, const std::vector<Right>& rights) const {
        return rights.size() <= most_looked_at &&
               std::ranges::all_of(rights, [&](const Right& right) { return rights_.holds(a, right); });
    }
    [[nodiscard]] bool leads(PersonId person, TeamId team) const {
        if (organisation_[team].authority.empty())
            return false;
        const auto leads = organisation_.holders(team).people;
        return leads.size() > most_looked_at || std::ranges::find(leads, person) != leads.end();
    }

    const Organisation& organisation_;
    const Rights& rights_;
    bool in_use_;
};

/// Those who check, without who answers: to look at one's own is no second check.
std::vector<Seated> checkers(const Context& context, EntryId id) {
    const std::vector<PersonId> answering = people_answering(context.measures.answering(), id);
    std::vector<Seated> people =
        seating(context.organisation, context.organisation[id], Duty::verifies).people;
    std::erase_if(people, [&](const Seated& one) {
        return !context.organisation.human(one.person) || std::ranges::binary_search(answering, one.person);
    });
    return people;
}

void write(const Context& context, Draft& draft, EntryId id, const Chain& chain, const char* how) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    const Seat& upper = entry.seats[chain.people[1].seat];
    Finding& finding = draft.finding;
    const std::vector<PersonId> people = tell_seats(draft, organisation, id, chain.people, upper);
    std::vector<std::string> names;
    for (const PersonId person : people)
        names.push_back(called(organisation, Actor(person)));
    const std::string count =
        chain.needed < people.size() ? fmt::format("at least {} of ", chain.needed) : "";
    finding.message = fmt::format("{} {} {}{} in one line ({}), {}", called(entry), how, count,
                                  counted(people.size(), "person", "people"), listed(names),
                                  entry.needs.empty() ? "and nothing written tells their limits apart"
                                                      : "who have the same limits for it");
    finding.metric = Metric{static_cast<double>(chain.needed), context.option(stacked), stacked.basis};
    finding.notes.push_back(threshold_note(stacked, context.option(stacked)));
    finding.place = upper.who.span;
    finding.place_text = "stands above another one who does the same";
    finding.logical_path = path_of(organisation, id, upper.key);
    label_way_up(finding, organisation, people[0], people[1]);
    concern(finding, organisation, people);
}

class Check {
  public:
    Check(const Context& context, Report& report) : context_(context), report_(report), limits_(context) {}

    void look_at(EntryId id) {
        const ApprovalLine& approvals = context_.measures.approvals();
        const auto approvers = approvals.approvers(id);
        look_at(id, {approvers.begin(), approvers.end()}, approvals.spare(id), "needs the agreement of");
        if (context_.organisation[id].has_seat(Duty::verifies))
            look_at(id, checkers(context_, id), 0, "is checked by");
    }

    void tell_unchecked() {
        if (several_)
            note_missing_line(context_, report_);
        if (no_limits_)
            in_use(context_, report_, Field::authority);
        mandates_.tell(report_);
    }

  private:
    /// Who oversees by design is in no chain.
    void look_at(EntryId id, std::vector<Seated> people, std::size_t spare, const char* how) {
        const Entry& entry = context_.organisation[id];
        std::erase_if(people, [&](const Seated& one) {
            return oversees(context_.organisation, entry.seats[one.seat].who.actor);
        });
        several_ = several_ || people.size() > 1;
        const Chain chain = chain_of(context_.measures.line(), std::move(people), spare,
                                     [&](const Seated& lower, const Seated& upper) {
                                         const bool known = limits_.known(entry, lower.person, upper.person);
                                         no_limits_ = no_limits_ || !known;
                                         return known && limits_.same(entry, lower.person, upper.person);
                                     });
        if (chain.needed > 1 && static_cast<double>(chain.needed) >= context_.option(stacked) &&
            !mandates_.cover(entry))
            write(context_, report_.on(id), id, chain, how);
    }

    const Context& context_;
    Report& report_;
    Limits limits_;
    Mandates mandates_;
    bool several_ = false;   ///< somewhere more than one agrees or checks
    bool no_limits_ = false; ///< somewhere two in one line do, and nothing is written of limits
};

void check(const Context& context, Report& report) {
    Check check(context, report);
    for (std::uint32_t e = 0; e < context.organisation.entries.size(); ++e)
        if (is_load(context.organisation.entries[e]))
            check.look_at({e});
    check.tell_unchecked();
}

} // namespace

namespace rule {
extern const Rule stacked_approvals;
constinit const Rule stacked_approvals{
    .info =
        {
            .name = "stacked-approvals",
            .group = "authority",
            .severity = Severity::note,
            .summary = "Several in one reporting line agree to or check the same, with the same limits",
            .rationale =
                "Where somebody and their manager both have to agree, and nothing tells their limits apart, "
                "each can lean on the other: the lower one expects the upper one to look, and the upper one "
                "trusts that the lower one did. Guidelines of responsibility charting keep one of them.\n\n"
                "Compared are approvers with approvers and those who check with those who check, each a "
                "person or the one person behind a role or a team, where one stands above the other in the "
                "line of managers. Where the entry `needs` rights, these are compared, and where it is not "
                "known who has them nothing is said; else whatever `authority` says of the two, their roles "
                "and the teams they lead, where at least a third of them say so: limits that nobody wrote "
                "down "
                "are not known to be the same. Two with different limits are not stacked: the upper one is "
                "there "
                "for the larger cases. Roles with `oversight` are there by design, whoever answers is no "
                "further approver, decided entries wait for nothing, `approvals: any` lets either suffice, "
                "and `mandated_by` silences the rule. Three and more approvals are told by "
                "long-approval-chain, those above who answers by superior-approval.",
            .fix =
                "Keep the one who knows the matter, or say with `authority` and `needs` who has which limit",
            .ask = "What does the second of the two look at that the first one does not?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, authority: {budget: 500}}
  ben: {name: Ben Cole, manager: ana, authority: {budget: 500}}
  cleo: {name: Cleo Marsh}
decisions:
  buy-oven: {title: Buy an oven, accountable: cleo, responsible: cleo, approvers: [ben, ana]}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz, authority: {budget: 500}}
  ben: {name: Ben Cole, manager: ana, authority: {budget: 500}}
  cleo: {name: Cleo Marsh}
decisions:
  buy-oven: {title: Buy an oven, accountable: cleo, responsible: cleo, approvers: ben, informed: ana}
)",
            .source = "Guidelines of responsibility charting: no several approvals in one line",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
