#pragma once

#include <span>
#include <vector>

#include <whodecides/check.hpp>

namespace whodecides {

/// What stands in one file. Borrows from the analysis.
struct FileFindings {
    Span at; ///< somewhere in the file; nowhere for what is about the inputs as a whole
    std::vector<const Finding*> findings;
    std::vector<const Accepted*> accepted;
};

/// The files in the order of their first finding, each with its own in the order given.
std::vector<FileFindings> by_file(std::span<const Finding* const> findings,
                                  std::span<const Accepted> accepted);

} // namespace whodecides
