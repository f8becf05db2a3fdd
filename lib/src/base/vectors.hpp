#pragma once

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

/// Small steps with vectors that many places take.
namespace whodecides {

/// Moves `from` behind what `to` holds; into an empty one nothing is copied.
template <class Value>
void append(std::vector<Value>& to, std::vector<Value>&& from) {
    if (to.empty())
        to = std::move(from);
    else
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    from.clear();
}

/// Sorts, and leaves each value once.
template <class Value>
void sort_distinct(std::vector<Value>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace whodecides
