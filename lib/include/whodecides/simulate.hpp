#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/finding.hpp>
#include <whodecides/moves.hpp>
#include <whodecides/profile.hpp>

/// What would be, were people away or things arranged otherwise.
namespace whodecides {

struct SimulateRequest : CheckRequest {
    std::vector<Move> moves; ///< one after the other
};

/// An entry that moves now and would not. An entry moves while somebody who is there, or a deputy
/// of somebody who is away, answers for it, decides, agrees and does it, and while what it depends on moves.
/// Nobody stands in for who has left.
struct StalledEntry {
    Subject entry;
    Span place;
    bool critical = false;
    std::string why;                  ///< "nobody is left who decides it"; empty where it waits for another
    std::optional<Subject> waits_for; ///< that stalls or does not move itself
};

/// An entry for which nobody would be left who answers, or nobody who decides, though somebody is now.
/// Deputies keep things moving and own nothing.
struct OrphanedEntry {
    Subject entry;
    Span place;
    std::vector<Subject> owners; ///< as its seats name them now

    /// Who could take it: somebody who stands in for the owner, else of those present who hold a seat on it
    /// the nearest to the work, and of equally near ones the one who holds fewest seats, with what is
    /// suggested for them here. Who is only asked or told comes in question where nobody does the work.
    /// Never somebody whom it would have check their own work, or hold duties that the organisation keeps
    /// apart. Nobody where all that rules them all out.
    std::optional<Subject> taker;
    std::string taker_leaves = {}; ///< YYYY-MM-DD, where only one is left who leaves within 90 days
    bool stands_in = false;        ///< the taker is a deputy
    std::vector<std::string_view> holds = {}; ///< duties of the taker on the entry; constant text
};

/// Somebody, or a role or a team, who has a manager, a deputy or a lead now and would have none.
struct LostOffice {
    Subject who;
    std::string_view office;        ///< "manager", "deputy" or "lead"; constant text
    std::vector<Subject> were = {}; ///< who it is now, of those who are there
};

/// What one person carries; seats are counted as ProfileLoad counts them, over entries that take time.
struct LoadChange {
    Subject person;
    double seats_before = 0;
    double seats_after = 0;
    std::size_t suggested = 0; ///< entries they are suggested for as taker, not in `seats_after`
    double effort_before = 0;  ///< written for them, of a full-time week
    double effort_after = 0;
};

/// A row of the profile of the organisation, over active entries.
struct ProfileChange {
    ProfileRow before;
    ProfileRow after;
};

/// A finding that stays and would read otherwise, or weigh more or less.
struct ChangedFinding {
    std::size_t before = 0; ///< index into the findings of `input`
    std::size_t after = 0;  ///< index into those of `after`
};

struct Simulation {
    std::vector<std::string> moves; ///< a sentence each, without full stop
    std::vector<Subject> leaving;   ///< each once, in the order of the moves
    std::size_t entries = 0;        ///< neither retired nor decided now: of so many are those below
    std::size_t standing = 0;       ///< of these do not move now, and would not
    std::vector<StalledEntry> stalled;
    std::vector<Subject> moving_again; ///< entries that would move and do not now
    std::vector<OrphanedEntry> orphaned;
    std::vector<Subject> owned_again;
    std::vector<LostOffice> lost_offices; ///< by office
    std::vector<LoadChange> loads;        ///< people whose load changes or should; who would carry most first
    std::vector<ProfileChange> profile;   ///< rows that would be others
    std::vector<std::size_t> new_findings;  ///< indices into the findings of `after`
    std::vector<std::size_t> gone_findings; ///< indices into those of `input`
    std::vector<ChangedFinding> changed_findings;
    std::size_t unchanged_findings = 0;
};

struct SimulateResult {
    Analysis input; ///< as things are
    Analysis after;
    Simulation simulation;
};

/// Reads, checks, applies the moves to what the files say, and checks again. Which findings are the same
/// PlanStep says. Throws Error as check() does, and for a move that cannot be. Thread-safe.
SimulateResult simulate(const SimulateRequest& request);

/// What one person's absence would do.
struct Absence {
    Subject person;
    std::size_t stalled = 0;  ///< entries that move with them and not without
    bool critical = false;    ///< a critical one is among these
    std::size_t orphaned = 0; ///< entries that nobody else answers for, or nobody else decides
    double seats = 0;         ///< as in LoadChange
};

struct Absences {
    std::size_t people = 0;       ///< present
    std::size_t stalling = 0;     ///< people with whom something stalls
    std::size_t entries = 0;      ///< neither retired nor decided
    std::vector<Absence> ranking; ///< those with whom something stalls or is lost; what stalls most first
    std::size_t left_out = 0;     ///< of these, those beyond AbsencesRequest::most
};

struct AbsencesRequest : CheckRequest {
    std::size_t most = SIZE_MAX; ///< people in the ranking
};

struct AbsencesResult {
    Analysis input;
    Absences absences;
};

/// Ranks everybody by what their absence stalls. Who is absent may come back: deputies stand in, and a
/// group that decides together is counted with them in it. For who leaves, as simulate() has it, neither
/// holds. Throws Error as check() does. Thread-safe. Time grows about in proportion to the organisation, not
/// with people times entries.
AbsencesResult absences(const AbsencesRequest& request);

} // namespace whodecides
