#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "model/organisation.hpp"
#include "source/problem.hpp"

namespace whodecides {

/// Fills in what an Organisation knows beyond what was written, once the names are resolved. The steps
/// build on one another, in this order.
class Indexer {
  public:
    Indexer(Organisation& organisation, std::vector<Problem>& problems)
        : organisation_(organisation), problems_(problems) {}

    void run() {
        index_presence();
        index_roles();
        index_managers();
        index_team_tree();
        index_membership();
        index_team_holders();
        settle_entries();
        count_usage();
    }

    /// Hands over what keeps the texts alive.
    void keep(std::shared_ptr<const void> texts) { organisation_.texts_ = std::move(texts); }

  private:
    template <class Row, class Value>
    using Pairs = std::vector<std::pair<Id<Row>, Value>>;

    // presence.cpp: who is there, who holds which role, who reports to whom.
    void index_presence();
    void index_roles();
    void index_managers();
    [[nodiscard]] std::vector<std::uint8_t> roles_present() const;
    [[nodiscard]] Sharing sharing_of(const Role& role, std::size_t holders, bool holders_in_use) const;

    // team_tree.cpp: which teams stand above which.
    void index_team_tree();
    void report_team_cycles();
    void report_deep_teams();

    // membership.cpp: who is in which team, and who stands behind a team.
    void index_membership();
    void index_team_holders();
    [[nodiscard]] Pairs<Person, TeamId> direct_memberships();
    [[nodiscard]] std::vector<PersonId> present_leads(const Team& team);
    [[nodiscard]] Sharing sharing_of_leads(const Team& team, std::size_t holders) const;
    [[nodiscard]] Sharing sharing_without_lead(TeamId team, bool members_in_use) const;
    [[nodiscard]] bool members_in_use() const;
    /// Whether that many holders of a role may still be written out into a team. Keeps the tables small
    /// where thousands of teams name one role of thousands as member or lead.
    bool afford(std::size_t holders);

    // settlement.cpp
    void settle_entries();

    // usage.cpp
    void count_usage();

    Organisation& organisation_;
    std::vector<Problem>& problems_;
    Rows<TeamId> directly_above_;        ///< per team
    Rows<PersonId> role_people_;         ///< per role, as written, present or not
    std::vector<TeamId> deep_;           ///< teams with more teams above them than are counted
    std::vector<std::uint32_t> lead_of_; ///< per person: the stamp of the team last led
    std::uint32_t lead_stamp_ = 0;
    std::size_t affordable_ = 16'000'000;
};

} // namespace whodecides
