// A group decides together, and nothing says what happens when it cannot. One finding where the mode is
// written: on the team, on the entry, or at the defaults of a file.

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "model/measures/way_out.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

enum class Lack { nothing, deadline, way_out };

/// An entry that waits for a group without a way out of a draw.
struct Draw {
    EntryId entry;
    std::size_t group = 0;
    Lack lack = Lack::nothing;
};

std::size_t size_of(const Organisation& organisation, Actor actor) {
    const Holders holders = organisation.holders(actor);
    if (holders.sharing == Sharing::cover)
        return std::min<std::size_t>(1, holders.people.size());
    if (holders.sharing == Sharing::group)
        return organisation.everyone_count(actor);
    return holders.people.size();
}

/// Those who decide together: the actors in the seats that answer or in those that decide, and how many
/// people they are.
struct Together {
    std::vector<Actor> actors;
    std::size_t size = 0;
};

/// Of the two kinds of seats those with more people behind them.
Together together(const Organisation& organisation, const Entry& entry) {
    Together largest;
    for (const Duty duty : {Duty::answers, Duty::decides}) {
        std::vector<Actor> actors;
        for (const Seat& seat : entry.seats)
            if (seat.duties.has(duty) && seat.who.actor.is_somebody())
                actors.push_back(seat.who.actor);
        sort_distinct(actors);
        std::size_t size = 0;
        for (const Actor actor : actors)
            size += size_of(organisation, actor);
        if (size > largest.size)
            largest = {std::move(actors), size};
    }
    return largest;
}

/// "its leads Ana Ruiz and Ben Cole", "Ana Ruiz, Ben Cole and Cleo Marsh", "12 people".
std::string in_words(const Organisation& organisation, const Together& group, bool on_team) {
    constexpr std::size_t most_named = 5;
    const bool leads = on_team && group.actors.size() == 1 && group.actors.front().is_team() &&
                       !organisation[group.actors.front().team()].leads.empty();
    std::vector<std::string> names;
    for (const Actor actor : group.actors) {
        const Holders holders = organisation.holders(actor);
        if (group.size > most_named || size_of(organisation, actor) != holders.people.size())
            return leads ? "its " + counted(group.size, "lead") : counted(group.size, "person", "people");
        for (const PersonId person : holders.people)
            names.push_back(called(organisation, Actor(person)));
    }
    return (leads ? "its leads " : "") + listed(names, most_named);
}

Draw look_at(const Organisation& organisation, EntryId id) {
    const Entry& entry = organisation[id];
    const Settlement& settlement = organisation.settlement(id);
    if (entry.retired() || entry.status == EntryStatus::decided || !is_shared(settlement.mode) ||
        has_way_out(settlement))
        return {id};
    const std::size_t group = together(organisation, entry).size;
    if (group < 2 || (settlement.mode == Mode::majority && group % 2 != 0))
        return {id};
    return {id, group, settlement.escalates_to != nullptr ? Lack::deadline : Lack::way_out};
}

void write(const Organisation& organisation, Finding& finding, const std::string& name, const Draw& draw,
           std::span<const Draw> draws) {
    const Settlement& settlement = organisation.settlement(draw.entry);
    finding.place = settlement.mode_span;
    const std::string_view mode = to_string(settlement.mode);
    const std::string group = in_words(organisation, together(organisation, organisation[draw.entry]),
                                       settlement.mode_origin == Settlement::Origin::team);
    if (draw.lack == Lack::way_out) {
        const bool votes = settlement.mode == Mode::majority;
        finding.message = fmt::format("{} decides by {} of {}, and nothing settles {}", name, mode, group,
                                      votes ? "a draw" : "a disagreement");
        finding.place_text = votes ? "a draw stays a draw" : "no way out of a disagreement";
    } else {
        finding.severity = Severity::note;
        finding.message = fmt::format("{} decides by {} of {}, and nothing says after how long it goes to {}",
                                      name, mode, group, called(organisation, *settlement.escalates_to));
        finding.place_text = "no time limit";
        finding.help =
            "say in `decide_within` after how long it goes to `escalates_to`, or name a `tie_break`";
        finding.labels.push_back({settlement.escalates_to->span, "it would go here"});
    }
    for (const Draw& other : draws)
        if (settlement.mode_origin != Settlement::Origin::entry)
            finding.labels.push_back({organisation[other.entry].id.span, "decided that way"});
}

/// What a mode stands on, to sort by: the team, the entry itself, or the defaults.
struct Stand {
    Settlement::Origin origin;
    std::uint32_t index;
    friend auto operator<=>(const Stand&, const Stand&) = default;
};

Stand stand_of(const Organisation& organisation, EntryId id) {
    const Settlement& settlement = organisation.settlement(id);
    switch (settlement.mode_origin) {
    case Settlement::Origin::team:
        return {settlement.mode_origin, settlement.team.value};
    case Settlement::Origin::defaults:
        return {settlement.mode_origin, organisation[id].defaults};
    case Settlement::Origin::entry:
    case Settlement::Origin::none:
        break;
    }
    return {Settlement::Origin::entry, id.value};
}

/// Whether it is the level of delegation that says that they decide together.
bool by_level(const Organisation& organisation, EntryId id) {
    const Span& level = organisation[id].delegation.span;
    return level.known() && organisation.settlement(id).mode_span == level;
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    std::vector<std::pair<Stand, Draw>> draws;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (const Draw draw = look_at(organisation, {e}); draw.lack != Lack::nothing)
            draws.emplace_back(stand_of(organisation, {e}), draw);
    std::ranges::stable_sort(draws, {}, [](const auto& pair) { return pair.first; });
    std::vector<Draw> same;
    for (std::size_t from = 0; from < draws.size();) {
        const Stand stand = draws[from].first;
        same.clear();
        for (; from < draws.size() && draws[from].first == stand; ++from)
            same.push_back(draws[from].second);
        // The entry that lacks most speaks for all.
        const Draw& worst = *std::ranges::max_element(same, {}, &Draw::lack);
        const Actor team = TeamId{stand.index};
        const bool on_team = stand.origin == Settlement::Origin::team;
        Draft& draft = on_team ? report.on(team) : report.on(worst.entry);
        append_segment(draft.finding.logical_path,
                       by_level(organisation, worst.entry) ? "delegation" : "mode");
        write(organisation, draft.finding,
              on_team ? called(organisation, team) : called(organisation[worst.entry]), worst, same);
        const auto lacks = worst.lack == Lack::deadline ? Stem::Kind::decide_within : Stem::Kind::tie_break;
        for (const Draw& draw : same) {
            draft.stems.emplace_back(lacks, organisation[draw.entry].body);
            draft.topics.emplace_back(draw.entry);
        }
    }
}

constexpr std::array<std::string_view, 1> silences{"open-ended-decision"};

} // namespace

namespace rule {
extern const Rule no_tie_break;
constinit const Rule no_tie_break{
    .info =
        {
            .name = "no-tie-break",
            .group = "speed",
            .severity = Severity::warning,
            .summary = "A group decides together and nothing settles a draw",
            .rationale =
                "Deciding together works where everybody knows beforehand what happens when the group cannot "
                "agree: somebody settles it, or it goes elsewhere after a set time. Without that, a draw "
                "lasts as long as patience does.\n\n"
                "Asked are groups of two or more in mode consent, consensus or majority, and those who are "
                "to "
                "agree by level 4 of `delegation`, which is consensus; a majority of an odd number cannot "
                "draw. A `tie_break` is enough, and so are `escalates_to` and `decide_within` "
                "together. With `escalates_to` alone it is a note. Where the mode stands on the team, the "
                "team is the one to mend, once for all its entries; entries that are decided already have "
                "nothing left to draw about.",
            .fix =
                "Name who settles it in `tie_break`, or where it goes in `escalates_to` and after how long "
                "in `decide_within`",
            .ask = "What happened the last time this group could not agree?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-programme: {title: Choose the programme, accountable: [ana, ben], mode: consensus, responsible: ben, informed: cleo}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-programme: {title: Choose the programme, accountable: [ana, ben], mode: consensus, tie_break: cleo, responsible: ben, informed: cleo}
)",
            .source = "Bain & Company, RAPID: one D, and escalation agreed beforehand; the cut is judgement",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
