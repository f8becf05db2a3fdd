#include "engine/views/compare_same.hpp"

#include <algorithm>

#include "base/vectors.hpp"

namespace whodecides::engine {

Same::Same(std::vector<std::uint32_t> voices) : voices_(std::move(voices)), groups_(voices_.size()) {
    for (const std::uint32_t voice : voices_)
        voices_of_.push_back({voice});
}

void Same::join(std::vector<Name> names) {
    sort_distinct(names);
    for (auto begin = names.begin(); begin != names.end();) {
        const auto end =
            std::find_if(begin, names.end(), [&](const Name& name) { return name.first != begin->first; });
        std::vector<std::uint32_t> things;
        for (auto name = begin; name != end; ++name)
            if (!name->first.empty())
                things.push_back(groups_.find(name->second));
        sort_distinct(things);
        join_all(things);
        begin = end;
    }
}

void Same::join_all(const std::vector<std::uint32_t>& things) {
    if (things.size() < 2)
        return;
    std::vector<std::uint32_t> together;
    for (const std::uint32_t thing : things)
        together.insert(together.end(), voices_of_[thing].begin(), voices_of_[thing].end());
    std::ranges::sort(together);
    if (std::ranges::adjacent_find(together) != together.end())
        return;
    for (const std::uint32_t thing : things)
        groups_.join(things.front(), thing);
    voices_of_[groups_.find(things.front())] = std::move(together);
}

} // namespace whodecides::engine
