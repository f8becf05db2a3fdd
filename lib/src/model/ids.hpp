#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace whodecides {

/// A dense number of one kind of thing in an Organisation: an index into its vector.
template <class Thing>
struct Id {
    std::uint32_t value = UINT32_MAX;

    [[nodiscard]] bool known() const { return value != UINT32_MAX; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

struct Person;
struct Role;
struct Team;
struct Forum;
struct Entry;
struct Framework;

using PersonId = Id<Person>;
using RoleId = Id<Role>;
using TeamId = Id<Team>;
using ForumId = Id<Forum>;
using EntryId = Id<Entry>;
using FrameworkId = Id<Framework>;

enum class ActorKind : std::uint8_t {
    unknown, ///< a name nobody knows; reported once, and a seat with it counts as filled
    generic, ///< TBD, nobody, team ...: undeclared words that name nobody
    person,
    role,
    team,
    everyone, ///< all present people, as one seat; never expanded
};

/// A person, a role, a team: whoever can hold a seat.
struct Actor {
    ActorKind kind = ActorKind::unknown;
    std::uint32_t index = UINT32_MAX;

    Actor() = default;
    Actor(ActorKind k, std::uint32_t i) : kind(k), index(i) {}
    Actor(PersonId id) : kind(ActorKind::person), index(id.value) {}
    Actor(RoleId id) : kind(ActorKind::role), index(id.value) {}
    Actor(TeamId id) : kind(ActorKind::team), index(id.value) {}

    [[nodiscard]] bool is_person() const { return kind == ActorKind::person; }
    [[nodiscard]] bool is_role() const { return kind == ActorKind::role; }
    [[nodiscard]] bool is_team() const { return kind == ActorKind::team; }
    /// A declared (or implied) person, role or team.
    [[nodiscard]] bool is_somebody() const { return is_person() || is_role() || is_team(); }
    [[nodiscard]] PersonId person() const { return {index}; }
    [[nodiscard]] RoleId role() const { return {index}; }
    [[nodiscard]] TeamId team() const { return {index}; }
    friend auto operator<=>(const Actor&, const Actor&) = default;
};

} // namespace whodecides
