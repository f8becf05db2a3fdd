// Two entries are one by their titles: one of them goes on, with what the other has.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "engine/moving/terms.hpp"
#include "engine/plan/propose.hpp"
#include "model/called.hpp"
#include "model/measures/ownership.hpp"

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

/// Whether they ask for the same of whoever owns them, and are decided in the same way: what stays of two
/// that differ is for people to say.
bool are_alike(const Organisation& organisation, EntryId a, EntryId b) {
    const Entry& one = organisation[a];
    const Entry& other = organisation[b];
    const auto tie_break = [&](EntryId id) {
        const Ref* settles = organisation.settlement(id).tie_break;
        return settles == nullptr ? Actor() : settles->actor;
    };
    return one.kind == other.kind && on_one_ground(one, other) &&
           organisation.settlement(a).mode == organisation.settlement(b).mode &&
           tie_break(a) == tie_break(b) && approvals_agree(one, other) && same_needs(one, other) &&
           one.critical == other.critical && one.reversible.value == other.reversible.value;
}

bool may_merge(Ground& ground, const std::vector<EntryId>& group) {
    const Organisation& organisation = ground.organisation();
    return group.size() >= 2 && group.size() <= most_merged && std::ranges::all_of(group, [&](EntryId id) {
               return !ground.mandated(id) && !organisation[id].retired() && !ground.name(id).empty() &&
                      std::ranges::all_of(group,
                                          [&](EntryId other) { return are_alike(organisation, id, other); });
           });
}

/// Why nobody goes on with it for long; empty where somebody does, or nobody owned it anyway.
std::string caveat_of(const Organisation& organisation, const Entry& entry) {
    std::optional<Date> last;
    const std::vector<Actor> owners = owners_of(entry);
    for (const Actor owner : owners) {
        const std::optional<Date> leaves = leaves_soon(organisation, owner);
        if (!leaves && organisation.holders(owner).sharing != Sharing::nobody)
            return {};
        last = std::max(last, leaves);
    }
    if (last)
        return "whose owner leaves on " + to_string(*last);
    return owners.empty() ? std::string() : "whose owner is not available";
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
                          .reason = "their titles say the same; who answers for the one that goes on is kept",
                          .caveat = caveat_of(organisation, organisation[into])};
        for (const EntryId id : group)
            if (id != into)
                proposal.moves.push_back(
                    {.kind = Move::Kind::merge, .entry = ground.name(id), .into = ground.name(into)});
        proposals.push_back(std::move(proposal));
    }
}

} // namespace whodecides::engine
