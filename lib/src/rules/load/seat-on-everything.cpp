// One person is named on nearly everything there is.

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "model/measures/offices.hpp"
#include "model/measures/voices.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption share{"share", 80, Basis::judgement, "%",
                           "entries with the person on them, of all that are open"};
constexpr RuleOption min_entries{"min_entries", 8, Basis::judgement, "entries",
                                 "open entries below which nothing is said"};
constexpr RuleOption min_people{"min_people", 8, Basis::judgement, "people",
                                "present people below which everybody takes part in everything"};
constexpr std::array options{share, min_entries, min_people};

constexpr std::size_t most_labels = 40;

/// A seat by name: the person, or a role that is theirs alone. Whoever is only told, or left out, has none,
/// and neither has a role that is asked everywhere by design.
PersonId named_on(const Organisation& organisation, const Seat& seat) {
    constexpr DutySet aside = DutySet(Duty::informed) | Duty::excluded;
    const Actor actor = individual(organisation, seat.who.actor);
    return actor.is_person() && !oversees(organisation, seat.who.actor) && (seat.duties | aside) != aside
               ? actor.person()
               : PersonId{};
}

/// On how many open entries each person is named.
std::vector<std::size_t> count_named(const Organisation& organisation) {
    std::vector<std::size_t> named(organisation.people.size());
    std::vector<PersonId> here;
    for (const Entry& entry : organisation.entries) {
        if (!is_load(entry))
            continue;
        here.clear();
        for (const Seat& seat : entry.seats)
            if (const PersonId person = named_on(organisation, seat); person.known())
                here.push_back(person);
        sort_distinct(here);
        for (const PersonId person : here)
            ++named[person.value];
    }
    return named;
}

/// The seats of those who are asked for, a few of each. All in one pass, since one entry may name thousands.
std::map<PersonId, std::vector<Label>> labels_of(const Organisation& organisation,
                                                 std::span<const PersonId> people) {
    std::map<PersonId, std::vector<Label>> labels;
    std::vector<EntryId> last(organisation.people.size());
    for (const PersonId person : people)
        labels[person];
    for (std::uint32_t e = 0; !people.empty() && e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!is_load(entry))
            continue;
        for (const Seat& seat : entry.seats) {
            const PersonId person = named_on(organisation, seat);
            if (!person.known() || std::exchange(last[person.value], EntryId{e}) == EntryId{e})
                continue;
            const auto own = labels.find(person);
            if (own != labels.end() && own->second.size() < most_labels)
                own->second.push_back({seat.who.span, fmt::format("{} of {}", key_of(seat), called(entry))});
        }
    }
    return labels;
}

void write(const Context& context, Report& report, PersonId person, std::size_t named, std::size_t open,
           std::vector<Label>&& labels) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(share);
    Finding& finding = report.on(Actor(person)).finding;
    finding.message =
        fmt::format("{} of {} have a seat for {}", named, counted(open, "open entry", "open entries"),
                    called(organisation, Actor(person)));
    finding.metric = Metric{100 * static_cast<double>(named) / static_cast<double>(open), most, share.basis};
    finding.notes.push_back(
        fmt::format("the threshold is {} % of the entries ({})", plain_number(most), to_string(share.basis)));
    finding.place = organisation.declared_at(Actor(person));
    finding.place_text = "a seat on " + counted(named, "entry", "entries");
    concern(finding, organisation, std::array{person});
    finding.labels = std::move(labels);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    if (!large_enough(context, report))
        return;
    const auto open = static_cast<std::size_t>(std::ranges::count_if(organisation.entries, is_load));
    const std::size_t people = organisation.present_people();
    if (static_cast<double>(open) < context.option(min_entries) ||
        static_cast<double>(people) < context.option(min_people))
        return report.not_checked(fmt::format(
            "too small: {} and {}; {} and {} are needed", counted(open, "open entry", "open entries"),
            counted(people, "present person", "present people"), plain_number(context.option(min_entries)),
            plain_number(context.option(min_people))));
    const std::vector<std::size_t> named = count_named(organisation);
    std::vector<PersonId> found;
    for (std::uint32_t p = 0; p < named.size(); ++p)
        if (organisation.counts({p}) && named[p] > 0 &&
            100 * static_cast<double>(named[p]) >= context.option(share) * static_cast<double>(open))
            found.push_back({p});
    for (auto& [person, labels] : labels_of(organisation, found))
        write(context, report, person, named[person.value], open, std::move(labels));
}

} // namespace

namespace rule {
extern const Rule seat_on_everything;
constinit const Rule seat_on_everything{
    .info =
        {
            .name = "seat-on-everything",
            .group = "load",
            .severity = Severity::note,
            .organisation_wide = true,
            .summary = "One person is named on nearly every entry",
            .rationale =
                "A column of a responsibility chart with hardly an empty cell is one of the patterns its "
                "readers look for: does this person have to be in all of it? What goes through one head "
                "waits for that head, and the others learn to wait.\n\n"
                "Counted are open entries (neither decided nor retired) on which the person has a seat by "
                "name, or through a role that is theirs alone; to be informed is no seat here, and neither "
                "is belonging to a team, or holding a role with `oversight`, which is asked everywhere by "
                "design. "
                "Said is what reaches 80 % of at least 8 entries, among at least 8 "
                "present people: in a smaller company everybody is part of everything. Where "
                "overloaded-accountable speaks of the same person, this rule is silent.",
            .fix = "Drop the seats in which nothing would be missed, or move them to `informed`",
            .ask = "On which of these would the outcome have been the same without you?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan, hana: Hana Ito}
responsibilities:
  open-bar: {title: Open the bar, accountable: ben, responsible: [cleo, dan], consulted: ana}
  order-wine: {title: Order wine, accountable: cleo, responsible: dan, consulted: ana}
  write-menu: {title: Write the menu, accountable: dan, responsible: eva, verifiers: ana}
  pay-rent: {title: Pay the rent, accountable: eva, responsible: finn, verifiers: ana}
  train-waiters: {title: Train the waiters, accountable: finn, responsible: gus, support: ana}
  fix-heating: {title: Fix the heating, accountable: gus, responsible: hana, consulted: ana}
  answer-mail: {title: Answer the mail, accountable: hana, responsible: ben, consulted: ana}
  print-flyers: {title: Print the flyers, accountable: cleo, responsible: [ben, gus], informed: ana}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan, hana: Hana Ito}
responsibilities:
  open-bar: {title: Open the bar, accountable: ben, responsible: [cleo, dan], consulted: ana}
  order-wine: {title: Order wine, accountable: cleo, responsible: dan, consulted: ana}
  write-menu: {title: Write the menu, accountable: dan, responsible: eva, verifiers: ana}
  pay-rent: {title: Pay the rent, accountable: eva, responsible: finn, informed: ana}
  train-waiters: {title: Train the waiters, accountable: finn, responsible: gus, support: ana}
  fix-heating: {title: Fix the heating, accountable: gus, responsible: hana, informed: ana}
  answer-mail: {title: Answer the mail, accountable: hana, responsible: ben, consulted: ana}
  print-flyers: {title: Print the flyers, accountable: cleo, responsible: [ben, gus], informed: ana}
)",
            .source = "Vertical analysis of responsibility charts; the share is judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
