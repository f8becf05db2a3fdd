// The closed table: which findings which kinds of moves are about. A rule that is not in it is for people to
// talk about.

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include <whodecides/check.hpp>

#include "engine/plan/propose.hpp"
#include "model/called.hpp"

namespace whodecides::engine {

namespace {

struct Row {
    std::string_view rule;
    void (*propose)(Ground& ground, const Finding& finding, Proposals& proposals);
};

/// Of one rule what is liked better comes first.
constexpr std::array table{
    Row{"overlapping-accountability", propose_one_owner},
    Row{"overlapping-accountability", propose_deciding_together},
    Row{"leaderless-team", propose_leading_together},
    Row{"no-tie-break", propose_tie_break},
    Row{"no-deputy", propose_deputy},
    Row{"single-point-of-failure", propose_deputy},
    Row{"thin-cover", propose_deputy},
    Row{"vacant-owner", propose_deputy_on_leave},
    Row{"crowded-decision", propose_telling},
    Row{"too-many-consulted", propose_telling},
    Row{"accountability-too-high", propose_handing_down},
    Row{"accountable-without-authority", propose_handing_down},
    Row{"overloaded-accountable", propose_sharing_out},
    Row{"concentrated-power", propose_sharing_out},
    Row{"duplicate-responsibility", propose_merging},
};

} // namespace

std::string key_of(const Proposal& proposal) {
    std::string key;
    for (const Move& move : proposal.moves) {
        for (const std::string_view part :
             {to_string(move.kind), std::string_view(move.actor), std::string_view(move.to),
              std::string_view(move.entry), std::string_view(move.into), std::string_view(move.mode)}) {
            key += part;
            key += '\0'; // no name has one
        }
    }
    return key;
}

std::string owner_topic(const Entry& entry) {
    return "who answers for " + called(entry);
}

bool has_moves(const RuleInfo& rule) {
    return std::ranges::find(table, rule.name, &Row::rule) != table.end();
}

Proposals propose(Ground& ground, std::span<const Finding> findings) {
    Proposals all;
    std::unordered_map<std::string, std::size_t> met;
    for (const Finding& finding : findings) {
        Proposals found;
        for (const Row& row : table)
            if (row.rule == finding.rule->name)
                row.propose(ground, finding, found);
        for (Proposal& proposal : found) {
            const auto [at, fresh] = met.try_emplace(key_of(proposal), all.size());
            if (fresh) {
                proposal.rule = finding.rule;
                all.push_back(std::move(proposal));
            }
            ++all[at->second].claims;
            all[at->second].impact += impact(finding);
        }
    }
    return all;
}

} // namespace whodecides::engine
