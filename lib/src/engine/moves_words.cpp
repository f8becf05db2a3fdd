#include <string>
#include <string_view>

#include <fmt/format.h>

#include <whodecides/moves.hpp>

#include "base/words.hpp"
#include "engine/moves.hpp"

namespace whodecides {

namespace {

std::string set_mode_sentence(const Move& move) {
    const std::string what = move.entry.empty() ? move.actor : quoted(move.entry);
    const std::string settles =
        move.to.empty() ? std::string() : fmt::format(", and {} settles what is stuck", move.to);
    return fmt::format("the mode of {} is {}{}", what, move.mode, settles);
}

} // namespace

std::string_view to_string(Move::Kind kind) {
    switch (kind) {
    case Move::Kind::leave:
        return "leave";
    case Move::Kind::reassign:
        return "reassign";
    case Move::Kind::pick:
        return "pick";
    case Move::Kind::set_mode:
        return "mode";
    case Move::Kind::deputy:
        return "deputy";
    case Move::Kind::inform:
        return "inform";
    case Move::Kind::hand_down:
        return "hand down";
    case Move::Kind::merge:
        return "merge";
    }
    return {};
}

std::string sentence(const Move& move) {
    switch (move.kind) {
    case Move::Kind::leave:
        return fmt::format("{} leaves", move.actor);
    case Move::Kind::reassign:
        return move.entry.empty()
                   ? fmt::format("{} takes over from {}", move.to, move.actor)
                   : fmt::format("{} takes over from {} on {}", move.to, move.actor, quoted(move.entry));
    case Move::Kind::pick:
        return fmt::format("{} alone owns {}", move.actor, quoted(move.entry));
    case Move::Kind::set_mode:
        return set_mode_sentence(move);
    case Move::Kind::deputy:
        return fmt::format("{} stands in for {}", move.to, move.actor);
    case Move::Kind::inform:
        return fmt::format("{} is told of {} rather than asked", move.actor, quoted(move.entry));
    case Move::Kind::hand_down:
        return fmt::format("{} owns {} in place of {}", move.to, quoted(move.entry), move.actor);
    case Move::Kind::merge:
        return fmt::format("{} goes into {}", quoted(move.entry), quoted(move.into));
    }
    return {};
}

Move engine::as_spoken(const Move& move, const Organisation& organisation, Lookup& lookup) {
    Move spoken = move;
    for (std::string* name : {&spoken.actor, &spoken.to})
        if (!name->empty())
            *name = organisation.name_of(lookup.actor(*name));
    for (std::string* name : {&spoken.entry, &spoken.into})
        if (!name->empty())
            *name = organisation[lookup.entry(*name)].title.value;
    if (!spoken.into.empty() && spoken.into == spoken.entry) {
        const auto with_id = [&](const std::string& title, const std::string& name) {
            return fmt::format("{} ({})", title, organisation[lookup.entry(name)].id.value);
        };
        spoken.entry = with_id(spoken.entry, move.entry);
        spoken.into = with_id(spoken.into, move.into);
    }
    return spoken;
}

} // namespace whodecides
