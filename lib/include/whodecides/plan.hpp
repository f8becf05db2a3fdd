#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/moves.hpp>
#include <whodecides/profile.hpp>

/// The fewest moves that settle most findings.
namespace whodecides {

/// What to plan for. Every finding of the check counts; a baseline is left out of account.
struct PlanRequest : CheckRequest {
    std::size_t top = 10; ///< proposals at most
};

/// How many findings a rule has.
struct RuleCount {
    const RuleInfo* rule = nullptr;
    std::size_t count = 0;
};

/// Somebody who answers for or decides an entry, and would not after a step.
struct FormerOwner {
    Subject owner;
    Subject entry;                            ///< on which they have what follows
    std::vector<std::string_view> holds = {}; ///< their duties from then on; constant text
};

/// One thing to agree on: moves that belong together. Applied to what the proposals before it leave and
/// checked again, they settle findings and add none, of any rule and severity. A finding is the same one
/// where rule and subject are, of a rule about the organisation as a whole where the rule is: to name other
/// people than before makes nothing worse.
struct PlanStep {
    std::vector<Move> moves = {};
    std::vector<std::string> sentences = {}; ///< of each move: "Eva Lund stands in for Dan Ode", no full stop
    std::string reason = {};                 ///< why just this: "does the work already", no full stop
    std::vector<std::string> others = {};    ///< what would do as well; people must choose
    std::vector<FormerOwner> former_owners = {};
    std::vector<Finding> settled = {};
    /// Afterwards, of the rules that have any, in the catalogue's order.
    std::vector<RuleCount> findings = {};
    std::size_t left = 0; ///< findings afterwards
};

/// Why findings of a rule are left.
enum class PlanRest : std::uint8_t {
    mend,    ///< the text of the files is at fault: whoever wrote them can tell
    talk,    ///< no kind of move is about them: people need to talk
    nobody,  ///< a move could, but nobody is in sight who may take over and stays, or a mandate is in the way
    refused, ///< every move that was tried settles nothing by itself, or adds a finding elsewhere
    waiting, ///< moves that were not tried, or not taken, may settle some of them
};
/// "talk"
std::string_view to_string(PlanRest rest);

struct PlanLeft {
    RuleCount findings;
    PlanRest rest = PlanRest::talk;
    std::vector<const RuleInfo*> added = {}; ///< where moves were refused: rules of findings they would add
};

struct PlanResult {
    Analysis input; ///< the check before any move
    std::vector<PlanStep> steps = {};
    std::vector<PlanLeft> left = {}; ///< after the last step, most findings first
    std::size_t remaining = 0;       ///< findings after the last step
    /// Root causes of what is left; a line of `defaults` settles more at once than moves do.
    std::vector<RootCause> causes = {};
    std::size_t more = 0;   ///< further proposals that were found and not taken; not all of them may hold
    bool exhausted = false; ///< the work that one plan may take ended before the proposals did
    Profile before = {};
    Profile after = {}; ///< the same where there is no step
};

/// All moves of the plan, in order.
std::vector<Move> moves_of(const PlanResult& plan);

/// Reads, checks, and picks moves greedily: again and again the one that settles most findings per move,
/// and of equal ones those on which most hangs (impact()). What it could be comes from a closed table of
/// findings and moves. In a small organisation every candidate is tried before the first is picked; in a
/// large one the candidates that claim most (lazy greedy: Minoux 1978). Entries with `mandated_by` are not
/// touched, nobody stands in where a control keeps two apart. Throws Error for a mistake in the request.
/// Thread-safe; equal requests over equal files give equal results, whatever `jobs` is.
PlanResult plan(const PlanRequest& request);

} // namespace whodecides
