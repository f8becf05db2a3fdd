// Whoever answers stands several levels above the nearest of those who do the work.

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/distance.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/way_up.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption levels{"levels", 2, Basis::judgement, "levels",
                            "levels between who answers and the nearest doer that are many"};
constexpr std::array options{levels};

/// Of those who answer the one nearest to a doer below them; nothing where the doers are not all known one
/// by one, since a nearer one may be among them.
std::optional<Distance> nearest_doer(const Context& context, EntryId id) {
    const Organisation& organisation = context.organisation;
    const Line& line = context.measures.line();
    std::vector<Seated> answering;
    for (const Answerer& answerer : context.measures.answering().of(id))
        if (organisation.human(answerer.person))
            answering.push_back({answerer.person, answerer.seat});
    // Most people lead nobody.
    if (std::ranges::none_of(answering, [&](const Seated& one) { return line.reports(one.person) > 0; }))
        return {};
    const Seating doing = seating(organisation, organisation[id], Duty::does);
    if (!doing.complete || doing.people.empty())
        return {};
    const std::vector<Distance> distances = nearest_below(line, answering, doing.people);
    const auto nearest = std::ranges::min_element(distances, {}, &Distance::levels);
    return nearest == distances.end() ? std::nullopt : std::optional(*nearest);
}

/// Whether the right that the entry asks for is not found further down on the way to the doer.
bool holds_it_up(const Context& context, const Entry& entry, const Distance& distance) {
    if (entry.needs.empty())
        return false;
    const Rights& rights = context.measures.rights();
    const PersonId below = context.measures.line().towards(distance.upper.person, distance.lower.person);
    return std::ranges::any_of(entry.needs, [&](const Right& need) {
        return rights.holds(distance.upper.person, need) && !rights.holds(below, need);
    });
}

/// Entries of one person from which on they are told together: then it is a habit, and one cause.
constexpr std::size_t most_single = 2;
constexpr std::size_t most_labelled = 40;

struct Found {
    EntryId entry;
    Distance distance;
};

void set_metric(const Context& context, Finding& finding, std::uint32_t distance) {
    finding.metric = Metric{static_cast<double>(distance), context.option(levels), levels.basis};
    finding.notes.push_back(threshold_note(levels, context.option(levels)));
}

void write(const Context& context, Finding& finding, const Found& found) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[found.entry];
    const Distance& distance = found.distance;
    finding.message =
        fmt::format("{} comes back to {}, {} above {}, who {}", called(entry),
                    called(organisation, Actor(distance.upper.person)), counted(distance.levels, "level"),
                    called(organisation, Actor(distance.lower.person)),
                    entry.is_decision() ? "carries it out" : "does it");
    set_metric(context, finding, distance.levels);
    show_above(finding, organisation, found.entry, distance.upper, distance.lower);
    finding.place_text = counted(distance.levels, "level") + " above the nearest doer";
}

/// All that one person answers for from so far above.
void write(const Context& context, Draft& draft, PersonId person, const std::vector<Found>& all) {
    const Organisation& organisation = context.organisation;
    Finding& finding = draft.finding;
    draft.topics.clear();
    std::uint32_t highest = 0;
    std::vector<PersonId> people{person};
    for (const Found& found : all) {
        const Entry& entry = organisation[found.entry];
        highest = std::max(highest, found.distance.levels);
        draft.topics.emplace_back(found.entry);
        people.push_back(found.distance.lower.person);
        if (finding.labels.size() < most_labelled)
            finding.labels.push_back({entry.seats[found.distance.upper.seat].who.span,
                                      fmt::format("answers for {}, {} above {}", called(entry),
                                                  counted(found.distance.levels, "level"),
                                                  called(organisation, Actor(found.distance.lower.person)))});
    }
    finding.message =
        fmt::format("{} entries come back to {}, {} or more above the nearest of those who do them",
                    all.size(), called(organisation, Actor(person)),
                    counted(static_cast<std::size_t>(context.option(levels)), "level"));
    set_metric(context, finding, highest);
    finding.place = organisation.declared_at(person);
    finding.place_text = fmt::format("{} entries come back to here", all.size());
    finding.help = "let those nearer to the work answer for some of these";
    concern(finding, organisation, people);
}

void write(const Context& context, Report& report, PersonId person, const std::vector<Found>& all) {
    if (all.size() > most_single) {
        write(context, report.on(Actor(person)), person, all);
        return;
    }
    for (const Found& found : all)
        write(context, report.on(found.entry).finding, found);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    Mandates mandates;
    bool any = false;
    std::map<PersonId, std::vector<Found>> by_person;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || entry.critical)
            continue;
        any = any || (!context.measures.answering().of({e}).empty() && entry.has_seat(Duty::does));
        const std::optional<Distance> distance = nearest_doer(context, {e});
        if (distance && distance->levels > 0 &&
            static_cast<double>(distance->levels) >= context.option(levels) &&
            !holds_it_up(context, entry, *distance) && !mandates.cover(entry))
            by_person[distance->upper.person].push_back({{e}, *distance});
    }
    for (const auto& [person, found] : by_person)
        write(context, report, person, found);
    if (any)
        note_missing_line(context, report);
    mandates.tell(report);
}

} // namespace

namespace rule {
extern const Rule accountability_too_high;
constinit const Rule accountability_too_high{
    .info =
        {
            .name = "accountability-too-high",
            .group = "authority",
            .severity = Severity::note,
            .summary = "Whoever answers stands several levels above those who do the work",
            .rationale =
                "Guidelines of responsibility charting put accountability at the lowest level that can bear "
                "it: there the consequences are seen first, and those who do the work have somebody near to "
                "turn to. Two levels up, the work is mostly known from reports.\n\n"
                "Counted are the levels of the reporting line from whoever answers down to the nearest doer "
                "below them; of several who answer the nearest counts. Doers in other lines say nothing, and "
                "where a group as such does the work, a nearer one may be in it. The rule is silent for "
                "critical entries, which may well belong further up, where the entry `needs` a right that "
                "who answers holds and the next one down does not, and with `mandated_by`. From the third "
                "entry of one person on they are one finding: then it is a habit.",
            .fix = "Let somebody nearer to the work answer, or name the doer who is nearer",
            .ask = "What would whoever stands between need to answer for this?",
            .bad = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh, manager: ben}
responsibilities:
  water-plants: {title: Water the plants, accountable: ana, responsible: cleo}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh, manager: ben}
responsibilities:
  water-plants: {title: Water the plants, accountable: ben, responsible: cleo}
)",
            .source = "Guidelines of responsibility charting: accountability at the lowest level; the count "
                      "is judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
