#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/framework.hpp"
#include "model/things.hpp"

/// Heads of columns that hold names, as people write them: "Owner", "Who decides", "Zu informieren".
namespace whodecides {

/// What those named below a head do.
enum class HeadMeaning : std::uint8_t {
    none, ///< the head does not say that names stand below it
    answers,
    does,
    supports,
    advises,
    informed,
    responsible, ///< answers or does, as a column beside it tells
    leads,       ///< something that matters, and nothing tells what
};

/// Of a head of one word for that, or of several of one meaning: "Beratend/Konsultiert".
HeadMeaning meaning_of_head(std::string_view head);

/// Whether a head says what those named below it do: any but `none` and `leads`.
bool tells_duty(HeadMeaning meaning);

/// A word that most frameworks have for that; empty where there is none.
std::string_view word_for(HeadMeaning meaning);

/// Which letter of the framework the names below each of these heads hold, which stand beside one another:
/// "Accountable" and "Owner" say that. Seat::no_letter where a head tells that names below it hold something
/// that matters, and not which letter: "Lead". Nothing of other heads. `all`: of the run.
std::vector<std::optional<std::uint8_t>> letters_of_heads(std::span<const std::string_view> heads,
                                                          FrameworkId framework,
                                                          std::span<const Framework> all);

} // namespace whodecides
