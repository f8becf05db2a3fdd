// One person answers for far more entries than the others who answer.

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/quantile.hpp"
#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_entries{"max_entries", 8, Basis::judgement, "entries",
                                 "entries one person can answer for, whatever the others do"};
constexpr RuleOption fence{"fence", 1.5, Basis::borrowed, "interquartile ranges",
                           "how far above the upper quartile of those who answer is still usual"};
constexpr std::array options{max_entries, fence};
constexpr std::array<std::string_view, 2> silences{"concentrated-power", "seat-on-everything"};

struct Carried {
    PersonId person;
    std::size_t entries = 0;
    double share = 0; ///< shared entries count as a part
};

std::vector<Carried> loads(const Context& context) {
    const Organisation& organisation = context.organisation;
    std::vector<Carried> all(organisation.people.size());
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        if (!is_load(organisation.entries[e]))
            continue;
        for (const Answerer& answerer : context.measures.answering().of({e})) {
            Carried& load = all[answerer.person.value];
            load.person = answerer.person;
            ++load.entries;
            load.share += part_of_each(organisation, context.measures.answering(), {e},
                                       organisation.entries[e].seats[answerer.seat]);
        }
    }
    std::erase_if(
        all, [&](const Carried& load) { return !load.person.known() || !organisation.counts(load.person); });
    return all;
}

double upper_fence(const std::vector<Carried>& all, double ranges) {
    std::vector<double> shares;
    shares.reserve(all.size());
    for (const Carried& load : all)
        shares.push_back(load.share);
    std::ranges::sort(shares);
    const double upper = quantile(shares, 0.75);
    return upper + ranges * (upper - quantile(shares, 0.25));
}

void write(const Context& context, Report& report, const Carried& load, std::size_t people, double usual) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(max_entries);
    Finding& finding = report.on(Actor(load.person)).finding;
    const std::string name = called(organisation, Actor(load.person));
    const RuleOption& limit = usual > most ? fence : max_entries;
    finding.metric = Metric{static_cast<double>(load.entries), std::max(most, usual), limit.basis};
    const bool divided = load.share < static_cast<double>(load.entries);
    finding.message = fmt::format(
        "{} come back to {}{}, where up to {:.0f} is usual among the {} who answer",
        counted(load.entries, "entry", "entries"), name,
        divided ? fmt::format(", or {:.0f} once shared ones are divided", std::floor(load.share)) : "",
        std::floor(usual), counted(people, "person", "people"));
    finding.notes.push_back(fmt::format("above {} entries ({}), and above the upper quartile by more than {} "
                                        "interquartile ranges ({}: Tukey's box plot)",
                                        plain_number(most), to_string(max_entries.basis),
                                        plain_number(context.option(fence)), to_string(fence.basis)));
    finding.place = organisation.declared_at(Actor(load.person));
    finding.place_text = counted(load.entries, "entry comes", "entries come") + " back to here";
    concern(finding, organisation, std::array{load.person});
    for (const EntryId id : context.measures.answering().entries_of(load.person)) {
        if (!is_load(organisation[id]))
            continue;
        for (const Answerer& answerer : context.measures.answering().of(id))
            if (answerer.person == load.person)
                finding.labels.push_back({organisation[id].seats[answerer.seat].who.span,
                                          "answers for " + called(organisation[id])});
    }
}

void check(const Context& context, Report& report) {
    const std::vector<Carried> all = loads(context);
    if (all.empty())
        return;
    const double usual = upper_fence(all, context.option(fence));
    for (const Carried& load : all)
        if (load.share > context.option(max_entries) && load.share > usual)
            write(context, report, load, all.size(), usual);
}

} // namespace

namespace rule {
extern const Rule overloaded_accountable;
constinit const Rule overloaded_accountable{
    .info =
        {
            .name = "overloaded-accountable",
            .group = "load",
            .severity = Severity::warning,
            .summary = "Far more comes back to one person than to the others who answer",
            .rationale =
                "To answer for something takes attention even where others do the work. Where one person "
                "answers for many times what is usual, either a part of it is answered for in name only, or "
                "everything else waits.\n\n"
                "A person stands out who answers for more than 8 entries and lies above the fence of a box "
                "plot (Tukey 1977) over everybody who answers; neither alone is enough, so that small and "
                "even organisations stay silent, and so does one in which few people carry all of it alike. "
                "An entry that a group decides in a shared mode, or that a role held in turn or per case "
                "answers for, counts as a part. Decided and retired entries are no load. The rule "
                "silences concentrated-power and seat-on-everything about the same person.",
            .fix = "Hand some of these to somebody nearer to the work, or to a role held in turn",
            .ask = "Which of these would you be glad to see answered for by somebody else?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, deputy: cleo}
  cleo: {name: Cleo Marsh, deputy: dan}
  dan: {name: Dan Ode, deputy: eva}
  eva: {name: Eva Lund, deputy: ana}
responsibilities:
  open-bar: {title: Open the bar, accountable: ana, responsible: ben}
  clean-windows: {title: Clean the windows, accountable: ana, responsible: ben}
  order-wine: {title: Order wine, accountable: ana, responsible: ben}
  pay-rent: {title: Pay the rent, accountable: ana, responsible: cleo}
  write-menu: {title: Write the menu, accountable: ana, responsible: cleo}
  train-waiters: {title: Train the waiters, accountable: ana, responsible: cleo}
  fix-heating: {title: Fix the heating, accountable: ana, responsible: dan}
  answer-mail: {title: Answer the mail, accountable: ana, responsible: dan}
  print-flyers: {title: Print the flyers, accountable: ana, responsible: dan}
  water-plants: {title: Water the plants, accountable: ben, responsible: eva}
  feed-cat: {title: Feed the cat, accountable: cleo, responsible: eva}
  count-till: {title: Count the till, accountable: dan, responsible: eva}
  lock-doors: {title: Lock the doors, accountable: eva, responsible: ana}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  open-bar: {title: Open the bar, accountable: ana, responsible: ben}
  order-wine: {title: Order wine, accountable: ben, responsible: ana}
)",
            .source = "Tukey, Exploratory Data Analysis (1977), for the fence; the count is judgement",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
