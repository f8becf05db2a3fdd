#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/finding.hpp>

/// What moves between two states of an organisation: who gained and lost which duty.
namespace whodecides {

struct DiffRequest {
    CheckRequest before;
    CheckRequest after;
};

/// A duty that went from the same to the same on several entries, because other names stand in their seats.
struct DutyMove {
    /// "answers" and "decides" together, or one; constant text of the library.
    std::vector<std::string_view> duties;
    std::vector<Subject> from;    ///< as the seats name them; empty: nobody loses it
    std::vector<Subject> to;      ///< likewise; never both empty
    std::vector<Subject> entries; ///< in the order of the files
};

/// Others stand behind a role, a team or a person, and what that moves. Of a person it is their presence.
struct HolderChange {
    Subject actor;
    std::vector<Subject> from;            ///< who stands there no more
    std::vector<Subject> to;              ///< who stands there now
    std::size_t left = 0;                 ///< how many stand there after all
    bool leads = true;                    ///< of a team: it is led, rather than deciding as a whole
    std::vector<std::string_view> duties; ///< those moved
    std::vector<Subject> entries;         ///< on which somebody gains or loses one by it
};

struct DutyCount {
    std::string_view duty;
    std::size_t gained = 0; ///< entries
    std::size_t lost = 0;
};

/// What one holder gains and loses in all, with new entries and those that are gone.
struct DutyBalance {
    Subject holder; ///< a person; a group or a role where nobody in it is known to hold it
    std::vector<DutyCount> duties = {}; ///< those that changed
    std::size_t answered_before = 0;    ///< decisions that the holder answers for
    std::size_t answered_after = 0;
};

struct EntryChange {
    Subject entry;
    std::vector<Subject> answers = {}; ///< who answers for it, as the seats name them
};

/// The same thing under two names, found by its id.
struct Renaming {
    Subject before;
    Subject after;
};

/// Things of one sort that are new, gone or called otherwise.
template <class Thing>
struct Changes {
    std::vector<Thing> added;
    std::vector<Thing> gone;
    std::vector<Renaming> renamed;
};

/// Entries and actors are matched by id. Retired entries count as gone. Whoever holds a duty by two ways
/// and loses one of them loses nothing. A team of more than 64 people who decide together stands for them.
struct Diff {
    std::size_t decisions_before = 0; ///< not retired
    std::size_t decisions_after = 0;
    std::size_t responsibilities_before = 0;
    std::size_t responsibilities_after = 0;
    std::vector<DutyMove> moves;       ///< that of most entries first
    std::vector<HolderChange> holders; ///< likewise
    std::vector<DutyBalance> balances; ///< whom most changes for first
    Changes<EntryChange> entries;
    Changes<Subject> actors;                 ///< people, roles and teams
    std::vector<std::size_t> new_findings;   ///< indices into the findings of `after`
    std::vector<std::size_t> fixed_findings; ///< indices into those of `before`
    std::size_t unchanged_findings = 0;
};

struct DiffResult {
    Analysis before;
    Analysis after;
    Diff diff;
};

/// Reads, checks and compares both. Findings are the same where their fingerprints are; where two folders or
/// files are compared, their paths count from there. Throws Error as check() does. Thread-safe. Time grows in
/// proportion to both organisations.
DiffResult diff(const DiffRequest& request);

} // namespace whodecides
