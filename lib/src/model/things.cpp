#include "model/things.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace whodecides {

std::string_view to_string(Mode mode) {
    switch (mode) {
    case Mode::unset:
        return "unset";
    case Mode::single:
        return "single";
    case Mode::advice:
        return "advice";
    case Mode::consent:
        return "consent";
    case Mode::consensus:
        return "consensus";
    case Mode::majority:
        return "majority";
    case Mode::delegated:
        return "delegated";
    }
    return {};
}

std::string_view to_string(EntryStatus status) {
    switch (status) {
    case EntryStatus::active:
        return "active";
    case EntryStatus::proposed:
        return "proposed";
    case EntryStatus::decided:
        return "decided";
    case EntryStatus::retired:
        return "retired";
    }
    return {};
}

bool Entry::has_seat(DutySet any_of) const {
    return std::ranges::any_of(seats, [&](const Seat& seat) { return seat.duties.any(any_of); });
}

bool Entry::unowned_on_purpose() const {
    return !text::trimmed(unowned.value).empty();
}

} // namespace whodecides
