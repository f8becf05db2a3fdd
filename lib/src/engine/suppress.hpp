#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <whodecides/check.hpp>

#include "rules/rule.hpp"
#include "source/suppression.hpp"

namespace whodecides::engine {

/// What suppressions came to.
struct Suppressed {
    /// A finding without a place left, and the suppression that took the last of its own place.
    struct Taken {
        Draft draft;
        std::size_t suppression = 0;
    };
    std::size_t findings = 0; ///< without a place left
    std::vector<Taken> taken; ///< these findings, in their order; none of match()
    /// For each suppression and each rule it names, whether it took a place.
    std::vector<std::vector<bool>> used;
};

/// Takes away the places that are covered by suppressions of their rule: that of a finding and those of its
/// labels where its cause stands as well (Label::same_cause); all other labels are context. A finding without
/// a place left is taken away, else the first one left is its place. Of several suppressions the nearest one
/// counts: at the end of the line, then around the smallest thing, then of the file. O(n log n).
Suppressed suppress(std::vector<Draft>& drafts, std::span<const Suppression> suppressions);

/// The same without taking anything away.
Suppressed match(std::span<const Draft> drafts, std::span<const Suppression> suppressions);

/// A problem for each suppression that did not suppress anything of a rule it names, if that rule ran and
/// said nothing of data it lacked.
std::vector<Problem> unused_suppressions(std::span<const Suppression> suppressions, const Suppressed& done,
                                         std::span<const Rule* const> ran,
                                         std::span<const NotChecked> not_checked);

} // namespace whodecides::engine
