#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/parse.hpp"

namespace whodecides::cli {

/// One of the two things that are compared.
struct DiffSide {
    std::optional<std::string> revision; ///< nothing: as it stands in the file system
    std::vector<std::string> paths;
    std::string name; ///< "`main`", "org", "the working directory"
};

struct DiffSides {
    DiffSide before;
    DiffSide after;
};

/// What OLD and NEW stand for: a path that is there, else a revision; `git:` before a word makes it one.
/// Beside a path a revision is read at that path; of two, or of one alone, at --path. Says on `err` where a
/// word could be both. Throws Error.
DiffSides diff_sides(const Arguments& arguments, std::ostream& err);

} // namespace whodecides::cli
