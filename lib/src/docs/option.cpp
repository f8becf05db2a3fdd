#include "docs/option.hpp"

#include <algorithm>

namespace whodecides {

bool is_explained(const OptionSpec& option) {
    return std::ranges::any_of(option.choices, [](const Choice& choice) { return !choice.help.empty(); });
}

} // namespace whodecides
