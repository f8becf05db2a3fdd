#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/rows.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Who can stand for each actor (rules.md, Stall): one of everyone in it, or their deputies. A deputy's
/// deputy does not stand in.
///
/// A graph without circles. Each node has somebody as long as one of its parts has, or as long as there is
/// somebody in it whom the organisation does not name. Parts have smaller numbers than what they are part
/// of. There are about as many as names in the files, also where one role with everybody in it is the deputy
/// of all. The first nodes are the people themselves, without their deputies.
class Bearers {
  public:
    explicit Bearers(const Organisation& organisation);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(parts_.size()); }
    /// The node of a person, a role or a team, deputies included.
    [[nodiscard]] std::uint32_t of(Actor actor) const;
    /// The node of whoever is meant where the team answers: its holders and its deputies, of its members
    /// only those who decide together.
    [[nodiscard]] std::uint32_t led(TeamId team) const { return first_led_ + team.value; }
    [[nodiscard]] std::span<const std::uint32_t> parts(std::uint32_t node) const { return parts_[node]; }
    /// Whether the node is a person who is present; its number is the person's.
    [[nodiscard]] bool is_present_person(std::uint32_t node) const;
    /// Whether there is somebody whom the organisation does not name.
    [[nodiscard]] bool lasts(std::uint32_t node) const { return lasts_[node] != 0; }

    /// What each node has, from the people upwards: of a present person `own(person)`, of all others what
    /// `add(value, part)` makes of their parts, and `others(value)` where somebody is not named.
    template <class Value, class Own, class Add, class Others>
    [[nodiscard]] std::vector<Value> gather(Own own, Add add, Others others) const {
        std::vector<Value> values(size());
        for (std::uint32_t node = 0; node < size(); ++node) {
            if (is_present_person(node))
                values[node] = own(PersonId{node});
            for (const std::uint32_t part : parts(node))
                add(values[node], values[part]);
            if (lasts(node))
                others(values[node]);
        }
        return values;
    }

  private:
    void add_deputies(std::span<const Ref> deputies);
    void add_role_holders();
    void add_people();
    void add_roles();
    void add_teams();
    void add_leads();
    void end_node(bool lasts);

    const Organisation& organisation_;
    std::uint32_t people_;
    std::uint32_t roles_;
    std::uint32_t first_led_ = 0;
    Rows<std::uint32_t> parts_;
    std::vector<std::uint8_t> lasts_;
    bool unknown_deputy_ = false; ///< among those of the node at hand
};

} // namespace whodecides
