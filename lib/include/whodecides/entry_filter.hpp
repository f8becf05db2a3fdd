#pragma once

#include <string>
#include <vector>

namespace whodecides {

/// Which entries of an organisation are shown. Within one list any will do; of the lists that are not empty
/// each has to be met. Retired entries are never shown.
struct EntryFilter {
    /// Names of teams: entries that such a team, a team below it, one of its roles or its people answers for,
    /// decides or does.
    std::vector<std::string> teams = {};
    std::vector<std::string> scopes = {}; ///< paths such as "payments/refunds"; each with all below it
    std::vector<std::string> tags = {};
    bool only_findings = false; ///< entries with a finding

    [[nodiscard]] bool empty() const {
        return teams.empty() && scopes.empty() && tags.empty() && !only_findings;
    }
};

} // namespace whodecides
