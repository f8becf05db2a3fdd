#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <whodecides/show.hpp>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// By which names an actor holds seats: their own, those of their roles and of the teams they lead or decide
/// in, and, among others, those of the teams they are members of. Asked from the side of the actor: nobody
/// enumerates a team for each entry.
class HeldNames {
  public:
    enum class Hold : std::uint8_t { none, own, among_others };

    HeldNames(const Organisation& organisation, Actor actor);

    [[nodiscard]] Hold hold(Actor named) const;
    /// From the name to the actor; each name's way is looked for once.
    [[nodiscard]] const std::vector<RouteStep>& route(Actor named);

  private:
    void add_of_person(PersonId person);
    void add_led_by(RoleId role);

    const Organisation& organisation_;
    Actor actor_;
    std::vector<Hold> roles_;
    std::vector<Hold> teams_;
    std::map<Actor, std::vector<RouteStep>> routes_;
};

/// Those of an actor on one entry.
std::vector<HeldSeat> held_on(const Organisation& organisation, HeldNames& names, const Entry& entry);
/// All seats of an actor, in the order of the files.
std::vector<HeldSeat> held_seats(const Organisation& organisation, Actor actor);
/// Where it settles what others are stuck in; see ActorShown::settles.
std::vector<HeldSeat> settled_by(const Organisation& organisation, Actor actor);

} // namespace whodecides::engine
