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

/// A way to print the result of a command. One file each; a command's formats stand in one list.
template <class Result>
struct PrintFormat {
    std::string_view name;
    std::string_view help; ///< a few words
    void (*write)(const Result& result, const PrintStyle& style, std::ostream& out);
};

/// The format of that name, which must be one of them.
template <class Result>
const PrintFormat<Result>& format_named(std::span<const PrintFormat<Result>> formats, std::string_view name) {
    return *std::ranges::find(formats, name, &PrintFormat<Result>::name);
}

} // namespace whodecides
