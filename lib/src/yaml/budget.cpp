#include "yaml/budget.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "yaml/broken.hpp"

namespace whodecides::yaml {

void Budget::spend(std::uint64_t size, Span place) {
    constexpr std::uint64_t always_allowed = 100'000;
    constexpr std::uint64_t times_as_written = 3;
    const std::uint64_t allowed = std::max(always_allowed, times_as_written * nodes_);
    spent_ += size;
    if (spent_ > most_)
        refuse(place);
    if (spent_ > allowed)
        throw Broken{syntax_error(
            place,
            fmt::format("with its aliases written out this file holds more than {}",
                        counted(allowed, "value")),
            fmt::format("write out what is meant, or use fewer aliases; allowed are {} times the "
                        "values that are written, or {}",
                        times_as_written, counted(always_allowed, "value")),
            "one copy too many")};
}

void Budget::refuse(Span place) {
    overdrawn_ = true;
    const bool repeats = spent_ > nodes_;
    throw Broken{
        syntax_error(place,
                     fmt::format("this file holds more than {}{}, and the rest of it is not read",
                                 counted(most_, "value"), repeats ? " with its aliases written out" : ""),
                     repeats ? "use fewer aliases, or allow more values: `--limit nodes=N`"
                             : "split the file, or allow more values: `--limit nodes=N`",
                     "one value too many")};
}

} // namespace whodecides::yaml
