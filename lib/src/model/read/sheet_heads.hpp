#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/framework.hpp"
#include "model/things.hpp"

namespace whodecides {

/// Whether a head says by itself that whoever leads is named below it: "Owner", "Accountable", "Lead".
bool heads_leaders(std::string_view head);

/// Which letter of the framework the names below a head hold, in a grid that has letters in its cells:
/// "Accountable" and "Owner" say that. Seat::no_letter where a head tells that names below it hold something
/// that matters, and not which letter: "Lead". Nothing of other heads. `all`: of the run.
std::optional<std::uint8_t> letter_of_names(std::string_view head, FrameworkId framework,
                                            std::span<const Framework> all);

} // namespace whodecides
