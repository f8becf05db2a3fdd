#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace whodecides {

/// Findings that are one and the same to a baseline, and how many there are. Lines and wording are not part
/// of it, so that it holds while files are edited; a renamed file is another one.
struct BaselineEntry {
    std::string rule;
    std::string file; ///< Analysis::stable_path
    std::string logical_path;
    std::vector<std::string> people; ///< sorted ids; none where the finding is measured (Finding::metric)
    std::size_t count = 1;
};

/// What is known and does not count. Entries are in the order of rule, file, logical path and people.
struct Baseline {
    std::vector<BaselineEntry> entries;
};

} // namespace whodecides
