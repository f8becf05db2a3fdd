#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <whodecides/finding.hpp>
#include <whodecides/span.hpp>

namespace whodecides {

enum class ProblemKind : std::uint8_t {
    syntax_error,
    unreadable_file,
    empty_organisation,
    duplicate_key,
    duplicate_id,
    unknown_key,
    invalid_value,
    unknown_reference,
    ambiguous_reference,
    unused_definition,
    generic_name,
    unclear_cell,
    unclear_column,
    unused_suppression,
    expired_suppression,
    suppression_without_reason,
};

/// What reading and building noticed about the input. A rule of the group input turns each into a
/// finding; nobody else prints them.
struct Problem {
    ProblemKind kind = ProblemKind::syntax_error;
    Span span;                 ///< the place to mend; Span{source, 0, 0} where a whole file is meant
    std::string message;       ///< one sentence, no full stop
    std::string help;          ///< what to do; may be empty
    std::string place_text;    ///< words beside the underline; may be empty
    std::vector<Label> others; ///< the other places of the same cause
    Subject subject;
    std::string logical_path;
    std::string key; ///< equal for problems of one cause, which the rule folds into one finding;
                     ///< empty: stands alone
    std::optional<Severity> severity = {}; ///< nothing: that of the rule
    std::string meant;                     ///< of an unknown word: the nearest known one, if any is near
    bool asks_writer = false;              ///< see Finding::asks_writer
};

} // namespace whodecides
