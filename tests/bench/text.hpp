#pragma once

#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace whodecides::bench {

/// Formats to the end of a text.
template <class... Values>
void add(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

} // namespace whodecides::bench
