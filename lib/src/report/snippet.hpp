#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "report/colour.hpp"
#include "source/source.hpp"

namespace whodecides {

/// A place to show, with a few words.
struct Callout {
    Span span;
    std::string_view text;
    bool primary = false;
};

/// How snippets look.
struct SnippetStyle {
    Colours colours;
    std::string_view accent; ///< colour of what the primary mark underlines
    std::size_t columns = 160;
};

/// The width of the column of line numbers that all marks need.
std::size_t gutter_width(const Sources& sources, std::span<const Callout> marks);

/// Appends the lines the marks stand on, with the marks underlined and their words beside or below, by
/// file (the file of the first mark first) and line, as rustc does. A mark over several lines shows the
/// first. A mark of no bytes at a file's beginning means the file as a whole and shows no text; nor does
/// a file that is none. Returns
/// whether the last thing appended is text.
bool append_snippets(std::string& out, const Sources& sources, std::span<const Callout> marks,
                     std::size_t gutter, const SnippetStyle& style);

} // namespace whodecides
