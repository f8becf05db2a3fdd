// Two entries are one by their titles: one of them goes on, with what the other has.

#include <algorithm>
#include <vector>

#include "base/words.hpp"
#include "engine/plan/propose.hpp"
#include "rules/wording.hpp"

namespace whodecides::engine {

namespace {

/// Of larger groups people should say first what they are.
constexpr std::size_t most_merged = 4;

/// Entries of different scopes, or of different grids without a scope, may be two things by intention.
bool on_one_ground(const Entry& a, const Entry& b) {
    if (a.scope.written() || b.scope.written())
        return a.scope.value == b.scope.value;
    return a.grid == b.grid;
}

bool may_merge(Ground& ground, const std::vector<EntryId>& group) {
    const Organisation& organisation = ground.organisation();
    return group.size() >= 2 && group.size() <= most_merged && std::ranges::all_of(group, [&](EntryId id) {
               const Entry& entry = organisation[id];
               const Entry& first = organisation[group.front()];
               return !ground.mandated(id) && !entry.retired() && !ground.name(id).empty() &&
                      entry.kind == first.kind && on_one_ground(entry, first);
           });
}

} // namespace

void propose_merging(Ground& ground, const Finding& finding, Proposals& proposals) {
    const Organisation& organisation = ground.organisation();
    const std::vector<EntryId> group = ground.entries_at(finding);
    if (!may_merge(ground, group))
        return;
    std::vector<std::string> names;
    for (const EntryId id : group)
        names.push_back(called(organisation[id]));
    for (const EntryId into : group) {
        Proposal proposal{.topic = "which goes on: " + listed(names, most_merged, "or"),
                          .choice = called(organisation[into]),
                          .reason =
                              "their titles say the same; who answers for the one that goes on is kept"};
        for (const EntryId id : group)
            if (id != into)
                proposal.moves.push_back(
                    {.kind = Move::Kind::merge, .entry = ground.name(id), .into = ground.name(into)});
        proposals.push_back(std::move(proposal));
    }
}

} // namespace whodecides::engine
