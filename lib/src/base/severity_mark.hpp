#pragma once

#include <string_view>

#include <whodecides/finding.hpp>

namespace whodecides {

/// What stands for a severity where there is room for one sign, also without colours: "!" for an error, "?"
/// for a warning, "~" for a note.
constexpr std::string_view mark_of(Severity severity) {
    return severity == Severity::error ? "!" : severity == Severity::warning ? "?" : "~";
}

} // namespace whodecides
