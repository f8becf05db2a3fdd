// One person's absence brings many entries to a stand: nobody else can give what they answer, decide, agree
// to or do. See model/measures/stall.hpp for how this is counted.

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/voices.hpp"
#include "rules/power/deputies.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_entries{"min_entries", 3, Basis::judgement, "entries",
                                 "stalled entries below which nothing is said"};
constexpr RuleOption share{"share", 20, Basis::judgement, "%", "stalled entries, of all that are open",
                           0,       100};
constexpr RuleOption many{"many", 20, Basis::judgement, "entries",
                          "stalled entries that are many whatever their share"};
constexpr std::array options{min_entries, share, many};
/// One deputy mends all three; that so much waits is the stronger reason.
constexpr std::array<std::string_view, 2> silences{"no-deputy", "thin-cover"};

/// Entries that are labelled: those where the person is missed, and of what waits for these a few.
constexpr std::size_t most_missed = 40;
constexpr std::size_t most_waiting = 8;

/// The count from which on a person is a single point: a share of the entries, but not more than `many`.
double threshold(const Context& context, std::size_t considered) {
    const double part = std::ceil(context.option(share) * static_cast<double>(considered) / 100);
    return std::max(context.option(min_entries), std::min(part, context.option(many)));
}

/// Finds the first of an entry's seats with certain duties that a person mans. Entries with many seats are
/// indexed by actor: each of those in the seats may be missed there.
class FirstSeats {
  public:
    FirstSeats(const Organisation& organisation, DutySet duties)
        : organisation_(organisation), duties_(duties) {
        for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
            const std::vector<Seat>& seats = organisation.entries[e].seats;
            if (seats.size() > few)
                for (std::uint32_t s = 0; s < seats.size(); ++s)
                    if (seats[s].duties.any(duties_))
                        indexed_.emplace_back(EntryId{e}, seats[s].who.actor, s);
        }
        std::ranges::sort(indexed_);
    }

    /// nullptr where there is none.
    [[nodiscard]] const Seat* first(EntryId id, PersonId person) const {
        const std::vector<Seat>& seats = organisation_[id].seats;
        if (seats.size() > few)
            return first_indexed(id, person);
        const auto own = std::ranges::find_if(seats, [&](const Seat& seat) {
            return seat.duties.any(duties_) && individual(organisation_, seat.who.actor) == Actor(person);
        });
        if (own != seats.end()) // rather than as one of a group
            return &*own;
        const auto found = std::ranges::find_if(seats, [&](const Seat& seat) {
            return seat.duties.any(duties_) && organisation_.in_everyone(person, seat.who.actor);
        });
        return found == seats.end() ? nullptr : &*found;
    }

  private:
    static constexpr std::size_t few = 64;

    [[nodiscard]] const Seat* first_indexed(EntryId id, PersonId person) const {
        const std::vector<Seat>& seats = organisation_[id].seats;
        std::size_t first = seats.size();
        const auto look_up = [&](Actor actor) {
            const auto at = std::ranges::lower_bound(indexed_, std::tuple(id, actor, 0U));
            if (at != indexed_.end() && std::get<0>(*at) == id && std::get<1>(*at) == actor)
                first = std::min<std::size_t>(first, std::get<2>(*at));
        };
        look_up(person);
        if (first != seats.size())
            return &seats[first];
        std::ranges::for_each(organisation_.roles_of(person), look_up);
        std::ranges::for_each(organisation_.teams_of(person), look_up);
        if (organisation_.counts(person))
            look_up(Actor(ActorKind::everyone, 0));
        return first == seats.size() ? nullptr : &seats[first];
    }

    const Organisation& organisation_;
    DutySet duties_;
    std::vector<std::tuple<EntryId, Actor, std::uint32_t>> indexed_; ///< sorted
};

/// Where the person is missed: one of the seats that must be manned, else where the entry stands.
Label missed_at(const Organisation& organisation, const FirstSeats& seats, EntryId id, PersonId person) {
    const Entry& entry = organisation[id];
    if (const Seat* seat = seats.first(id, person))
        return {seat->who.span, fmt::format("{} of {}", key_of(*seat), called(entry))};
    return {entry.id.span, "stands still as well"};
}

Label waits_at(const Organisation& organisation, const Stall::Stalled& stalled) {
    const Entry& entry = organisation[stalled.entry];
    for (const Link<Entry>& link : entry.depends_on)
        if (link.to == stalled.waits_for)
            return {link.span, fmt::format("{} waits for {}", called(entry), called(organisation[link.to]))};
    return {entry.id.span, "stands still as well"};
}

void label(const Context& context, const FirstSeats& seats, Finding& finding, PersonId person) {
    std::size_t waiting = 0;
    for (const Stall::Stalled& stalled : context.measures.stall().entries(person, most_missed)) {
        if (!stalled.waits_for.known())
            finding.labels.push_back(missed_at(context.organisation, seats, stalled.entry, person));
        else if (++waiting <= most_waiting)
            finding.labels.push_back(waits_at(context.organisation, stalled));
    }
}

/// Where people are missed, and where it is their agreement that is.
struct Seats {
    explicit Seats(const Organisation& organisation)
        : needed(organisation, owning | Duty::vetoes | Duty::does), agreed(organisation, Duty::vetoes) {}
    FirstSeats needed;
    FirstSeats agreed;
};

/// Whether a second approver could keep something moving: the person approves one of the stalled entries.
bool approves(const Context& context, const Seats& seats, PersonId person) {
    const auto stalled = context.measures.stall().entries(person, most_missed);
    return std::ranges::any_of(
        stalled, [&](const Stall::Stalled& one) { return seats.agreed.first(one.entry, person) != nullptr; });
}

/// Where deputies are not in use, that somebody has none is not known, and it is said a step lower.
Severity severity_of(const Stall::Person& point, bool deputies_known) {
    if (point.critical)
        return deputies_known ? Severity::error : Severity::warning;
    return deputies_known ? Severity::warning : Severity::note;
}

void write(const Context& context, const Seats& seats, Report& report, const Stall::Person& point,
           double limit) {
    const Organisation& organisation = context.organisation;
    const Stall& stall = context.measures.stall();
    Draft& draft = report.on(Actor(point.person));
    draft.stems.emplace_back(Stem::Kind::deputy, point.person);
    Finding& finding = draft.finding;
    const std::string name = called(organisation, Actor(point.person));
    const bool deputies_known = organisation.usage(Field::deputy).in_use();
    finding.message = fmt::format("{} of {} wait for {}, and nobody {}", point.count,
                                  counted(stall.considered(), "entry", "entries"), name,
                                  deputies_known ? "stands in" : "is written down to stand in");
    finding.metric = Metric{static_cast<double>(point.count), limit, min_entries.basis};
    finding.place = organisation.declared_at(Actor(point.person));
    finding.place_text = counted(point.count, "entry waits", "entries wait") + " for this person";
    finding.help = fmt::format("name who stands in for {} in `deputy`{}", name,
                               approves(context, seats, point.person)
                                   ? ", or let a second approver suffice with `approvals: any`"
                                   : "");
    finding.notes.push_back(fmt::format("the threshold is {} ({})",
                                        counted(static_cast<std::size_t>(limit), "entry", "entries"),
                                        to_string(min_entries.basis)));
    finding.severity = severity_of(point, deputies_known);
    if (point.critical)
        finding.notes.emplace_back("a critical entry is among them");
    note_unknown_deputies(organisation, finding);
    concern(finding, organisation, std::array{point.person});
    label(context, seats.needed, finding, point.person);
    if (finding.labels.size() < point.count)
        finding.notes.push_back(fmt::format("{} of them are shown", finding.labels.size()));
}

void check(const Context& context, Report& report) {
    if (!deputies_have_a_place(context, report))
        return;
    const Stall& stall = context.measures.stall();
    const double limit = threshold(context, stall.considered());
    const std::vector<Stall::Person> points = stall.at_least(static_cast<std::uint32_t>(limit));
    if (points.empty())
        return;
    const Seats seats(context.organisation);
    for (const Stall::Person& point : points)
        if (context.organisation.human(point.person))
            write(context, seats, report, point, limit);
}

} // namespace

namespace rule {
extern const Rule single_point_of_failure;
constinit const Rule single_point_of_failure{
    .info =
        {
            .name = "single-point-of-failure",
            .group = "power",
            .severity = Severity::error,
            .summary = "Many entries wait for one person, and nobody stands in",
            .rationale =
                "An entry moves while it is answered for, decided, agreed to and, if it names doers, done, "
                "and "
                "while what it depends on moves. Counted is what moves with a person and stands still "
                "without: directly, because a seat is theirs alone, or because it waits for such an "
                "entry.\n\n"
                "One of everybody behind a seat is enough: a deputy, another holder of the role, a member of "
                "the team. A group in a shared mode needs its `quorum` (more than half, if none is written) "
                "or "
                "its tie-break; several leads of a team cover each other. Of approvers as many are needed as "
                "`approvals` says. A deputy's deputy does not stand in. Entries that cannot move anyway, "
                "decided "
                "and retired ones are not counted.\n\n"
                "Said is what stalls from 3 entries on that are 20 % of all or 20: a warning, and an error "
                "if a "
                "critical one is among them. Where fewer than a third of the people name a `deputy`, that "
                "somebody has none is not known: the count is still right as far as the files go, so it is "
                "said, but a step lower, until `complete: [deputy]` says that what is not written does not "
                "exist. Where no person is declared, as in a bare grid, there is no place to name a deputy, "
                "and nothing is checked. It silences no-deputy and thin-cover about the same people.",
            .fix = "Name a deputy, or let a second approver suffice",
            .ask = "If you were away for four weeks from tomorrow, what would wait for you?",
            .bad = R"(complete: deputy
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: [ben, cleo]}
  pay-taxes: {title: Pay taxes, accountable: ana, responsible: [ben, cleo]}
  order-stock: {title: Order stock, accountable: ana, responsible: [ben, cleo]}
)",
            .good = R"(complete: deputy
people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: Ben Cole
  cleo: Cleo Marsh
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: [ben, cleo]}
  pay-taxes: {title: Pay taxes, accountable: ana, responsible: [ben, cleo]}
  order-stock: {title: Order stock, accountable: ana, responsible: [ben, cleo]}
)",
            .source = "Judgement; propagation along dependencies",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
