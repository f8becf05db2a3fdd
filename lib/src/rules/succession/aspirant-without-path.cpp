// Somebody wants to grow into something, and nothing that is written leads there.

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "model/measures/deputyships.hpp"
#include "rules/rule.hpp"
#include "rules/succession/coaching.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// What is labelled; the rest is not needed to understand the finding.
constexpr std::size_t most_labels = 8;

class Paths {
  public:
    explicit Paths(const Context& context)
        : organisation_(context.organisation), coaching_(context), on_one_(organisation_.people.size(), 0) {
        for (const Deputyship& one : deputyships(organisation_))
            mark(one.deputy);
        add_recommending();
    }

    /// Whether the person is coached, stands in for somebody, or prepares a proposal.
    [[nodiscard]] bool leads_on(PersonId person) const {
        return coaching_.has_coach(person) || on_one_[person.value] != 0;
    }

  private:
    void mark(Actor actor) {
        for (const PersonId person : organisation_.holders(actor).people)
            on_one_[person.value] = 1;
    }

    /// Each role and team once, however many entries it drives.
    void add_recommending() {
        std::vector<Actor> driving;
        for (const Entry& entry : organisation_.entries)
            if (!entry.retired())
                for (const Seat& seat : entry.seats)
                    if (seat.duties.has(Duty::recommends))
                        driving.push_back(seat.who.actor);
        sort_distinct(driving);
        for (const Actor actor : driving)
            mark(actor);
    }

    const Organisation& organisation_;
    Coaching coaching_;
    std::vector<std::uint8_t> on_one_; ///< per person
};

/// What people aspire to, and whether they are there already.
class Aims {
  public:
    explicit Aims(const Organisation& organisation) : organisation_(organisation) {}

    /// The first thing the person aspires to that is known and not reached yet.
    [[nodiscard]] const Ref* next(PersonId person) {
        const std::vector<Ref>& aims = organisation_[person].aspires_to;
        const auto aim = std::ranges::find_if(
            aims, [&](const Ref& ref) { return ref.actor.is_somebody() && !is_reached(person, ref.actor); });
        return aim == aims.end() ? nullptr : &*aim;
    }

  private:
    /// They hold the role, or lead the team by name or by a role.
    [[nodiscard]] bool is_reached(PersonId person, Actor aim) {
        if (aim.is_role())
            return std::ranges::binary_search(organisation_.roles_of(person), aim.role());
        return aim == Actor(person) ||
               (aim.is_team() && std::ranges::binary_search(leads_of(aim.team()), person));
    }

    /// Sorted; looked up once, as everybody may aspire to one team that everybody leads.
    [[nodiscard]] const std::vector<PersonId>& leads_of(TeamId team) {
        const auto [found, is_new] = leads_.try_emplace(team);
        if (is_new && !organisation_[team].leads.empty()) {
            const auto people = organisation_.holders(team).people;
            found->second.assign(people.begin(), people.end());
            std::ranges::sort(found->second);
        }
        return found->second;
    }

    const Organisation& organisation_;
    std::map<TeamId, std::vector<PersonId>> leads_;
};

void write(const Context& context, Report& report, PersonId person, const Ref& aim) {
    const Organisation& organisation = context.organisation;
    Finding& finding = report.on(Actor(person)).finding;
    const std::string name = called(organisation, Actor(person));
    finding.message =
        fmt::format("nothing leads {} to {}: no coach, no deputyship and no proposal to prepare", name,
                    called(organisation, aim));
    finding.place = aim.span;
    finding.place_text = name + " aspires to this";
    label_absent_coaches(organisation, finding, person);
    const Holders holders = organisation.holders(aim.actor);
    for (const PersonId holder : holders.people.first(std::min(holders.people.size(), most_labels)))
        finding.labels.push_back({organisation.declared_at(Actor(holder)),
                                  fmt::format("{} is there today", called(organisation, Actor(holder)))});
    concern(finding, organisation, std::array{person});
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    std::vector<std::pair<PersonId, const Ref*>> aspirants;
    Aims aims(organisation);
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        if (organisation.counts({p}))
            if (const Ref* aim = aims.next({p}))
                aspirants.emplace_back(PersonId{p}, aim);
    if (aspirants.empty() || !in_use(context, report, Field::coach) ||
        !in_use(context, report, Field::deputy))
        return;
    const Paths paths(context);
    for (const auto& [person, aim] : aspirants)
        if (!paths.leads_on(person))
            write(context, report, person, *aim);
}

} // namespace

namespace rule {
extern const Rule aspirant_without_path;
constinit const Rule aspirant_without_path{
    .info =
        {
            .name = "aspirant-without-path",
            .group = "succession",
            .severity = Severity::note,
            .summary = "Somebody aspires to something, and nothing that is written leads there",
            .rationale =
                "Those who want to lead learn it by leading a little: beside a coach, as somebody's deputy, "
                "or by preparing a decision that others take. Where somebody has said what they want to grow "
                "into and has none of these, the wish is written down and nothing else.\n\n"
                "Any one of the three is enough, whatever it is about: a coach of their own or of an entry "
                "they answer for, a deputyship of a person, role or team, or a recommending seat (`driver`, "
                "the D of DACI, the R of RAPID) by name, through a role or as a lead. Silent where the role "
                "or the lead is theirs already, and where no-coach speaks of the same person. That somebody "
                "has no coach and no deputyship is known only "
                "where both are in use; else nothing is checked.",
            .fix = "Offer a coach, a deputyship or a proposal to prepare",
            .ask = "What could they lead next month, with somebody at their side?",
            .bad = R"(complete: [coach, deputy]
people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, coach: ana, deputy: ana}
  cleo: {name: Cleo Marsh, aspires_to: head-gardener}
roles:
  head-gardener: {name: Head gardener, holders: ana}
responsibilities:
  garden: {title: Look after the garden, accountable: head-gardener, responsible: [ben, cleo]}
)",
            .good = R"(complete: [coach, deputy]
people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, coach: ana, deputy: ana}
  cleo: {name: Cleo Marsh, aspires_to: head-gardener, coach: ben}
roles:
  head-gardener: {name: Head gardener, holders: ana}
responsibilities:
  garden: {title: Look after the garden, accountable: head-gardener, responsible: [ben, cleo]}
)",
            .source = "Judgement: mentoring those who aspire to lead",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
