// Two teams share work, and there is no place where one could meet the other. One finding per team: the one
// of a pair that lacks more channels.

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_entries{"min_entries", 3, Basis::judgement, "shared entries",
                                 "entries two teams share from which on they need a channel"};
constexpr std::array options{min_entries};
/// A place where the teams meet is one where those who wait hear the news.
constexpr std::array<std::string_view, 1> silences{"uninformed-dependents"};

constexpr std::size_t most_labels = 40;
/// Entries of a pair that are labelled.
constexpr std::size_t most_shown = 4;

struct Gap {
    TeamId other;
    const TeamPair* pair;
};

/// The pairs without a channel, each with the team that has more of them; of equal ones with the first by its
/// id, wherever it stands in the text.
std::map<TeamId, std::vector<Gap>> gaps_of(const Organisation& organisation, const Channels& channels,
                                           double limit) {
    std::map<TeamId, std::size_t> gaps;
    std::vector<const TeamPair*> pairs;
    for (const TeamPair& pair : channels.pairs()) {
        if (pair.channel || pair.through_one || static_cast<double>(pair.end - pair.begin) < limit)
            continue;
        pairs.push_back(&pair);
        ++gaps[pair.first];
        ++gaps[pair.second];
    }
    std::map<TeamId, std::vector<Gap>> by_team;
    for (const TeamPair* pair : pairs) {
        const auto weight = [&](TeamId team) {
            return std::pair(-static_cast<std::int64_t>(gaps[team]), organisation[team].id.value);
        };
        if (weight(pair->second) < weight(pair->first))
            by_team[pair->second].push_back({pair->first, pair});
        else
            by_team[pair->first].push_back({pair->second, pair});
    }
    for (auto& [team, all] : by_team)
        std::ranges::stable_sort(all, std::ranges::greater(),
                                 [](const Gap& gap) { return gap.pair->end - gap.pair->begin; });
    return by_team;
}

/// Whether an entry of the one team waits for one of the other.
bool joins(const Context& context, EntryId waiting, const Link<Entry>& link, const TeamPair& pair) {
    const auto works = [&](TeamId team, EntryId entry) {
        return std::ranges::binary_search(context.measures.channels().at_work(entry), team);
    };
    return link.to.known() && ((works(pair.first, waiting) && works(pair.second, link.to)) ||
                               (works(pair.second, waiting) && works(pair.first, link.to)));
}

/// The entries the pair shares, and of dependencies both.
void add_topics(const Context& context, std::vector<Topic>& topics, const TeamPair& pair) {
    for (const EntryId entry : context.measures.channels().entries(pair)) {
        topics.emplace_back(entry);
        for (const Link<Entry>& link : context.organisation[entry].depends_on)
            if (joins(context, entry, link, pair))
                topics.emplace_back(link.to);
    }
}

class Writer {
  public:
    Writer(const Context& context, Finding& finding) : context_(context), finding_(finding) {}

    void label(const Gap& gap) {
        std::size_t shown = 0;
        for (const EntryId entry : context_.measures.channels().entries(*gap.pair)) {
            if (++shown > most_shown || finding_.labels.size() >= most_labels)
                return;
            label(entry, gap);
        }
    }

  private:
    void label(EntryId id, const Gap& gap) {
        const Entry& entry = context_.organisation[id];
        const std::size_t before = finding_.labels.size();
        label_seats(id, *gap.pair);
        for (const Link<Entry>& link : entry.depends_on)
            if (finding_.labels.size() < before + 2 && finding_.labels.size() < most_labels &&
                joins(context_, id, link, *gap.pair))
                finding_.labels.push_back({link.span, fmt::format("{} waits for {}", called(entry),
                                                                  called(context_.organisation[link.to]))});
    }

    /// One seat of each of the two teams.
    void label_seats(EntryId id, const TeamPair& pair) {
        const Organisation& organisation = context_.organisation;
        for (const TeamId team : {pair.first, pair.second}) {
            const auto& seats = organisation[id].seats;
            const auto seat = std::ranges::find_if(seats, [&](const Seat& one) {
                return one.duties.any(Channels::working) &&
                       context_.measures.channels().team_of(one.who.actor) == team;
            });
            if (seat == seats.end())
                continue;
            const std::string of =
                seat->who.actor.is_team() ? "" : " of " + called(organisation, Actor(team));
            finding_.labels.push_back(
                {seat->who.span, fmt::format("{}{}: {} of {}", called(organisation, seat->who), of,
                                             key_of(*seat), called(organisation[id]))});
        }
    }

    const Context& context_;
    Finding& finding_;
};

void write(const Context& context, Report& report, TeamId team, const std::vector<Gap>& gaps) {
    const Organisation& organisation = context.organisation;
    const double limit = context.option(min_entries);
    Draft& draft = report.on(Actor(team));
    Finding& finding = draft.finding;
    const std::string name = called(organisation, Actor(team));
    std::vector<std::string> others;
    for (const Gap& gap : gaps) {
        draft.topics.emplace_back(Actor(gap.other));
        add_topics(context, draft.topics, *gap.pair);
        const std::size_t shared = gap.pair->end - gap.pair->begin;
        others.push_back(fmt::format("{} ({})", called(organisation, Actor(gap.other)),
                                     counted(shared, "entry", "entries")));
        Writer(context, finding).label(gap);
    }
    finding.message = fmt::format("{} shares work with {}, and no forum or member with {}", name,
                                  listed(others), others.size() == 1 ? "it" : "any of them");
    finding.metric = Metric{static_cast<double>(gaps.front().pair->end - gaps.front().pair->begin), limit,
                            min_entries.basis};
    finding.notes.push_back(threshold_note(min_entries, limit));
    finding.place = organisation.declared_at(Actor(team));
    finding.place_text = counted(gaps.size(), "channel is", "channels are") + " not written down";
    finding.help = "write the forum where they meet with both teams among its `members`";
}

void check(const Context& context, Report& report) {
    if (!large_enough(context, report) || !in_use(context, report, Field::forums))
        return;
    for (const auto& [team, gaps] :
         gaps_of(context.organisation, context.measures.channels(), context.option(min_entries)))
        write(context, report, team, gaps);
}

} // namespace

namespace rule {
extern const Rule missing_channel;
constinit const Rule missing_channel{
    .info =
        {
            .name = "missing-channel",
            .group = "communication",
            .severity = Severity::note,
            .organisation_wide = true,
            .summary = "Two teams share work and have no place to talk",
            .rationale =
                "Teams whose work meets have to talk about it; Brooks counted the channels that takes, and a "
                "team API says where a team can be found. Where none is written down, it is the same few "
                "who happen to know whom to call.\n\n"
                "Two teams share an entry where both answer, decide or do, or where an entry of one depends "
                "on one of the other's. They have a channel with a person in both, a forum in which somebody "
                "of each takes part, or an open forum in which one of them does. A seat is held for the team "
                "it names, for the `team` of a role, or for the one team the person is in; who is in several "
                "holds it for none, since nothing says for which of them they speak. Entries of more than "
                "eight teams are everybody's and join no pair. Where it is always the same one person who "
                "works for "
                "one of the two, that person is the link, and nothing is said. Outside teams, teams of which "
                "nobody is "
                "known, "
                "and a team with one above it are not compared.\n\n"
                "A pair is said once, at the team that lacks more channels; uninformed-dependents is then "
                "silent "
                "about what waits between the two. The rule needs forums to be in "
                "use: a third of the teams say where they talk.",
            .fix = "Write a forum that both teams are members of",
            .ask = "Where do your teams meet when something between them does not fit?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy}
teams:
  kitchen: {name: Kitchen, lead: ana, members: [ana, ben, cleo], forums: [kitchen-table]}
  service: {name: Service, lead: dan, members: [dan, eva, finn], forums: [bar]}
forums:
  kitchen-table: {kind: meeting}
  bar: {kind: meeting}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: [ben, cleo]}
  serve: {title: Serve the guests, accountable: dan, responsible: [eva, finn]}
  menu: {title: Write the menu, accountable: ana, responsible: dan}
  wine: {title: Pick the wine, accountable: eva, responsible: cleo}
  buffet: {title: Lay out the buffet, accountable: finn, responsible: ben}
  stock: {title: Order vegetables, accountable: ben, responsible: ben}
  tables: {title: Reserve tables, accountable: eva, responsible: [eva, finn]}
  till: {title: Close the till, accountable: finn, responsible: finn}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy}
teams:
  kitchen: {name: Kitchen, lead: ana, members: [ana, ben, cleo], forums: [pass]}
  service: {name: Service, lead: dan, members: [dan, eva, finn], forums: [pass]}
forums:
  pass: {kind: meeting}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: [ben, cleo]}
  serve: {title: Serve the guests, accountable: dan, responsible: [eva, finn]}
  menu: {title: Write the menu, accountable: ana, responsible: dan}
  wine: {title: Pick the wine, accountable: eva, responsible: cleo}
  buffet: {title: Lay out the buffet, accountable: finn, responsible: ben}
  stock: {title: Order vegetables, accountable: ben, responsible: ben}
  tables: {title: Reserve tables, accountable: eva, responsible: [eva, finn]}
  till: {title: Close the till, accountable: finn, responsible: finn}
)",
            .source =
                "Skelton, Pais: Team Topologies (2019), the team API; Brooks, The Mythical Man-Month (1975)",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
