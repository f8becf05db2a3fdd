#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/profile_format.hpp"
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

} // namespace

std::string headline(const Simulation& simulation) {
    const std::size_t stalled = simulation.stalled.size();
    const std::size_t orphaned = simulation.orphaned.size();
    const std::string entries = counted(simulation.entries, "entry", "entries");
    const std::string stall =
        stalled == 0 ? fmt::format("none of {} stalls", entries)
                     : fmt::format("{} of {} {}", stalled, entries, stalled == 1 ? "stalls" : "stall");
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
    add(simulation.moving_again.size(), "entry that stands still now moves",
        "entries that stand still now move");
    add(simulation.owned_again.size(), "entry without owner has one", "entries without owner have one");
    add(simulation.new_findings.size(), "finding is new", "findings are new");
    add(simulation.gone_findings.size(), "finding is gone", "findings are gone");
    return parts.empty() ? std::string() : listed(parts, parts.size()) + ".";
}

std::string reason(const StalledEntry& entry) {
    if (!entry.why.empty())
        return entry.why;
    return entry.waits_for ? "it waits for " + quoted(entry.waits_for->id) : "what it depends on stalls";
}

std::string succession(const OrphanedEntry& entry) {
    std::vector<std::string> owners;
    for (const Subject& owner : entry.owners)
        owners.push_back(owner.title);
    const std::string now = fmt::format("{} {} it now", listed(owners), owners.size() == 1 ? "owns" : "own");
    if (!entry.taker)
        return now + "; nobody who stands in or holds a seat on it can take it";
    const std::vector<std::string> duties(entry.holds.begin(), entry.holds.end());
    const std::string why = entry.stands_in  ? ", who stands in,"
                            : duties.empty() ? ""
                                             : fmt::format(" ({})", listed(duties, duties.size()));
    return fmt::format("{}; {}{} could take it", now, entry.taker->title, why);
}

std::string suggested_seats(const LoadChange& change) {
    return change.suggested == 0 ? "" : fmt::format("+{}", change.suggested);
}

std::string figure(const ProfileRow& row) {
    return value_text(row);
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
    return "Deputies stand in for who is away. Nobody stands in for who has left: --without NAME tells what "
           "would stall then.";
}

} // namespace whodecides
