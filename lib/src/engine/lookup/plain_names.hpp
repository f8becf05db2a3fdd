#pragma once

#include <string>
#include <string_view>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// "; did you mean `bernd` (Bernd Kühn)?": the people, roles and teams whose name, or a word of it, is the
/// written one, spelt with or without marks: "Kuehn", "Kuhn" and "kühn" are one. Empty where nobody is called
/// so, or so many that it tells nothing. Linear in the names.
std::string hint_by_word(const Organisation& organisation, std::string_view written);

} // namespace whodecides::engine
