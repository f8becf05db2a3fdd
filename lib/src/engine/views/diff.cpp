#include "engine/views/diff.hpp"

#include "engine/views/diff_balances.hpp"
#include "engine/views/diff_duties.hpp"
#include "engine/views/diff_entries.hpp"
#include "engine/views/diff_parties.hpp"
#include "engine/views/diff_seats.hpp"

namespace whodecides::engine {

namespace {

EntryChange change_of(const Parties& parties, Side side, EntryId id) {
    EntryChange change{.entry = subject_of(parties.organisation(side)[id])};
    for (const SeatOf& seat : seats_of(parties, side, id))
        if (seat.duty == Duty::answers)
            change.answers.push_back(parties.subject(side, seat.party));
    return change;
}

Changes<EntryChange> entry_changes(const Parties& parties, std::span<const EntryPair> pairs) {
    Changes<EntryChange> changes;
    for (const EntryPair& pair : pairs) {
        if (!pair.before.known()) {
            changes.added.push_back(change_of(parties, Side::after, pair.after));
        } else if (!pair.after.known()) {
            changes.gone.push_back(change_of(parties, Side::before, pair.before));
        } else {
            Renaming names{subject_of(parties.organisation(Side::before)[pair.before]),
                           subject_of(parties.organisation(Side::after)[pair.after])};
            if (names.before.title != names.after.title)
                changes.renamed.push_back(std::move(names));
        }
    }
    return changes;
}

Changes<Subject> actor_changes(const Parties& parties) {
    Changes<Subject> changes;
    for (Party party = 0; party < parties.size(); ++party) {
        const bool was = parties.actor(Side::before, party).is_somebody();
        const bool is = parties.actor(Side::after, party).is_somebody();
        if (was && is) {
            Renaming names{parties.subject(Side::before, party), parties.subject(Side::after, party)};
            if (names.before.title != names.after.title)
                changes.renamed.push_back(std::move(names));
        } else if (was || is) {
            (is ? changes.added : changes.gone).push_back(parties.subject(party));
        }
    }
    return changes;
}

/// Entries that are not retired, by kind.
void count(const Organisation& organisation, std::size_t& decisions, std::size_t& responsibilities) {
    for (const Entry& entry : organisation.entries)
        if (!entry.retired())
            ++(entry.is_decision() ? decisions : responsibilities);
}

} // namespace

Diff diff_view(const Organisation& before, const Organisation& after) {
    Diff diff;
    count(before, diff.decisions_before, diff.responsibilities_before);
    count(after, diff.decisions_after, diff.responsibilities_after);
    const Parties parties(before, after);
    const std::vector<EntryPair> pairs = match_entries(before, after);
    compare_duties(parties, pairs, diff);
    diff.entries = entry_changes(parties, pairs);
    diff.actors = actor_changes(parties);
    return diff;
}

} // namespace whodecides::engine
