#pragma once

#include <span>
#include <vector>

#include "model/measures/everyone.hpp"
#include "model/measures/participation.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Who of an entry's seats with some duties somebody may be among. Where that is not known, or the lists are
/// long, somebody may always be among them.
class Hearing {
  public:
    /// A list of more seats is taken to reach everybody, so that nothing is compared in squares.
    static constexpr std::size_t most_seats = 64;

    explicit Hearing(const Organisation& organisation, const Everyone& everyone)
        : organisation_(organisation), reaches_(everyone) {}

    /// Looks at the seats of an entry that hold one of the duties.
    void listen(const Entry& entry, DutySet duties);
    /// The actors in these seats who are there, each once; empty where the list is long.
    [[nodiscard]] std::span<const Actor> actors() const { return actors_; }
    /// Whether anybody at all is in these seats.
    [[nodiscard]] bool anybody() const { return unclear_ || !actors_.empty(); }
    /// Whether everyone in an actor may be among them: names stand there that nobody knows, teams that do not
    /// say who is in them, or too many to compare.
    [[nodiscard]] bool unclear() const { return unclear_; }
    /// Whether one of everyone in the actor is, or may be, behind one of the seats.
    [[nodiscard]] bool hears(Actor actor);

  private:
    const Organisation& organisation_;
    Reaches reaches_;
    std::vector<Actor> actors_;
    bool unclear_ = false;
};

/// Whether somebody of the actor takes part in a forum of the entry, or may: a forum is not known, or there
/// are too many to look through.
bool talks_in_forum(const Participation& participation, const Entry& entry, Actor actor);

/// Whether the actor is in a team, or is one, that does not say who is in it.
bool hides_people(const Organisation& organisation, Actor actor);

} // namespace whodecides
