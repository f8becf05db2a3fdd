#pragma once

#include <string>
#include <string_view>

namespace whodecides::test {

/// The first of the words that judge people (idle, lazy, "too much power" ...) standing in the text as a
/// word of its own, whatever its case; empty where there is none.
std::string judging_word(std::string_view text);

} // namespace whodecides::test
