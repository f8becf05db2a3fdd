#pragma once

#include <span>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "engine/suppress.hpp"
#include "rules/rule.hpp"
#include "source/file_kind.hpp"
#include "source/source.hpp"

namespace whodecides::engine {

/// What the stages that take findings away or change them came to.
struct Staged {
    std::vector<Draft> drafts; ///< what is left
    std::vector<Suppressed::Taken> taken = {};
    std::span<const Suppression> suppressions = {};
    const Baseline* baseline = nullptr;         ///< what is known; none where nothing is
    std::span<const Rule* const> rules = {};    ///< that ran
    std::vector<std::string> stable_paths = {}; ///< of each source
    std::span<const InputFormat> formats = {};  ///< likewise; see speak_of_cells()
    std::string top = {};                       ///< the folder that these start from; empty: nobody knows
    std::span<const Finding> before = {};       ///< findings of an earlier revision
    const CodeBook* codes = nullptr;            ///< of the stable paths, where these are codes
};

/// As readers get it: findings in their final order, those that comments, the baseline or an earlier revision
/// take out of them, the causes they have in common, how the people concerned are called, and stable paths.
Results tell(Staged staged, const Organisation& organisation, const Sources& sources);

/// Gives the sources their stable paths, and the findings the fingerprints that rest on them.
void set_paths(Results& results, std::vector<std::string> paths);

} // namespace whodecides::engine
