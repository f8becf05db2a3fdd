#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/duty_words.hpp"
#include "report/simulate_format.hpp"

namespace whodecides {

namespace {

/// What the sentence begins with: "Without Ana Ruiz", "If Bo Lind takes over from Ana Ruiz,".
std::string condition(const Simulation& simulation) {
    if (simulation.leaving.size() > 0 && simulation.moves.size() == simulation.leaving.size()) {
        std::vector<std::string> names;
        for (const Subject& person : simulation.leaving)
            names.push_back(person.title);
        return "Without " + listed(names, names.size());
    }
    if (simulation.moves.size() == 1)
        return fmt::format("If {},", simulation.moves.front());
    return fmt::format("After {}", simulation.moves.empty()
                                       ? "no move"
                                       : "these " + counted(simulation.moves.size(), "move"));
}

std::string with_verb(std::size_t count, std::string_view one, std::string_view several) {
    return fmt::format("{} {}", count, count == 1 ? one : several);
}

/// How entries are spoken of.
struct Pronouns {
    std::string_view they;
    std::string_view them;
    std::string_view wait;
    std::string_view depend;
};
constexpr Pronouns one{"it", "it", "waits", "depends"};
constexpr Pronouns several{"they", "them", "wait", "depend"};

std::string reason(const StalledEntry& entry, const Pronouns& words) {
    if (!entry.why.empty())
        return entry.why;
    return entry.waits_for ? fmt::format("{} {} for {}", words.they, words.wait, quoted(entry.waits_for->id))
                           : fmt::format("what {} {} on stalls", words.they, words.depend);
}

std::string succession(const OrphanedEntry& entry, const Pronouns& words) {
    std::vector<std::string> owners;
    for (const Subject& owner : entry.owners)
        owners.push_back(owner.title);
    const std::string now =
        fmt::format("{} {} {} now", listed(owners), owners.size() == 1 ? "owns" : "own", words.them);
    if (!entry.taker)
        return fmt::format("{}; nobody who stands in or holds a seat on {} can take {}", now, words.them,
                           words.them);
    const std::string why = entry.stands_in ? ", who stands in,"
                            : entry.holds.empty()
                                ? ""
                                : fmt::format(" ({})", plain_words(entry.holds, entry.entry.kind));
    const std::string caveat =
        entry.taker_leaves.empty() ? "" : fmt::format(", but leaves on {}", entry.taker_leaves);
    return fmt::format("{}; {}{} could take {}{}", now, entry.taker->title, why, words.them, caveat);
}

/// What is said of an entry, and what of several.
struct Said {
    std::string entry;
    std::string_view mark; ///< behind the line, or behind the entry where it is one of several
    std::string of_one;
    std::string of_several;
};

/// A line for all of which the same is said, where the first of them stands.
std::vector<std::string> folded(const std::vector<Said>& all) {
    std::map<std::string_view, std::size_t> places;
    std::vector<std::vector<const Said*>> groups;
    for (const Said& said : all) {
        const auto [place, is_new] = places.try_emplace(said.of_one, groups.size());
        if (is_new)
            groups.emplace_back();
        groups[place->second].push_back(&said);
    }
    std::vector<std::string> lines;
    for (const std::vector<const Said*>& group : groups) {
        const Said& first = *group.front();
        std::vector<std::string> entries;
        for (const Said* said : group)
            entries.push_back(said->entry + std::string(said->mark));
        lines.push_back(group.size() == 1
                            ? fmt::format("{}: {}{}", first.entry, first.of_one, first.mark)
                            : fmt::format("{}: {}", first.of_several, listed(entries, entries.size())));
    }
    return lines;
}

} // namespace

std::string headline(const Simulation& simulation) {
    const std::size_t stalled = simulation.stalled.size();
    const std::size_t orphaned = simulation.orphaned.size();
    const std::string entries = counted(simulation.entries, "entry", "entries");
    const std::string_view more = simulation.standing == 0 ? "" : " more";
    const std::string stall = stalled == 0 ? fmt::format("none{} of {} stalls", more, entries)
                                           : fmt::format("{}{} of {} {}", stalled, more, entries,
                                                         stalled == 1 ? "stalls" : "stall");
    const std::string lose =
        orphaned == 0 ? "none loses its owner" : with_verb(orphaned, "loses its owner", "lose their owner");
    return fmt::format("{} {} and {}.", condition(simulation), stall, lose);
}

std::string besides(const Simulation& simulation) {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, std::string_view one, std::string_view several) {
        if (count > 0)
            parts.push_back(with_verb(count, one, several));
    };
    add(simulation.standing, "entry stands still already", "entries stand still already");
    add(simulation.moving_again.size(), "entry that stands still now moves",
        "entries that stand still now move");
    add(simulation.owned_again.size(), "entry without owner has one", "entries without owner have one");
    add(simulation.new_findings.size(), "finding is new", "findings are new");
    add(simulation.gone_findings.size(), "finding is gone", "findings are gone");
    add(simulation.changed_findings.size(), "finding reads otherwise", "findings read otherwise");
    return parts.empty() ? std::string() : listed(parts, parts.size()) + ".";
}

bool findings_differ(const Simulation& simulation) {
    return !simulation.new_findings.empty() || !simulation.gone_findings.empty() ||
           !simulation.changed_findings.empty();
}

std::string findings_title(const Simulation& simulation) {
    const std::size_t changed = simulation.changed_findings.size();
    return fmt::format("Findings: {} new, {} gone, {}{} as now", simulation.new_findings.size(),
                       simulation.gone_findings.size(),
                       changed == 0 ? "" : fmt::format("{} changed, ", changed),
                       simulation.unchanged_findings);
}

std::string former_severity(const SimulateResult& result, const ChangedFinding& changed) {
    const Severity before = result.input.findings()[changed.before].severity;
    const Severity after = result.after.findings()[changed.after].severity;
    return before == after ? "" : fmt::format(" from {}", to_string(before));
}

std::vector<std::string> stalled_lines(const Simulation& simulation, std::string Subject::*name) {
    std::vector<Said> all;
    for (const StalledEntry& entry : simulation.stalled)
        all.push_back({entry.entry.*name, entry.critical ? " (critical)" : "", reason(entry, one),
                       reason(entry, several)});
    return folded(all);
}

std::vector<std::string> orphaned_lines(const Simulation& simulation, std::string Subject::*name) {
    std::vector<Said> all;
    for (const OrphanedEntry& entry : simulation.orphaned)
        all.push_back({entry.entry.*name, "", succession(entry, one), succession(entry, several)});
    return folded(all);
}

std::vector<std::string> office_lines(const Simulation& simulation) {
    struct Group {
        const LostOffice* first;
        std::string were;
        std::vector<std::string> who;
    };
    std::vector<Group> groups;
    std::map<std::pair<std::string_view, std::string>, std::size_t> places;
    for (const LostOffice& lost : simulation.lost_offices) {
        std::vector<std::string> names;
        for (const Subject& one : lost.were)
            names.push_back(one.title);
        const std::string were = listed(names, names.size());
        const auto [place, is_new] = places.try_emplace({lost.office, were}, groups.size());
        if (is_new)
            groups.push_back({&lost, were, {}});
        groups[place->second].who.push_back(lost.who.title);
    }
    std::vector<std::string> lines;
    for (const Group& group : groups) {
        const std::string who = listed(group.who, group.who.size());
        const bool one_was = group.first->were.size() == 1;
        if (group.first->office == "manager")
            lines.push_back(fmt::format("{} {} to {} now", who, group.who.size() == 1 ? "reports" : "report",
                                        group.were));
        else if (group.first->office == "deputy")
            lines.push_back(
                fmt::format("{} {} in for {} now", group.were, one_was ? "stands" : "stand", who));
        else
            lines.push_back(fmt::format("{} {} {} now", group.were, one_was ? "leads" : "lead", who));
    }
    return lines;
}

std::vector<std::string> better_lines(const Simulation& simulation, std::string Subject::*name) {
    std::vector<Said> all;
    for (const Subject& entry : simulation.moving_again)
        all.push_back({entry.*name, "", "it moves", "they move"});
    for (const Subject& entry : simulation.owned_again)
        all.push_back({entry.*name, "", "it has an owner", "they have an owner"});
    return folded(all);
}

std::string suggested_seats(const LoadChange& change) {
    return change.suggested == 0 ? "" : fmt::format("+{}", change.suggested);
}

std::string absences_headline(const AbsencesResult& result) {
    const Absences& view = result.absences;
    if (view.ranking.empty())
        return fmt::format("No entry of {} rests on one person alone, as of {}.", view.entries,
                           result.input.as_of());
    const Absence& first = view.ranking.front();
    const std::string entries = counted(view.entries, "entry", "entries");
    if (first.stalled == 0)
        return fmt::format("No single absence stalls any of {}, as of {}.", entries, result.input.as_of());
    return fmt::format("While {} is away {} of {} {}, and no single absence stalls more. Something stalls "
                       "with each of {} of {}, as of {}.",
                       first.person.title, first.stalled, entries, first.stalled == 1 ? "stalls" : "stall",
                       view.stalling, counted(view.people, "person", "people"), result.input.as_of());
}

std::string_view absences_note() {
    return "Seats are duties held, other than to be told; shared ones count in parts. Deputies stand in for "
           "who is away. Nobody stands in for who has left: --without NAME tells what "
           "would stall then.";
}

} // namespace whodecides
