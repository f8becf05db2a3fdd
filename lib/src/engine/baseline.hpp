#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// What of findings is known to a baseline, and what of the baseline does not occur among them.
struct Compared {
    std::vector<bool> known;          ///< by finding
    std::vector<BaselineEntry> fixed; ///< with the number that is gone, in the order of the baseline
};

struct ByEntry {
    bool operator()(const BaselineEntry& a, const BaselineEntry& b) const;
};
/// Entries and how often each is meant or met.
using EntryCounts = std::map<BaselineEntry, std::size_t, ByEntry>;

/// How often a baseline means each. Of two lines that say the same, which come from joining two versions of a
/// file, the larger counts.
EntryCounts counts_of(const Baseline& baseline);

/// What a run can tell about a baseline.
struct Judged {
    std::span<const Rule* const> rules;       ///< that ran
    std::span<const std::string> files;       ///< that were read, as stable paths
    std::string top = {};                     ///< the folder stable paths start from; empty: nobody knows
    const CodeBook* codes = nullptr;          ///< of the paths, where these are codes
    bool whole = true;                        ///< nothing is missing of what the inputs say
    std::span<const Accepted> elsewhere = {}; ///< that occur, but are taken out for another reason
};

/// Finds what a baseline knows: of as many findings as an entry counts, the first in the order given. What
/// occurs less often than the entry says is fixed, if its rule ran, its file was read or is gone, and nothing
/// is missing. `paths` are the stable paths of the sources. O(n log n).
Compared compare(const Baseline& baseline, std::span<const Finding> findings,
                 std::span<const std::string> paths, const Judged& judged);

/// The findings of a check as a baseline. Those that say that the job could not be done whole are never part
/// of one.
Baseline baseline_of(const Analysis& analysis);

/// The baseline without what is fixed.
Baseline shrunk(Baseline baseline, std::span<const BaselineEntry> fixed);

} // namespace whodecides::engine
