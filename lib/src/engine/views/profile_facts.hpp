#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/measures/measures.hpp"
#include "model/organisation.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {

/// What is known of one thing about one person or entry.
enum class Mark : std::uint8_t { unknown, no, yes };
constexpr Mark mark(bool yes) {
    return yes ? Mark::yes : Mark::no;
}

/// Duties that make somebody lead, and be heard.
constexpr DutySet leading = owning | Duty::recommends;
constexpr DutySet heard = DutySet(Duty::advises) | Duty::decides;

struct EntryFacts {
    DutySet unresolved;               ///< duties of seats that name nobody who is known
    Mark synergy = Mark::unknown;     ///< 2 to 7 voices from more than one team
    Mark autonomy = Mark::unknown;    ///< who answers needs no approval from above
    Mark reversible = Mark::unknown;  ///< unknown where it is not said
    Mark accountable = Mark::unknown; ///< one human answers, with the rights the entry needs
    Mark reviewed = Mark::unknown;    ///< within `review_every`; unknown where no review is written
    Mark front = Mark::unknown;       ///< of entries that face customers: decided next to the doer
    Mark clear = Mark::unknown;       ///< no finding is about it
    bool faces = false;
    bool advises = false;   ///< somebody is heard
    bool owner = false;     ///< a person answers or decides
    int levels_to_yes = -1; ///< of entries that face customers; -1: not known
    double speed = 1;       ///< of decisions
};

struct PersonFacts {
    bool counts = false;  ///< a human who is present
    bool answers = false; ///< for an active entry
    bool has_coach = false;
    bool coaches = false;
    bool leads = false; ///< answers, decides or recommends
    bool voice = false; ///< advises or decides, alone or through a role or a team
    bool deputy = false;
    Mark new_or_junior = Mark::unknown;
    Mark capacity = Mark::unknown; ///< of those who answer
    bool effort_written = false;
};

/// What the organisation says at all, so that silence can be told from a no.
struct Declared {
    bool coach = false;
    bool deputy = false;
    bool voice = false;
    bool approvers = false;
    bool manager = false;
    bool team = false; ///< with people in it
    bool reversible = false;
    bool reviewed = false;
    bool faces = false;
    bool start = false; ///< `from`, or a line of three levels
    bool forum = false;
    DutySet duties; ///< that some seat has
};

/// Everything the rows of the profile count, for each entry and each person. Entries that are not active have
/// no facts.
struct ProfileFacts {
    ProfileFacts(const Organisation& organisation, const Measures& measures, std::span<const Draft> findings);

    const Organisation& organisation;
    const Measures& measures;
    std::vector<EntryFacts> entries;
    std::vector<PersonFacts> people;
    Declared declared;
    std::size_t reversible_written = 0;
    std::size_t reviewed_written = 0;
    std::size_t decisions = 0;    ///< active ones
    DutySet unresolved;           ///< duties of which some seat names nobody who is known
    std::size_t owned = 0;        ///< active entries that somebody answers for or decides ...
    std::size_t owners_known = 0; ///< ... and all of them are known

    [[nodiscard]] bool active(EntryId entry) const {
        return organisation[entry].status == EntryStatus::active;
    }
    [[nodiscard]] bool in_use(Field field) const { return organisation.usage(field).in_use(); }
    /// How evenly load lies with those of the people who hold a seat: as effort where every entry declares
    /// one, else every seat as one item.
    [[nodiscard]] Concentration load_concentration(std::span<const PersonId> of) const;

  private:
    void mark_holders(std::vector<Actor> actors, bool PersonFacts::*fact);
    void look_at_people();
    void look_at_names();
    void look_at_duties();
    void look_at_coaching();
    void look_at_starts();
    void look_at_capacity(std::span<const Draft> findings);
    void look_at_entries();
    void look_at_front(EntryId id);
    void look_at_clarity(std::span<const Draft> findings);
};

} // namespace whodecides::engine
