#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "model/measures/manning.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Who alone can bring one entry to a stand by being away, what it depends on aside.
struct Stoppers {
    bool moves = true; ///< while everybody who is present stays
    std::vector<PersonId> people;
    std::vector<std::uint32_t> groups; ///< numbers of StopperFinder::groups(), whose people each can
};

/// Finds the stoppers of entry after entry: an entry moves if it is answered for, decided, agreed, and at
/// least one doing seat (if there are any) is manned. Where every member of a group is needed, the group
/// is named instead of its members, so that a large group on every entry stays linear.
class StopperFinder {
  public:
    StopperFinder(const Organisation& organisation, const Manning& manning)
        : organisation_(organisation), manning_(manning) {}

    /// Valid until the next call. For entries that are neither retired nor decided.
    const Stoppers& find(EntryId entry);
    /// The people of the groups that were named so far, each sorted.
    [[nodiscard]] const std::vector<std::vector<PersonId>>& groups() const { return groups_; }

  private:
    struct Rule {
        std::optional<double> quorum;
        const Ref* tie_break = nullptr;
    };

    void decided_by(EntryId entry, Duty duty);
    void agreed(const Entry& entry);
    void done(const Entry& entry);
    void collect(const Entry& entry, Duty duty);
    [[nodiscard]] Cover any_of_seats() const;
    [[nodiscard]] Cover tie_break_of(const Rule& rule) const;
    void need(const Cover& cover);
    void need(const Group& group, std::uint32_t needed, const Cover& tie_break, Actor actor);
    void need_shared(Actor actor, const Rule& rule);
    std::uint32_t group_number(const Group& group, Actor actor, std::uint32_t slack);

    const Organisation& organisation_;
    const Manning& manning_;
    Stoppers found_;
    std::vector<Actor> seats_;
    std::vector<std::vector<PersonId>> groups_;
    std::map<std::pair<Actor, std::uint32_t>, std::uint32_t> numbers_;
};

} // namespace whodecides
