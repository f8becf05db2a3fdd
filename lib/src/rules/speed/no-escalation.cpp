// When those who are asked do not agree, there is nobody the matter could go to.

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/offices.hpp"
#include "model/measures/voices.hpp"
#include "rules/ownership/parties.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_voices{"min_voices", 2, Basis::judgement, "voices",
                                "voices from which on a decision can get stuck"};
constexpr std::array options{min_voices};

constexpr std::size_t most_labelled = 40;

/// Finds decisions that end with people who stand alone.
class Ends {
  public:
    explicit Ends(const Context& context)
        : organisation_(context.organisation), measures_(context.measures), most_(context.option(min_voices)),
          leads_(who_leads_others(organisation_)) {}

    /// Whether the matter can get stuck, and has nowhere to go.
    [[nodiscard]] bool here(EntryId id) const {
        const Entry& entry = organisation_[id];
        const Settlement& settlement = organisation_.settlement(id);
        const bool open = entry.is_decision() && !entry.retired() && entry.status != EntryStatus::decided;
        if (!open || settlement.escalates_to != nullptr || settlement.tie_break != nullptr ||
            is_shared(settlement.mode))
            return false;
        const auto answerers = measures_.answering().of(id);
        return !answerers.empty() && !goes_on(entry) &&
               std::ranges::all_of(answerers,
                                   [this](const Answerer& one) { return stands_alone(one.person); }) &&
               static_cast<double>(count_voices(organisation_, id)) >= most_;
    }

  private:
    /// Whether a team that answers says where it escalates to, or somebody not known one by one answers too.
    [[nodiscard]] bool goes_on(const Entry& entry) const {
        const Duty duty = answering_duty(entry);
        return std::ranges::any_of(entry.seats, [&](const Seat& seat) {
            const Actor actor = seat.who.actor;
            if (!seat.duties.has(duty) || actor.kind == ActorKind::generic)
                return false;
            const auto people = organisation_.holders(actor).people;
            return people.empty() || people.size() > Answering::most_listed ||
                   measures_.escalation().next(actor).is_somebody();
        });
    }

    [[nodiscard]] bool stands_alone(PersonId person) const {
        const std::vector<Ref>& managers = organisation_[person].managers;
        return organisation_.counts(person) && managers.empty() &&
               organisation_[person].dotted_line.empty() && measures_.line().reports(person) == 0 &&
               leads_[person.value] == 0;
    }

    const Organisation& organisation_;
    const Measures& measures_;
    double most_;
    std::vector<std::uint8_t> leads_; ///< people who lead a team with others in it
};

void write(const Context& context, Report& report, const std::vector<PersonId>& people,
           const std::vector<EntryId>& entries) {
    const Organisation& organisation = context.organisation;
    const bool several = entries.size() > 1;
    Draft& draft = several ? report.on(Actor(people.front())) : report.on(entries.front());
    for (const EntryId entry : entries)
        draft.stems.emplace_back(Stem::Kind::escalates_to, organisation[entry].body);
    if (people.size() == 1)
        draft.stems.emplace_back(Stem::Kind::manager, people.front());
    Finding& finding = draft.finding;
    std::vector<std::string> names;
    for (const PersonId person : people)
        names.push_back(called(organisation, Actor(person)));
    const std::string what =
        several ? counted(entries.size(), "decision") : called(organisation[entries.front()]);
    finding.message =
        fmt::format("{} {} nowhere to go when stuck: {}, who {}, {} no manager and {} nobody", what,
                    several ? "have" : "has", listed(names), people.size() > 1 ? "answer" : "answers",
                    people.size() > 1 ? "have" : "has", people.size() > 1 ? "manage" : "manages");
    finding.place =
        several ? organisation.declared_at(people.front()) : organisation[entries.front()].id.span;
    finding.place_text = several ? "has no manager" : "nothing says where it goes";
    for (const EntryId id : entries) {
        if (finding.labels.size() >= most_labelled)
            break;
        const Answerer& first = context.measures.answering().of(id).front();
        const Entry& entry = organisation[id];
        finding.labels.push_back({entry.seats[first.seat].who.span, "answers for " + called(entry)});
    }
    concern(finding, organisation, people);
}

void check(const Context& context, Report& report) {
    if (!large_enough(context, report) || !in_use(context, report, Field::manager))
        return;
    const Organisation& organisation = context.organisation;
    const Ends ends(context);
    std::map<std::vector<PersonId>, std::vector<EntryId>> found;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (ends.here({e}))
            found[people_answering(context.measures.answering(), {e})].push_back({e});
    for (const auto& [people, entries] : found)
        write(context, report, people, entries);
}

} // namespace

namespace rule {
extern const Rule no_escalation;
constinit const Rule no_escalation{
    .info =
        {
            .name = "no-escalation",
            .group = "speed",
            .severity = Severity::note,
            .organisation_wide = true,
            .summary = "A decision has nowhere to go when those who are asked do not agree",
            .rationale =
                "Most decisions that get stuck go up the line, to somebody who can weigh both sides. Where "
                "whoever answers has no manager and manages nobody, nothing says where that would be, and "
                "the matter waits until one of them gives in.\n\n"
                "Looked at are decisions with two or more voices and without `escalates_to` or `tie_break`, "
                "whether on the entry, on the team that decides or in `defaults`. Whoever leads others is "
                "taken for the one it ends with; so is a team's lead. Shared modes are left to no-tie-break, "
                "and groups, agents and people from outside have no place in the line to begin with. "
                "Several decisions of one person are one finding. The rule is silent in small organisations "
                "and where fewer than a third of the people say who their manager is.",
            .fix = "Say with `escalates_to` where it goes, or name a manager",
            .ask = "Whom would you call if this were still stuck on Friday?",
            .bad = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh, manager: ana}
  dan: {name: Dan Ode, manager: ana}
  eva: {name: Eva Lund, manager: ana}
  finn: {name: Finn Roy}
decisions:
  pick-menu: {title: Pick the menu, accountable: finn, responsible: finn, consulted: ben}
responsibilities:
  bake-bread: {title: Bake bread, accountable: ben, responsible: ben}
  sell-cakes: {title: Sell cakes, accountable: ben, responsible: cleo}
  clean-ovens: {title: Clean the ovens, accountable: cleo, responsible: cleo}
  order-flour: {title: Order flour, accountable: dan, responsible: dan}
  drive-van: {title: Drive the van, accountable: eva, responsible: dan}
  keep-books: {title: Keep the books, accountable: ana, responsible: ana}
  answer-phone: {title: Answer the phone, accountable: eva, responsible: eva}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  finn: {name: Finn Roy}
decisions:
  pick-menu: {title: Pick the menu, accountable: finn, responsible: finn, consulted: ben, escalates_to: ana}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
