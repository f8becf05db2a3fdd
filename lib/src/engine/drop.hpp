#pragma once

#include <utility>
#include <vector>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// Takes away the drafts that are marked; keeps the order of the rest.
inline void drop_marked(std::vector<Draft>& drafts, const std::vector<bool>& marked) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (marked[i])
            continue;
        if (kept != i)
            drafts[kept] = std::move(drafts[i]);
        ++kept;
    }
    drafts.resize(kept);
}

} // namespace whodecides::engine
