#include "rules/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/words.hpp"

namespace whodecides {

std::string key_of(const Seat& seat) {
    return quoted(seat.key);
}

Label seat_label(const Organisation& organisation, const Seat& seat) {
    return {seat.who.span,
            called(organisation, seat.who) + (seat.framework.known() ? " is " : " in ") + key_of(seat)};
}

std::string threshold_note(const RuleOption& option, double value) {
    return fmt::format("the threshold is {} {} ({})", plain_number(value), option.unit,
                       to_string(option.basis));
}

std::string path_of(const Organisation& organisation, EntryId entry, std::span<const Seat* const> seats) {
    return path_of(organisation, entry, (*std::ranges::min_element(seats, {}, &Seat::key))->key);
}

std::string path_of(const Organisation& organisation, EntryId entry, std::string_view key) {
    std::string path = organisation.logical_path(entry);
    append_segment(path, key);
    return path;
}

} // namespace whodecides
