#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/moving/names.hpp"
#include "model/framework.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Changes the seats of one entry of facts. A new duty is written with the letter of the framework of the
/// seat it comes from, where that has a letter for just this duty, else with the key of the long form.
///
/// Who gains a seat beside weaker ones (to be heard, to be told, to be left out) keeps the strongest alone,
/// as frameworks ask for; who has the same seat already has it once.
class MovingSeats {
  public:
    MovingSeats(Entry& entry, std::span<const Framework> frameworks, MovingNames& names)
        : entry_(entry), frameworks_(frameworks), names_(names) {}

    /// Whether the actor itself holds one of the duties.
    [[nodiscard]] bool holds(Actor actor, DutySet any_of) const;
    /// Who holds one of the duties, each once; names that nobody knows are left out.
    [[nodiscard]] std::vector<Actor> holding(DutySet any_of) const;

    /// All seats of `from` go to `to`.
    void reassign(Actor from, Actor to, const Ref& name);
    /// Those of `from` that answer or decide go to `to`, with nothing else they held by them.
    void hand_over(Actor from, Actor to, const Ref& name);
    /// `actor` has none of these duties any more, but the lesser one, unless they hold another seat that is
    /// no less.
    void weaken(Actor actor, DutySet duties, Duty lesser);
    /// The first seat of the duty is given to `to` as well.
    void share(Duty duty, Actor to, const Ref& name);
    /// Adds the seat of another entry, with other duties.
    void add(const Seat& like, DutySet duties);

  private:
    [[nodiscard]] bool is(const Seat& seat, Actor actor) const;
    /// The seat with other duties: one with the letter for them, or one for each duty.
    [[nodiscard]] std::vector<Seat> with_duties(const Seat& seat, DutySet duties) const;
    /// Puts the seats, all of one actor, at that position, as the class says.
    void settle(Actor actor, std::vector<Seat> gained, std::size_t at);

    Entry& entry_;
    std::span<const Framework> frameworks_;
    MovingNames& names_;
};

/// Any duty at all.
constexpr DutySet every_duty = owning | voicing | checking | Duty::does | Duty::supports | Duty::informed |
                               Duty::excluded | Duty::coaches;

} // namespace whodecides::engine
