#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/rule.hpp>

namespace whodecides {

/// A field that too few declare.
struct MissingField {
    std::string_view key;     ///< "deputy"; empty where it is no field. Constant text of the library
    std::size_t declared = 0; ///< how many do
    std::size_t possible = 0; ///< how many could
};

/// A rule that ran over nothing, or over a part only, because the data does not say enough.
struct NotChecked {
    const RuleInfo* rule = nullptr;
    std::string reason; ///< such as "deputies: 1 of 40 declared"
    std::string remedy; ///< such as "`complete: [deputy]` has them checked"; may be empty
    MissingField field = {};
};

/// A file met on a walk that may well be meant, and was not read.
struct NotRead {
    std::string path;
    std::string reason; ///< "looks like a grid, but 7 cells are no letters"
    std::string remedy; ///< "name it to read it"
};

/// What the findings rest on.
struct Coverage {
    std::size_t files = 0;         ///< read
    std::size_t skipped_files = 0; ///< met on a walk, but without a section of this format
    std::size_t excluded = 0;      ///< files and folders a walk left out as InputRequest says
    std::size_t discarded_documents = 0;
    std::size_t people = 0; ///< present
    std::size_t away = 0;   ///< humans of the organisation on leave; not among `people`
    std::size_t roles = 0;
    std::size_t teams = 0;
    std::size_t forums = 0;
    std::size_t decisions = 0;        ///< not retired
    std::size_t responsibilities = 0; ///< not retired
    std::size_t rules_run = 0;
    /// What rules of the group input, left out by `select` or `ignore`, would have reported as wrong. Names
    /// may be unresolved then, and what depends on them goes unseen.
    std::size_t hidden_input_problems = 0;
    /// Findings that comments in the files suppress; they are not among the findings unless the request says
    /// so.
    std::size_t suppressed = 0;
    std::vector<NotRead> not_read;       ///< by path; they are among the skipped files
    std::vector<NotChecked> not_checked; ///< in the order of the catalogue
};

} // namespace whodecides
