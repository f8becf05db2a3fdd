#pragma once

#include <cstddef>
#include <functional>
#include <optional>

namespace whodecides::engine {

/// Of things numbered from 0 the one that each of the others is part of; nothing where there is none. Asks
/// less than twice for each thing, which finds it where parts of a part are parts of the whole.
std::optional<std::size_t>
whole_of_all(std::size_t count, const std::function<bool(std::size_t part, std::size_t whole)>& is_part);

} // namespace whodecides::engine
