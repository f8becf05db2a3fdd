#pragma once

#include <vector>

#include "model/organisation.hpp"

namespace whodecides {

/// The ways from a seat to the people behind it, hop by hop: the seat, the role or the leads of the team,
/// their holders. At most Routes::most_hops labels behind one seat.
class Routes {
  public:
    static constexpr std::size_t most_hops = 16;

    explicit Routes(const Organisation& organisation) : organisation_(organisation) {}

    /// Adds the hops of one seat; `verb` is what the seat's holder does: "answers".
    void add(const Seat& seat, const char* verb);
    [[nodiscard]] std::vector<Label> take() { return std::move(labels_); }

  private:
    void add_holders(RoleId role);
    void add_people_of(TeamId team);
    void add_hop(const Ref& ref, const char* how);

    const Organisation& organisation_;
    std::vector<Label> labels_;
    std::size_t room_ = 0;
};

} // namespace whodecides
