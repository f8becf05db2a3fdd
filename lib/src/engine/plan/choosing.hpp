#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/plan/propose.hpp"
#include "engine/plan/trial.hpp"

namespace whodecides::engine {

/// A proposal, and what is known of it.
struct Candidate {
    Proposal proposal;
    std::string key = {};
    std::optional<Trial> trial = {}; ///< on the organisation as it is, or before the last steps
    bool now = false;                ///< as it is

    /// Whether it may be taken, or only told as another choice.
    [[nodiscard]] bool may_be_first() const { return proposal.caveat.empty(); }
    /// Findings it settles, as far as is known: by its trial, or as it claims.
    [[nodiscard]] std::size_t settles() const {
        if (!trial)
            return proposal.claims;
        return trial->holds ? trial->settled : 0;
    }
};

/// Chooses one proposal after the other, greedily. A candidate is tried once when it first comes up, as long
/// as that work is small, and again before it is taken; in between its last trial counts as an upper bound
/// (lazy greedy: Minoux, Accelerated greedy algorithms for maximizing submodular set functions, 1978).
/// Settled findings are not quite submodular, so that a later step may not be the very best one.
class Choosing {
  public:
    /// `request` is what to check for; trials run side by side on so many threads.
    Choosing(const CheckRequest& request, unsigned jobs);

    /// The candidates of the organisation as it is; those that were refused before stay out.
    void look_at(const Standing& now);
    /// The best of them, tried; nothing where none holds, or no work is left.
    std::optional<Candidate> best(const Standing& now);
    /// What would do in place of the one chosen, tried, in the words of their choices.
    std::vector<std::string> instead_of(const Candidate& chosen, const Standing& now);

    /// In the order of the findings, after best() with what was found out about them.
    [[nodiscard]] const std::vector<Candidate>& candidates() const { return candidates_; }
    /// The rules of findings that proposals about a finding of the rule would add, for which they were
    /// refused, by name; none where they settle nothing. Nothing where none was refused.
    [[nodiscard]] std::optional<std::vector<const RuleInfo*>> refused(const RuleInfo& rule) const;
    /// Whether the work that one plan may take has ended.
    [[nodiscard]] bool exhausted() const { return work_ >= most_work; }

    // Work is counted in entries and people that trials look at, so that it ends alike on all machines.
    static constexpr std::size_t most_work = 600'000;
    static constexpr std::size_t most_exploring = 100'000;

  private:
    void explore(const Standing& now);
    void try_out(const std::vector<std::size_t>& chosen, const Standing& now);
    [[nodiscard]] std::vector<std::size_t> by_merit() const;

    CheckRequest request_;
    unsigned jobs_;
    std::vector<Candidate> candidates_;
    std::map<std::string, Trial> tried_;                                              ///< by key
    std::map<std::string_view, std::map<std::string_view, const RuleInfo*>> refused_; ///< what for, per rule
    std::size_t work_ = 0;
};

} // namespace whodecides::engine
