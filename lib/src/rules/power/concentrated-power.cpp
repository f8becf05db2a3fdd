// Much of what is answered for or decided lies with one person, or with few.

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_share{"max_share", 30, Basis::borrowed, "%",
                               "share of all that is answered for or decided that one person may hold"};
constexpr RuleOption max_excess{"max_excess", 0.18, Basis::borrowed, "of 1",
                                "excess HHI, from 0 for the fairest split to 1 for one holder"};
constexpr RuleOption min_items{"min_items", 10, Basis::judgement, "items",
                               "pairs of an entry and a person below which nothing is said"};
constexpr RuleOption many_people{"many_people", 20, Basis::judgement, "people",
                                 "people from which on this is a warning, and not a note"};
constexpr std::array options{max_share, max_excess, min_items, many_people};

constexpr std::size_t most_labels = 40;
constexpr std::size_t most_names = 8;

/// Everybody who holds something, most first.
std::vector<PersonId> holders(const Context& context) {
    const Power& power = context.measures.power();
    std::vector<PersonId> people;
    for (std::uint32_t p = 0; p < context.organisation.people.size(); ++p)
        if (power.held({p}) > 0)
            people.push_back({p});
    std::ranges::stable_sort(people, std::ranges::greater(), [&](PersonId one) { return power.held(one); });
    return people;
}

/// Those who hold too large a share; where nobody does, the few who hold more than half together.
std::vector<PersonId> those_named(const Context& context, const Concentration& all, bool by_share) {
    const Power& power = context.measures.power();
    std::vector<PersonId> named;
    double held = 0;
    for (const PersonId person : holders(context)) {
        const double share = power.held(person) / all.items * 100;
        if (by_share ? share <= context.option(max_share)
                     : held * 2 > all.items || named.size() == most_names)
            break;
        named.push_back(person);
        held += power.held(person);
    }
    return named;
}

/// Of the entries that somebody answers for or decides, those of the people named.
struct Counted {
    std::vector<EntryId> entries;
    bool decisions = true; ///< all entries that are answered for or decided are decisions
};

Counted count(const Context& context, const std::vector<PersonId>& people) {
    const Power& power = context.measures.power();
    Counted counted;
    for (const PersonId person : people)
        for (const Power::Item& item : power.of(person))
            counted.entries.push_back(item.entry);
    sort_distinct(counted.entries);
    counted.decisions = std::ranges::all_of(context.organisation.entries, [](const Entry& entry) {
        return entry.is_decision() || entry.retired();
    });
    return counted;
}

void label(const Context& context, Finding& finding, const std::vector<PersonId>& people) {
    const Organisation& organisation = context.organisation;
    for (const PersonId person : people)
        for (const Power::Item& item : context.measures.power().of(person))
            if (finding.labels.size() < most_labels) {
                const Entry& entry = organisation[item.entry];
                const Seat& seat = entry.seats[item.seat];
                finding.labels.push_back(
                    {seat.who.span, fmt::format("{}: {} of {}", called(organisation, Actor(person)),
                                                key_of(seat), called(entry))});
            }
}

void write(const Context& context, Report& report, const Concentration& all, bool by_share) {
    const Organisation& organisation = context.organisation;
    const std::vector<PersonId> people = those_named(context, all, by_share);
    const Counted counted_ = count(context, people);
    Draft& draft = report.on(Actor(people.front()));
    for (std::size_t i = 1; i < people.size(); ++i)
        draft.topics.emplace_back(Actor(people[i]));
    Finding& finding = draft.finding;
    if (people.size() > 1) // the same whichever of them the text names first
        finding.logical_path = "/people";
    std::vector<std::string> names;
    for (const PersonId person : people)
        names.push_back(called(organisation, Actor(person)));
    const std::size_t owned = context.measures.power().entries();
    finding.message =
        fmt::format("{} of {} are answered for or decided by {} of {}: {}", counted_.entries.size(),
                    counted_.decisions ? counted(owned, "decision") : counted(owned, "entry", "entries"),
                    people.size() == 1 ? "one" : std::to_string(people.size()),
                    counted(all.people, "person", "people"), listed(names));
    const RuleOption& limit = by_share ? max_share : max_excess;
    const double value = by_share ? all.largest_share() * 100 : *all.excess_hhi();
    finding.metric = Metric{value, context.option(limit), limit.basis};
    finding.notes.push_back(fmt::format(
        "the largest share is {:.0f} %, the threshold {} % ({}); the excess HHI is {:.2f}, the threshold {} "
        "({}); as concentrated would be {:.1f} people with equal parts",
        all.largest_share() * 100, plain_number(context.option(max_share)), to_string(max_share.basis),
        all.excess_hhi().value_or(0), plain_number(context.option(max_excess)), to_string(max_excess.basis),
        all.effective_number()));
    if (static_cast<double>(all.people) < context.option(many_people))
        finding.severity = Severity::note;
    finding.place = organisation.declared_at(people.front());
    finding.place_text = counted(context.measures.power().of(people.front()).size(), "entry", "entries") +
                         " answered for or decided here";
    label(context, finding, people);
    concern(finding, organisation, people);
}

void check(const Context& context, Report& report) {
    if (!large_enough(context, report))
        return;
    const Concentration all = context.measures.power().concentration();
    const double items = context.option(min_items);
    if (all.items < items) {
        report.not_checked(fmt::format("{} answered for or decided; {} are needed",
                                       counted(static_cast<std::size_t>(all.items), "item is", "items are"),
                                       plain_number(items)));
        return;
    }
    const bool by_share = all.largest_share() * 100 > context.option(max_share);
    if (by_share || all.excess_hhi().value_or(0) >= context.option(max_excess))
        write(context, report, all, by_share);
}

} // namespace

namespace rule {
extern const Rule concentrated_power;
constinit const Rule concentrated_power{
    .info =
        {
            .name = "concentrated-power",
            .group = "power",
            .severity = Severity::warning,
            .organisation_wide = true,
            .summary = "Much of what is answered for or decided lies with one person, or with few",
            .rationale =
                "Where most things come back to few people, these wait for them, and nobody else learns to "
                "decide. How far that is wanted is the organisation's choice; it should be one, and not what "
                "came about entry by entry.\n\n"
                "Counted are items: an entry and a person who answers for it or decides it, each pair once. "
                "In a shared mode, and in a role held in turn or per case, each of k people has the k-th "
                "part "
                "of an item. The rule reports when one person holds more than 30 % of all items, or when the "
                "Herfindahl-Hirschman index exceeds by 0.18 or more the smallest it could be with that many "
                "items and people, on the way to 1; with fewer items than people the index itself would call "
                "the fairest split concentrated. No published threshold exists for decisions: both are "
                "borrowed from the US merger guidelines. The message counts entries, and is a note where "
                "there are fewer than 20 people.\n\n"
                "What nobody, an agent or a group as such owns is no item; retired entries and decisions "
                "already made do not count. The rule is silent in small organisations and below 10 items, "
                "and "
                "where overloaded-accountable says of everybody concerned what comes back to them.",
            .fix = "Let others answer for some of these, nearer to where the work is done",
            .ask = "Which of these would you decide differently if somebody else had the last word?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, deputy: ana}
  cleo: {name: Cleo Marsh, deputy: dan}
  dan: {name: Dan Ode, deputy: cleo}
  eva: {name: Eva Lund, deputy: finn}
  finn: {name: Finn Roy, deputy: eva}
responsibilities:
  open-bar: {title: Open the bar, accountable: ana, responsible: ben}
  order-wine: {title: Order wine, accountable: ana, responsible: cleo}
  pay-rent: {title: Pay the rent, accountable: ana, responsible: dan}
  write-menu: {title: Write the menu, accountable: ana, responsible: eva}
  train-waiters: {title: Train the waiters, accountable: ben, responsible: finn}
  fix-heating: {title: Fix the heating, accountable: ben, responsible: ben}
  answer-mail: {title: Answer the mail, accountable: cleo, responsible: cleo}
  print-flyers: {title: Print the flyers, accountable: dan, responsible: dan}
  water-plants: {title: Water the plants, accountable: eva, responsible: eva}
  lock-doors: {title: Lock the doors, accountable: finn, responsible: finn}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, deputy: ana}
  cleo: {name: Cleo Marsh, deputy: dan}
  dan: {name: Dan Ode, deputy: cleo}
  eva: {name: Eva Lund, deputy: finn}
  finn: {name: Finn Roy, deputy: eva}
responsibilities:
  open-bar: {title: Open the bar, accountable: ana, responsible: ben}
  order-wine: {title: Order wine, accountable: ana, responsible: cleo}
  pay-rent: {title: Pay the rent, accountable: finn, responsible: dan}
  write-menu: {title: Write the menu, accountable: eva, responsible: eva}
  train-waiters: {title: Train the waiters, accountable: ben, responsible: finn}
  fix-heating: {title: Fix the heating, accountable: ben, responsible: ben}
  answer-mail: {title: Answer the mail, accountable: cleo, responsible: cleo}
  print-flyers: {title: Print the flyers, accountable: dan, responsible: dan}
  water-plants: {title: Water the plants, accountable: eva, responsible: eva}
  lock-doors: {title: Lock the doors, accountable: finn, responsible: finn}
)",
            .source =
                "US Department of Justice and Federal Trade Commission, Merger Guidelines (2023): a share "
                "above 30 %, an index above 1,800; borrowed, and applied to the excess",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
