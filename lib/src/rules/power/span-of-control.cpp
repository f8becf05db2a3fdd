// More people report to somebody than one person can lead.

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_reports{"max_reports", 15, Basis::published, "people",
                                 "people who report to one person directly"};
constexpr std::array options{max_reports};

constexpr std::size_t most_labelled = 40;

/// Who relieves whom: people whose every seat comes by a role held in turn. Whoever holds a seat by name has
/// work of their own.
class Shifts {
  public:
    explicit Shifts(const Organisation& organisation)
        : organisation_(organisation), named_(organisation.people.size(), 0) {
        for (const Entry& entry : organisation.entries)
            for (const Seat& seat : entry.seats)
                if (!entry.retired() && seat.who.actor.is_person())
                    named_[seat.who.actor.index] = 1;
    }

    /// The first role held in turn of somebody who has no seat of their own; unknown where there is none.
    [[nodiscard]] RoleId shift_of(PersonId person) const {
        if (named_[person.value] != 0)
            return {};
        for (const RoleId role : organisation_.roles_of(person))
            if (organisation_.holders(role).sharing == Sharing::cover)
                return role;
        return {};
    }

  private:
    const Organisation& organisation_;
    std::vector<std::uint8_t> named_;
};

/// Those who relieve one another are one.
std::size_t at_once(const Shifts& shifts, const std::vector<PersonId>& reports) {
    std::set<RoleId> met;
    std::size_t count = 0;
    for (const PersonId person : reports) {
        const RoleId shift = shifts.shift_of(person);
        count += !shift.known() || met.insert(shift).second ? 1 : 0;
    }
    return count;
}

void write(const Context& context, Finding& finding, PersonId manager, const std::vector<PersonId>& reports,
           std::size_t count) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(max_reports);
    finding.message = fmt::format(
        "{} report to {} directly{}, above {}", counted(reports.size(), "person", "people"),
        called(organisation, Actor(manager)),
        count < reports.size() ? fmt::format(", or {} where those who take turns are one", count) : "",
        plain_number(most));
    finding.metric = Metric{static_cast<double>(count), most, max_reports.basis};
    finding.notes.push_back(threshold_note(max_reports, most));
    finding.place = organisation.declared_at(manager);
    finding.place_text = counted(reports.size(), "person reports", "people report") + " here";
    for (const PersonId person : reports)
        if (finding.labels.size() < most_labelled)
            finding.labels.push_back({organisation[person].managers.front().span,
                                      called(organisation, Actor(person)) + " reports here"});
    concern(finding, organisation, std::array{manager});
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    if (!large_enough(context, report) || !in_use(context, report, Field::manager))
        return;
    std::vector<std::pair<PersonId, PersonId>> pairs;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        const PersonId manager = organisation.manager_of({p});
        if (organisation.counts({p}) && manager.known() && manager != PersonId{p})
            pairs.emplace_back(manager, PersonId{p});
    }
    std::ranges::sort(pairs);
    const double most = context.option(max_reports);
    const Shifts shifts(organisation);
    for (auto begin = pairs.begin(); begin != pairs.end();) {
        const auto end =
            std::find_if(begin, pairs.end(), [&](const auto& pair) { return pair.first != begin->first; });
        const PersonId manager = begin->first;
        std::vector<PersonId> reports;
        for (; begin != end; ++begin)
            reports.push_back(begin->second);
        if (static_cast<double>(reports.size()) <= most || !organisation.keeps_seat(manager))
            continue;
        const std::size_t count = at_once(shifts, reports);
        if (static_cast<double>(count) > most)
            write(context, report.on(Actor(manager)).finding, manager, reports, count);
    }
}

} // namespace

namespace rule {
extern const Rule span_of_control;
constinit const Rule span_of_control{
    .info =
        {
            .name = "span-of-control",
            .group = "power",
            .severity = Severity::note,
            .organisation_wide = true,
            .summary = "More people report to somebody directly than one person can lead",
            .rationale =
                "How many people one manager can lead depends on how alike their work is and how much of it "
                "they settle among themselves: from 3 to 5 where the manager works along to 15 and more "
                "where the work is standardised. Above 15, whoever needs an answer or a coach mostly "
                "waits.\n\n"
                "Counted are people who are present and name the manager first, directly or through a role; "
                "agents and services are not people. A crew that relieves itself is read as one: those who "
                "hold the same role in turn or per case, and no seat by their own name, do the same work one "
                "after the other. The rule is silent in small organisations and where fewer than a third of "
                "the people say who their manager is.",
            .fix = "Form groups that lead themselves, or let somebody take on some of the reports",
            .ask = "When has each of you last had half an hour of your manager's time?",
            .bad = R"(people:
  ana: {name: Ana Ruiz}
  p01: {manager: ana}
  p02: {manager: ana}
  p03: {manager: ana}
  p04: {manager: ana}
  p05: {manager: ana}
  p06: {manager: ana}
  p07: {manager: ana}
  p08: {manager: ana}
  p09: {manager: ana}
  p10: {manager: ana}
  p11: {manager: ana}
  p12: {manager: ana}
  p13: {manager: ana}
  p14: {manager: ana}
  p15: {manager: ana}
  p16: {manager: ana}
responsibilities:
  bake-bread: {title: Bake bread, accountable: p01, responsible: p02}
  sell-cakes: {title: Sell cakes, accountable: p03, responsible: p04}
  clean-ovens: {title: Clean the ovens, accountable: p05, responsible: p06}
  order-flour: {title: Order flour, accountable: p07, responsible: p08}
  drive-van: {title: Drive the van, accountable: p09, responsible: p10}
  write-offers: {title: Write offers, accountable: p11, responsible: p12}
  keep-books: {title: Keep the books, accountable: p13, responsible: p14}
  answer-phone: {title: Answer the phone, accountable: p15, responsible: p16}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh, manager: ana}
responsibilities:
  bake-bread: {title: Bake bread, accountable: ben, responsible: ben}
  sell-cakes: {title: Sell cakes, accountable: cleo, responsible: cleo}
)",
            .source =
                "McKinsey & Company, How to identify the right spans of control (2017): five archetypes",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
