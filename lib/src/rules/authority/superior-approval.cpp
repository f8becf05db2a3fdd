// What could be undone waits for the agreement of a superior who brings nothing else to it.

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/offices.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/way_up.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption delegated{"delegated", 5, Basis::judgement, "levels",
                               "level of delegation from which on this is a warning"};
constexpr std::array options{delegated};

constexpr DutySet but_vetoes = owning | Duty::does | Duty::recommends | Duty::advises | Duty::supports |
                               Duty::verifies | Duty::signs_off | Duty::informed | Duty::coaches;

/// Domains of roles and teams, sorted.
class Domains {
  public:
    explicit Domains(const Organisation& organisation) : organisation_(organisation) {
        for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
            for (const Text& domain : organisation.roles[r].domains)
                claims_.emplace_back(domain.value, RoleId{r});
        for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
            for (const Text& domain : organisation.teams[t].domains)
                claims_.emplace_back(domain.value, TeamId{t});
        std::ranges::sort(claims_);
    }

    /// Whether the person holds the role, or leads the team, that has one of the entry's domains. Taken for
    /// granted where it would be long to tell.
    [[nodiscard]] bool owned(const Entry& entry, PersonId person) const {
        return entry.domains.size() > most_looked_at ||
               std::ranges::any_of(entry.domains,
                                   [&](const Text& domain) { return owned(domain.value, person); });
    }

  private:
    static constexpr std::size_t most_looked_at = 32;

    [[nodiscard]] bool owned(std::string_view domain, PersonId person) const {
        auto claim = std::ranges::lower_bound(claims_, std::pair(domain, Actor(ActorKind::unknown, 0)));
        for (std::size_t looked = 0; claim != claims_.end() && claim->first == domain; ++claim) {
            const auto people = organisation_.holders(claim->second).people;
            if (++looked > most_looked_at || people.size() > Seating::most_listed ||
                std::ranges::find(people, person) != people.end())
                return true;
        }
        return false;
    }

    const Organisation& organisation_;
    std::vector<std::pair<std::string_view, Actor>> claims_;
};

class Superiors {
  public:
    explicit Superiors(const Context& context)
        : organisation_(context.organisation), measures_(context.measures), domains_(organisation_),
          authority_in_use_(organisation_.usage(Field::authority).in_use()) {}

    /// Approvers above who answers of whom nothing but that is written, where the entry cannot do without.
    [[nodiscard]] std::vector<Seated> of(EntryId id) const {
        const ApprovalLine& approvals = measures_.approvals();
        if (!approvals.needs_approval_from_above(id))
            return {};
        const Entry& entry = organisation_[id];
        std::vector<PersonId> seated;
        for (const Seated& one : seating(organisation_, entry, but_vetoes).people)
            seated.push_back(one.person);
        std::ranges::sort(seated);
        std::vector<Seated> superiors;
        for (const Seated& one : approvals.from_above(id))
            if (!std::ranges::binary_search(seated, one.person) && !has_reason(id, one))
                superiors.push_back(one);
        if (superiors.size() <= approvals.spare(id))
            superiors.clear();
        return superiors;
    }

  private:
    [[nodiscard]] bool has_reason(EntryId id, const Seated& one) const {
        const Entry& entry = organisation_[id];
        const Actor actor = entry.seats[one.seat].who.actor;
        return oversees(organisation_, actor) || brings_a_right(id, one.person) ||
               domains_.owned(entry, one.person);
    }

    /// Whether the person has one of the needed rights that who answers lacks, or that is not known.
    [[nodiscard]] bool brings_a_right(EntryId id, PersonId person) const {
        const std::vector<Right>& needs = organisation_[id].needs;
        const auto states = measures_.rights().of(id);
        for (std::size_t n = 0; n < needs.size() && n < states.size(); ++n)
            if (states[n].state != Rights::State::held &&
                (!authority_in_use_ || measures_.rights().holds(person, needs[n])))
                return true;
        return false;
    }

    const Organisation& organisation_;
    const Measures& measures_;
    Domains domains_;
    bool authority_in_use_;
};

std::string message(const Organisation& organisation, const Entry& entry,
                    const std::vector<Seated>& superiors, PersonId answering, bool contradicts) {
    std::vector<std::string> names;
    for (const Seated& one : superiors)
        names.push_back(called(organisation, Actor(one.person)));
    return fmt::format("{} can be undone{}, and still waits for the agreement of {}, above {} in the line",
                       called(entry),
                       contradicts ? fmt::format(" and is delegated ({})", *entry.delegation) : "",
                       listed(names), called(organisation, Actor(answering)));
}

void write(const Context& context, Draft& draft, EntryId id, const std::vector<Seated>& superiors) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    const Seat& first = entry.seats[superiors.front().seat];
    const PersonId answering = answers_below(context, id, superiors.front().person);
    const bool contradicts =
        entry.delegation.has_value() && static_cast<double>(*entry.delegation) >= context.option(delegated);
    Finding& finding = draft.finding;
    finding.severity = contradicts ? Severity::warning : Severity::note;
    finding.message = message(organisation, entry, superiors, answering, contradicts);
    finding.place = first.who.span;
    finding.place_text = "must agree, and is a superior of who answers";
    std::vector<const Seat*> seats;
    for (const Seated& superior : superiors)
        seats.push_back(&entry.seats[superior.seat]);
    finding.logical_path = path_of(organisation, id, seats);
    std::vector<PersonId> people = tell_seats(draft, organisation, id, superiors, first);
    people.push_back(answering);
    for (const Answerer& answerer : context.measures.answering().of(id))
        if (answerer.person == answering)
            finding.labels.push_back(seat_label(organisation, entry.seats[answerer.seat]));
    finding.labels.push_back({entry.reversible.span, "it can be undone"});
    if (contradicts) {
        finding.labels.push_back({entry.delegation.span, "it is delegated"});
        finding.help = "inform the superior instead, or lower the level of delegation";
        // That two things written contradict one another is said by nobody else.
        draft.topics.emplace_back(entry.delegation.span);
    }
    concern(finding, organisation, people);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const Superiors superiors(context);
    Mandates mandates;
    bool any = false;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || entry.status == EntryStatus::decided ||
            !entry.reversible.value.value_or(false))
            continue;
        any = any || !context.measures.approvals().approvers({e}).empty();
        const std::vector<Seated> found = superiors.of({e});
        if (!found.empty() && !mandates.cover(entry))
            write(context, report.on(EntryId{e}), {e}, found);
    }
    if (any)
        note_missing_line(context, report);
    mandates.tell(report);
}

constexpr std::array<std::string_view, 1> silences{"stacked-approvals"};

} // namespace

namespace rule {
extern const Rule superior_approval;
constinit const Rule superior_approval{
    .info =
        {
            .name = "superior-approval",
            .group = "authority",
            .severity = Severity::warning,
            .summary = "What can be undone waits for the agreement of a superior",
            .rationale =
                "Approval from above is worth its wait where a mistake could not be mended, where the "
                "superior has a right that who answers lacks, or knows the matter. Where none of that is "
                "written, it is control: those who answer learn to ask instead of to decide, and superiors "
                "spend on it the time that leading would take.\n\n"
                "Said is that an approver stands above somebody who answers in the line of managers, and the "
                "entry says `reversible: true`. Where that is not written, it is not known and nothing is "
                "said. The rule is silent where the approver holds a right the entry `needs` and who answers "
                "lacks it or it is not known who has it; where they hold the role, or lead the team, that "
                "has one of the entry's `domains`; where they approve as a role with `oversight`; where they "
                "hold another seat; where `approvals` is reached without them; for decided entries; and "
                "with `mandated_by`. It is a note, and a warning where `delegation` says the opposite.",
            .fix = "Inform the superior instead, or state in `needs` the right or limit that is theirs",
            .ask = "What would have to happen for this to be decided without asking upwards?",
            .bad = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh}
decisions:
  dress-window: {title: Dress the window, accountable: ben, responsible: cleo, approvers: ana, reversible: true}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh}
decisions:
  dress-window: {title: Dress the window, accountable: ben, responsible: cleo, informed: ana, reversible: true}
)",
            .source = "Judgement: control instead of facilitation",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
