#include "rules/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/words.hpp"

namespace whodecides {

std::string called(const Organisation& organisation, Actor actor) {
    const std::string name(organisation.name_of(actor));
    if (actor.is_role())
        return "the role " + name;
    if (actor.is_team())
        return "the team " + name;
    return name;
}

std::string called(const Organisation& organisation, const Ref& ref) {
    const bool known = ref.actor.is_somebody() || ref.actor.kind == ActorKind::everyone;
    return known ? called(organisation, ref.actor) : quoted(ref.name);
}

std::string called(const Entry& entry) {
    return quoted(entry.id.value);
}

std::string called(const Forum& forum) {
    return forum.name.written() ? std::string(forum.name.value) : quoted(forum.id.value);
}

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
