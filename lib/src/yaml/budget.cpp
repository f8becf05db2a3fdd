#include "yaml/budget.hpp"

#include <algorithm>

#include "yaml/broken.hpp"

namespace whodecides::yaml {

void Budget::spend(std::uint64_t size, Span place) {
    constexpr std::uint64_t always_allowed = 1'000'000;
    constexpr std::uint64_t copies_of_each = 10;
    if (spent_ + size > std::max(always_allowed, copies_of_each * nodes_))
        throw Broken{
            syntax_error(place, "the aliases written out make this file more than ten times as large",
                         "write out what is meant, or use fewer aliases of aliases", "one copy too many")};
    spent_ += size;
}

} // namespace whodecides::yaml
