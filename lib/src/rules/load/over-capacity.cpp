// More of somebody's time is promised than there is, or than is left once switching is paid for.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_load{"max_load", 100, Basis::judgement, "%",
                              "how much of a capacity may be promised"};
constexpr RuleOption counted_share{"counted_share", 10, Basis::judgement, "%",
                                   "the share of a week from which a decision is one to switch to"};
constexpr std::array options{max_load, counted_share};
constexpr std::array<std::string_view, 1> silences{"spread-thin"};

/// Sums of shares such as 0.1 are not exact.
constexpr double rounding = 1e-9;
constexpr std::size_t most_labels = 40;

/// What a person carries and what there is for it, in full-time weeks.
struct Balance {
    PersonId person;
    double effort = 0;
    std::optional<double> capacity;
    std::size_t decisions = 0;

    [[nodiscard]] double left() const { return capacity.value_or(1) * (1 - switching_loss(decisions)); }
};

/// How much of an entry comes to the person, and by which role.
Label share_label(const Organisation& organisation, const Load::Share& share) {
    const Entry& entry = organisation[share.entry];
    const Effort& effort = entry.effort[share.effort];
    std::string text = fmt::format("{} for {}", percent(share.share), called(entry));
    if (effort.who.actor.is_role())
        text += fmt::format(", through {}", called(organisation, effort.who.actor));
    return {effort.span, text};
}

Finding& start(const Context& context, Report& report, const Balance& balance, double limit, Basis basis) {
    const Organisation& organisation = context.organisation;
    Finding& finding = report.on(Actor(balance.person)).finding;
    finding.metric = Metric{100 * balance.effort, 100 * limit, basis};
    finding.place = organisation.declared_at(Actor(balance.person));
    finding.place_text = percent(balance.effort) + " of a full-time week";
    concern(finding, organisation, std::array{balance.person});
    const auto shares = context.measures.load().shares_of(balance.person);
    for (const Load::Share& share : shares.first(std::min(most_labels, shares.size())))
        finding.labels.push_back(share_label(organisation, share));
    return finding;
}

void write_above(const Context& context, Report& report, const Balance& balance) {
    const double most = context.option(max_load);
    const std::string name = called(context.organisation, Actor(balance.person));
    const double limit = balance.capacity.value_or(1) * most / 100;
    Finding& finding = start(context, report, balance, limit, max_load.basis);
    finding.message = fmt::format("the shares written for {} add up to {} of a full-time week, {}", name,
                                  percent(balance.effort),
                                  balance.capacity ? "above a capacity of " + percent(*balance.capacity)
                                                   : "and no capacity is written");
    finding.notes.push_back(fmt::format("the threshold is {} % of the capacity ({})", plain_number(most),
                                        to_string(max_load.basis)));
    if (!balance.capacity)
        finding.severity = Severity::note;
}

void write_switching(const Context& context, Report& report, const Balance& balance) {
    const std::string name = called(context.organisation, Actor(balance.person));
    const double limit = balance.left() * context.option(max_load) / 100;
    Finding& finding = start(context, report, balance, limit, Basis::published);
    finding.severity = Severity::note;
    finding.message = fmt::format(
        "the shares written for {} add up to {} of a full-time week, and switching between {} leaves "
        "about {}",
        name, percent(balance.effort), counted(balance.decisions, "decision"), percent(limit));
    finding.notes.push_back(fmt::format("{} at a time cost {} of a week (published: Weinberg, a rule of "
                                        "thumb); counted are those from {} % on",
                                        counted(balance.decisions, "decision"),
                                        percent(switching_loss(balance.decisions)),
                                        plain_number(context.option(counted_share))));
    finding.help = "let some of these decisions wait until others are taken, or hand them on";
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    if (!in_use(context, report, Field::effort))
        return;
    const Load& load = context.measures.load();
    bool unknown = false;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        const PersonId person{p};
        if (!organisation.human(person) || load.effort(person) <= 0)
            continue;
        const Balance balance{person, load.effort(person), load.capacity(person),
                              load.decisions(person, context.option(counted_share) / 100 - rounding)};
        unknown = unknown || !balance.capacity;
        const double most = context.option(max_load) / 100;
        if (balance.effort > balance.capacity.value_or(1) * most + rounding)
            write_above(context, report, balance);
        else if (balance.capacity && balance.effort > balance.left() * most + rounding)
            write_switching(context, report, balance);
    }
    if (unknown)
        in_use(context, report, Field::capacity);
}

} // namespace

namespace rule {
extern const Rule over_capacity;
constinit const Rule over_capacity{
    .info =
        {
            .name = "over-capacity",
            .group = "load",
            .severity = Severity::warning,
            .summary = "More of somebody's time is promised than there is",
            .rationale =
                "Shares of a week are promised one entry at a time, and nobody sees the sum until something "
                "waits. Where they add up to more than a capacity, some of it will not be done, and the "
                "files do not say which.\n\n"
                "Summed are the shares under `effort` of entries that are neither retired nor decided. One "
                "written for a person is theirs; one written for a role is divided evenly among its present "
                "holders; one written for a team, or for the entry as a whole, belongs to nobody in "
                "particular. Above the capacity it is a warning. Where it fits but several decisions take a "
                "tenth of the week or more each, switching between them has a price: 20 % of the time for "
                "two, 40, 60, and 75 % from five on. What does not fit into the rest is a note. "
                "Responsibilities are not counted as something to switch to, since they have a rhythm of "
                "their own.\n\n"
                "Nothing is checked unless a third of the entries say their `effort`. Who writes no "
                "`capacity` has a full week where a third of the people write one, or where `complete: "
                "[capacity]` says so. Elsewhere the capacity is unknown, and only shares that add up to more "
                "than a full week are told, as a note. It silences spread-thin on the same person.",
            .fix = "Move some of this to somebody else, or make the shares smaller",
            .ask = "If one of these had to wait, which one should it be, and who should hear of it?",
            .bad = R"(complete: [effort, capacity]
people:
  ana: {name: Ana Ruiz, capacity: 0.8}
  ben: Ben Cole
responsibilities:
  run-payroll: {title: Run payroll, accountable: ben, responsible: ana, effort: {ana: 60%}}
  order-stock: {title: Order stock, accountable: ben, responsible: ana, effort: {ana: 40%}}
)",
            .good = R"(complete: [effort, capacity]
people:
  ana: {name: Ana Ruiz, capacity: 0.8}
  ben: Ben Cole
responsibilities:
  run-payroll: {title: Run payroll, accountable: ben, responsible: ana, effort: {ana: 60%}}
  order-stock: {title: Order stock, accountable: ben, responsible: ana, effort: {ana: 20%, ben: 20%}}
)",
            .source = "Weinberg, Quality Software Management, volume 1 (1992), for the price of switching",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
