#include "engine/views/whole_of_all.hpp"

namespace whodecides::engine {

/// As a celebrity is found, who is known to all: each answer rules out one of two.
std::optional<std::size_t>
whole_of_all(std::size_t count, const std::function<bool(std::size_t part, std::size_t whole)>& is_part) {
    if (count == 0)
        return std::nullopt;
    std::size_t whole = 0;
    for (std::size_t each = 1; each < count; ++each)
        if (!is_part(each, whole))
            whole = each;
    for (std::size_t each = 0; each < whole; ++each) // whatever follows was asked about above
        if (!is_part(each, whole))
            return std::nullopt;
    return whole;
}

} // namespace whodecides::engine
