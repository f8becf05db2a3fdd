#pragma once

#include <vector>

#include "docs/option.hpp"

namespace whodecides::cli {

/// Named things, as the words that an option or an argument takes.
template <class Things>
std::vector<Choice> choices_of(const Things& things) {
    std::vector<Choice> list;
    for (const auto& each : things)
        list.push_back({each.name, each.help});
    return list;
}

} // namespace whodecides::cli
