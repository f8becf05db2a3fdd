#pragma once

#include <string_view>

namespace whodecides {

/// A duty by its name in plain words, of a seat: "must agree", "asked first". Also "tie_break" and
/// "escalates_to"; any other word as it is.
std::string_view plain_words(std::string_view duty);

} // namespace whodecides
