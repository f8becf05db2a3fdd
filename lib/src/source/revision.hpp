#pragma once

#include <string>

#include "source/load.hpp"

namespace whodecides {

/// Reads the paths as they stood in a revision of the git repository around the first of them, by the rules
/// of a walk: the sources are called as they would be in the work tree, which is not touched. Paths that did
/// not exist then are left out. Throws Error where git, the repository or the revision is not to be had,
/// where a path lies outside of the repository, and for "-".
Loaded load_revision(const LoadRequest& request, const std::string& revision);

} // namespace whodecides
