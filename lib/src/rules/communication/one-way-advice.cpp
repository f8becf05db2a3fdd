// A team advises others again and again, and is asked by none of them in return. One finding per adviser.

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "model/measures/offices.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_entries{
    "min_entries", 3, Basis::judgement, "entries",
    "entries on which one team advises another from which on it is expected back"};
constexpr std::array options{min_entries};

constexpr std::size_t most_labels = 40;

struct Advised {
    TeamId team;
    std::uint32_t entries = 0;
    const AdvicePair* pair;
};

/// Pairs in which advice goes one way, by who gives it.
std::map<TeamId, std::vector<Advised>> one_way(const Channels& channels, double limit) {
    std::map<TeamId, std::vector<Advised>> by_adviser;
    for (const AdvicePair& pair : channels.advice()) {
        if (pair.by_second == 0 && pair.by_first >= limit)
            by_adviser[pair.first].push_back({pair.second, pair.by_first, &pair});
        if (pair.by_first == 0 && pair.by_second >= limit)
            by_adviser[pair.second].push_back({pair.first, pair.by_second, &pair});
    }
    return by_adviser;
}

class Check {
  public:
    Check(const Context& context, Report& report)
        : context_(context), organisation_(context.organisation), report_(report),
          channels_(context.measures.channels()) {}

    void run() {
        const double limit = context_.option(min_entries);
        const auto by_adviser = one_way(channels_, limit);
        if (by_adviser.empty())
            return;
        for (const Entry& entry : organisation_.entries)
            if (!entry.retired())
                count_owned(entry, by_adviser);
        for (const auto& [adviser, advised] : by_adviser)
            if (static_cast<double>(owned_[adviser]) >= limit)
                write(adviser, advised);
    }

  private:
    /// Counts what each adviser owns.
    void count_owned(const Entry& entry, const std::map<TeamId, std::vector<Advised>>& by_adviser) {
        std::vector<TeamId> owners;
        for (const Seat& seat : entry.seats)
            if (seat.duties.any(owning) && by_adviser.contains(channels_.team_of(seat.who.actor)))
                owners.push_back(channels_.team_of(seat.who.actor));
        sort_distinct(owners);
        for (const TeamId owner : owners)
            ++owned_[owner];
    }

    /// The seats in which it advises one of them, and no others.
    void label(Finding& finding, TeamId adviser, const std::vector<Advised>& advised) const {
        std::vector<EntryId> entries;
        for (const Advised& one : advised)
            std::ranges::copy(channels_.entries(*one.pair), std::back_inserter(entries));
        sort_distinct(entries);
        for (const EntryId entry : entries)
            for (const Seat& seat : organisation_[entry].seats) {
                if (finding.labels.size() >= most_labels)
                    return;
                if (!seat.duties.has(Duty::advises) || oversees(organisation_, seat.who.actor) ||
                    channels_.team_of(seat.who.actor) != adviser)
                    continue;
                const Label label = seat_label(organisation_, seat);
                finding.labels.push_back({label.span, label.text + " of " + called(organisation_[entry])});
            }
    }

    void write(TeamId adviser, const std::vector<Advised>& advised) {
        Draft& draft = report_.on(Actor(adviser));
        Finding& finding = draft.finding;
        std::vector<std::string> names;
        std::uint32_t most = 0;
        for (const Advised& one : advised) {
            draft.topics.emplace_back(Actor(one.team));
            names.push_back(fmt::format("{} ({})", called(organisation_, Actor(one.team)),
                                        counted(one.entries, "entry", "entries")));
            most = std::max(most, one.entries);
        }
        const double limit = context_.option(min_entries);
        finding.message =
            fmt::format("{} advises {}, and is {}", called(organisation_, Actor(adviser)), listed(names),
                        names.size() == 1 ? "never advised by it" : "advised by none of them");
        finding.metric = Metric{static_cast<double>(most), limit, min_entries.basis};
        finding.notes.push_back(threshold_note(min_entries, limit));
        finding.place = organisation_.declared_at(Actor(adviser));
        finding.place_text = counted(owned_[adviser], "entry of its own", "entries of its own");
        label(finding, adviser, advised);
    }

    const Context& context_;
    const Organisation& organisation_;
    Report& report_;
    const Channels& channels_;
    std::map<TeamId, std::size_t> owned_;
};

void check(const Context& context, Report& report) {
    if (large_enough(context, report))
        Check(context, report).run();
}

} // namespace

namespace rule {
extern const Rule one_way_advice;
constinit const Rule one_way_advice{
    .info =
        {
            .name = "one-way-advice",
            .group = "communication",
            .severity = Severity::note,
            .on_by_default = false,
            .organisation_wide = true,
            .summary = "One team advises another, and is never asked back",
            .rationale =
                "No team is more important than another. Where advice always goes the same way, one of them "
                "learns what the other thinks and the other does not; often the advised know well what the "
                "advisers' own decisions do to them.\n\n"
                "A team advises another on an entry where it is asked and the other answers or decides; for "
                "which team somebody is asked is told by their role's `team`, or the one team they are in. "
                "Said is what goes one way on three entries or more, where the adviser owns at least as many "
                "of its own. Roles with `oversight` advise by design and are not counted. There is one "
                "finding per adviser.",
            .fix = "Ask back: write the advised team in `consulted` where it bears the outcome",
            .ask = "Which of your own decisions would they advise you on, if you asked?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy}
teams:
  kitchen: {name: Kitchen, lead: ana, members: [ana, ben, cleo]}
  service: {name: Service, lead: dan, members: [dan, eva, finn]}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: [ana, ben], consulted: dan}
  menu: {title: Write the menu, accountable: ben, responsible: [ben, cleo], consulted: eva}
  stock: {title: Order vegetables, accountable: cleo, responsible: [cleo, ana], consulted: finn}
  serve: {title: Serve the guests, accountable: dan, responsible: dan}
  wine: {title: Pick the wine, accountable: eva, responsible: eva}
  tables: {title: Reserve tables, accountable: finn, responsible: finn}
  till: {title: Close the till, accountable: finn, responsible: finn}
  party: {title: Hold a summer party, accountable: eva, responsible: eva}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy}
teams:
  kitchen: {name: Kitchen, lead: ana, members: [ana, ben, cleo]}
  service: {name: Service, lead: dan, members: [dan, eva, finn]}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: [ana, ben], consulted: dan}
  menu: {title: Write the menu, accountable: ben, responsible: [ben, cleo], consulted: eva}
  stock: {title: Order vegetables, accountable: cleo, responsible: [cleo, ana], consulted: finn}
  serve: {title: Serve the guests, accountable: dan, responsible: dan, consulted: ben}
  wine: {title: Pick the wine, accountable: eva, responsible: eva}
  tables: {title: Reserve tables, accountable: finn, responsible: finn}
  till: {title: Close the till, accountable: finn, responsible: finn}
  party: {title: Hold a summer party, accountable: eva, responsible: eva}
)",
            .source = "Judgement: no team is more important",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
