#pragma once

#include <algorithm>
#include <cstddef>
#include <iosfwd>
#include <span>
#include <string_view>

namespace whodecides {

/// How a result is laid out.
struct PrintStyle {
    bool colour = false;
    std::size_t width = 100; ///< columns of text
};

/// A way to print the result of a command. One file each; a command's formats stand in one list, the first of
/// which is the default. A style of its own adds to what PrintStyle says.
template <class Result, class Style = PrintStyle>
struct PrintFormat {
    std::string_view name;
    std::string_view help; ///< a few words
    void (*write)(const Result& result, const Style& style, std::ostream& out);
};

/// The format of that name, which must be one of them.
template <class Result, class Style>
const PrintFormat<Result, Style>& format_named(std::span<const PrintFormat<Result, Style>> formats,
                                               std::string_view name) {
    return *std::ranges::find(formats, name, &PrintFormat<Result, Style>::name);
}

} // namespace whodecides
