// Work in shares so small that nobody can give it their mind: of one entry among many people, or of one
// person among many decisions.

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/quantile.hpp"
#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "model/measures/voices.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_share{"min_share", 20, Basis::judgement, "%",
                               "the share of a week that is a real part"};
constexpr RuleOption min_total{"min_total", 50, Basis::judgement, "%",
                               "the share of a week from which an entry is work for somebody"};
constexpr RuleOption min_decisions{"min_decisions", 4, Basis::judgement, "decisions",
                                   "decisions from which on one person's shares are looked at"};
constexpr std::array options{min_share, min_total, min_decisions};

/// Sums of shares such as 0.1 are not exact.
constexpr double rounding = 1e-9;
constexpr std::size_t most_labels = 40;

/// What the actors of an entry give it, added up where one has several shares. Somebody who is not
/// available gives nothing, and a share for the entry as a whole is nobody's.
std::vector<std::pair<Actor, double>> given(const Organisation& organisation, const Entry& entry) {
    std::vector<std::pair<Actor, double>> shares;
    for (const Effort& effort : entry.effort) {
        const Actor actor = effort.who.actor;
        if (actor.is_somebody() && organisation.holders(actor).sharing != Sharing::nobody)
            shares.emplace_back(individual(organisation, actor), effort.share);
    }
    std::ranges::sort(shares);
    std::vector<std::pair<Actor, double>> sums;
    for (const auto& [actor, share] : shares) {
        if (!sums.empty() && sums.back().first == actor)
            sums.back().second += share;
        else
            sums.emplace_back(actor, share);
    }
    return sums;
}

/// "3 people", and with teams or roles of several among them "3 sides".
std::string givers(const std::vector<std::pair<Actor, double>>& shares) {
    const bool people =
        std::ranges::all_of(shares, [](const auto& share) { return share.first.is_person(); });
    return people ? counted(shares.size(), "person", "people") : counted(shares.size(), "side");
}

void check_entry(const Context& context, Report& report, EntryId id) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    const auto shares = given(organisation, entry);
    double total = 0;
    double largest = 0;
    for (const auto& [actor, share] : shares) {
        total += share;
        largest = std::max(largest, share);
    }
    const double real = context.option(min_share);
    if (100 * total < context.option(min_total) - rounding || 100 * largest >= real - rounding)
        return;
    Finding& finding = report.on(id).finding;
    finding.message = fmt::format("{} takes {} of a full-time week from {}, and nobody gives it more than {}",
                                  called(entry), percent(total), givers(shares), percent(largest));
    finding.metric = Metric{100 * largest, real, min_share.basis};
    finding.notes.push_back(fmt::format("the threshold is {} % from one of them ({})", plain_number(real),
                                        to_string(min_share.basis)));
    finding.place = entry.id.span;
    finding.place_text = fmt::format("no share of {} % or more", plain_number(real));
    std::vector<PersonId> people;
    for (const auto& [actor, share] : shares)
        if (actor.is_person())
            people.push_back(actor.person());
    concern(finding, organisation, people);
    for (const Effort& effort : entry.effort)
        if (finding.labels.size() < most_labels)
            finding.labels.push_back({effort.span, fmt::format("{} from {}", percent(effort.share),
                                                               called(organisation, effort.who))});
}

/// What a person gives to one entry.
struct Part {
    EntryId entry;
    Span place;
    double share = 0;
    bool counts = false; ///< a decision they do
};

/// Actors that do an entry, sorted.
std::vector<Actor> doers(const Organisation& organisation, const Entry& entry) {
    std::vector<Actor> actors;
    for (const Seat& seat : entry.seats)
        if (seat.duties.has(Duty::does))
            actors.push_back(individual(organisation, seat.who.actor));
    std::ranges::sort(actors);
    return actors;
}

/// Who gives what, by person; only what is written for them alone, since nobody can say how several who
/// hold a role part its share.
std::vector<std::vector<Part>> parts_by_person(const Organisation& organisation) {
    std::vector<std::vector<Part>> parts(organisation.people.size());
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!is_load(entry) || entry.effort.empty())
            continue;
        const std::vector<Actor> doing = doers(organisation, entry);
        for (const Effort& effort : entry.effort) {
            const Actor actor = individual(organisation, effort.who.actor);
            if (!actor.is_person() || !organisation.counts(actor.person()))
                continue;
            std::vector<Part>& own = parts[actor.index];
            if (own.empty() || own.back().entry != EntryId{e})
                own.push_back(
                    {{e}, effort.span, 0, entry.is_decision() && std::ranges::binary_search(doing, actor)});
            own.back().share += effort.share;
        }
    }
    return parts;
}

/// Whether one entry takes at least half of what the person gives: the others are beside it.
bool has_a_main_thing(const std::vector<Part>& parts) {
    double total = 0;
    double largest = 0;
    for (const Part& part : parts) {
        total += part.share;
        largest = std::max(largest, part.share);
    }
    return 2 * largest >= total;
}

/// How much of a full-time week the person works; all of it where that is not known.
double week_of(const Context& context, PersonId person) {
    const double capacity = context.measures.load().capacity(person).value_or(1);
    return capacity > 0 ? capacity : 1;
}

void check_person(const Context& context, Report& report, PersonId person, const std::vector<Part>& parts) {
    const double week = week_of(context, person);
    std::vector<double> shares;
    for (const Part& part : parts)
        if (part.counts)
            shares.push_back(part.share / week);
    if (shares.empty() || static_cast<double>(shares.size()) < context.option(min_decisions) ||
        has_a_main_thing(parts))
        return;
    std::ranges::sort(shares);
    const double middle = quantile(shares, 0.5);
    const double real = context.option(min_share);
    if (100 * middle > real + rounding)
        return;
    const Organisation& organisation = context.organisation;
    Finding& finding = report.on(Actor(person)).finding;
    finding.message =
        fmt::format("half of the {} that {} does take {} of {} or less each",
                    counted(shares.size(), "decision"), called(organisation, Actor(person)), percent(middle),
                    week == 1 ? "a full-time week" : "a week of " + percent(week));
    finding.metric = Metric{100 * middle, real, min_share.basis};
    finding.notes.push_back(fmt::format("the thresholds are {} decisions and a median share of {} % ({})",
                                        plain_number(context.option(min_decisions)), plain_number(real),
                                        to_string(min_share.basis)));
    finding.place = organisation.declared_at(Actor(person));
    finding.place_text = counted(shares.size(), "decision") + " in small shares";
    concern(finding, organisation, std::array{person});
    for (const Part& part : parts)
        if (part.counts && finding.labels.size() < most_labels)
            finding.labels.push_back({part.place, fmt::format("{} for {}", percent(part.share),
                                                              called(organisation[part.entry]))});
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    if (!in_use(context, report, Field::effort))
        return;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (is_load(organisation.entries[e]))
            check_entry(context, report, {e});
    const auto parts = parts_by_person(organisation);
    for (std::uint32_t p = 0; p < parts.size(); ++p)
        check_person(context, report, {p}, parts[p]);
}

} // namespace

namespace rule {
extern const Rule spread_thin;
constinit const Rule spread_thin{
    .info =
        {
            .name = "spread-thin",
            .group = "load",
            .severity = Severity::note,
            .summary = "Work is cut into shares so small that it is nobody's main thing",
            .rationale =
                "An hour here and an hour there go into finding the thread again. Where something takes half "
                "a week and nobody gives it a day, everybody can expect that somebody else keeps it going; "
                "and whoever carries out four decisions in such shares finishes none of them soon.\n\n"
                "Two things are noted. An entry whose shares add up to half of a full-time week or more, of "
                "which nobody has 20 %; the share of a role or team is taken as one, since one of them may "
                "give all of it, as whoever is on shift does. And a person who does four decisions or more "
                "with a median share of 20 % or less of the week they work (`capacity`), unless one entry "
                "takes at least half of what they "
                "give: then the others are beside a main thing. Only shares written for the person, or for "
                "a role they alone hold, count here.\n\n"
                "Nothing is checked unless a third of the entries say their `effort`. Where "
                "diffuse-responsibility says that too many do an entry, and where over-capacity says that a "
                "person's week is full, this rule is silent about the same. Decided and retired entries are "
                "not counted.",
            .fix = "Give fewer people, or fewer things at a time, larger shares",
            .ask = "Which of these would move if one of you gave it two days in a row?",
            .bad = R"(complete: effort
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
responsibilities:
  run-website: {title: Run the website, accountable: ana, responsible: [ben, cleo, dan], effort: {ana: 10%, ben: 15%, cleo: 15%, dan: 15%}}
)",
            .good = R"(complete: effort
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
responsibilities:
  run-website: {title: Run the website, accountable: ana, responsible: [ben, cleo, dan], effort: {ana: 5%, ben: 40%, cleo: 10%, dan: 10%}}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
