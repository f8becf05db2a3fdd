#pragma once

#include <string_view>

namespace whodecides::engine {

/// An end in other words than `until=YYYY-MM-DD`.
struct LooseUntil {
    std::string_view whole; ///< "until: 1.12.2026"; empty where there is none
    std::string_view date;  ///< "1.12.2026"
};

/// The first word `until`, in any case, that nothing but a few blanks and signs keep apart from what looks
/// like a date: "until 2026-01-01", "Until=1/12/2026", "until: 2026-12", "until 2027" at an end.
LooseUntil find_loose_until(std::string_view reason);

} // namespace whodecides::engine
