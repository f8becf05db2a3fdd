// Too much comes back to one person, or it comes back too far from the work: whoever does it answers for it.

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/plan/propose.hpp"
#include "model/called.hpp"
#include "model/measures/load.hpp"
#include "model/measures/seated.hpp"

namespace whodecides::engine {

namespace {

/// More than so many at once is another organisation, for people to make.
constexpr std::size_t most_handed = 8;
/// Beyond what the figures ask for, since with every entry that goes they change.
constexpr std::size_t most_extra = 2;
constexpr std::size_t most_choices = 3;

/// An entry, who answers for it now and who could.
struct Handing {
    EntryId entry;
    Actor from;
    PersonId to;
};

/// The one actor in all seats that answer for the entry or decide it; unknown where there are several.
Actor only_owner(const Entry& entry) {
    Actor owner;
    for (const Seat& seat : entry.seats) {
        if (!seat.duties.any(owning))
            continue;
        if (owner.is_somebody() && owner != seat.who.actor)
            return {};
        owner = seat.who.actor;
    }
    return owner;
}

/// Loads with what was handed to people in thought.
class Loads {
  public:
    explicit Loads(const Ground& ground) : load_(ground.measures().load()) {}

    [[nodiscard]] double of(PersonId person) const {
        const auto more = more_.find(person);
        return load_.units(person) + (more == more_.end() ? 0 : static_cast<double>(more->second));
    }
    void add(PersonId person) { ++more_[person]; }

  private:
    const Load& load_;
    std::map<PersonId, std::size_t> more_;
};

/// Those who do the work, may own it and have the rights it needs; who stays first, then the least loaded.
std::vector<PersonId> doers(const Ground& ground, EntryId id, const Loads& loads) {
    const Organisation& organisation = ground.organisation();
    const Entry& entry = organisation[id];
    const Rights& rights = ground.measures().rights();
    std::vector<PersonId> found;
    for (const Seated& one : seating(organisation, entry, Duty::does).people)
        if (may_take(organisation, ground.holdings(), one.person, id) &&
            std::ranges::all_of(entry.needs,
                                [&](const Right& need) { return rights.holds(one.person, need); }))
            found.push_back(one.person);
    std::ranges::stable_sort(found, {}, [&](PersonId person) {
        return std::pair(leaves_soon(organisation, person).has_value(), loads.of(person));
    });
    return found;
}

bool may_change(Ground& ground, EntryId id) {
    return is_load(ground.organisation()[id]) && !ground.mandated(id) && !ground.name(id).empty();
}

Move move_of(Ground& ground, const Handing& handing) {
    return {.kind = Move::Kind::hand_down,
            .actor = ground.name(handing.from),
            .to = ground.name(handing.to),
            .entry = ground.name(handing.entry)};
}

/// Entries that come back to the person alone and could go to a doer who holds less.
std::vector<Handing> handings(Ground& ground, PersonId person) {
    const Organisation& organisation = ground.organisation();
    Loads loads(ground);
    std::vector<EntryId> entries(ground.measures().answering().entries_of(person).begin(),
                                 ground.measures().answering().entries_of(person).end());
    std::ranges::stable_sort(entries, {}, [&](EntryId id) { return organisation[id].critical; });
    std::vector<Handing> found;
    for (const EntryId id : entries) {
        const Actor owner = only_owner(organisation[id]);
        const Holders holders = organisation.holders(owner);
        if (!may_change(ground, id) || ground.name(owner).empty() || owner.is_team() ||
            holders.people.size() != 1 || holders.people.front() != person)
            continue;
        for (const PersonId doer : doers(ground, id, loads)) {
            if (doer == person || loads.of(doer) >= loads.of(person) || ground.name(doer).empty() ||
                leaves_soon(organisation, doer))
                continue;
            found.push_back({id, owner, doer});
            loads.add(doer);
            break;
        }
        if (found.size() == most_handed)
            break;
    }
    return found;
}

/// How many entries are too many, by the figures of the finding.
std::size_t excess_of(const Ground& ground, const Finding& finding) {
    double excess = finding.metric->value - finding.metric->threshold;
    if (finding.rule->name == "concentrated-power") // per cent of all items
        excess *= ground.measures().power().concentration().items / 100;
    return static_cast<std::size_t>(std::max(1.0, std::ceil(excess)));
}

} // namespace

void propose_handing_down(Ground& ground, const Finding& finding, Proposals& proposals) {
    const EntryId id = ground.entry_of(finding);
    if (!id.known() || !may_change(ground, id))
        return;
    const Organisation& organisation = ground.organisation();
    const Actor owner = only_owner(organisation[id]);
    if (ground.name(owner).empty())
        return;
    const std::vector<PersonId> found = doers(ground, id, Loads(ground));
    for (const PersonId person : std::span(found).first(std::min(found.size(), most_choices))) {
        const std::string who = called(organisation, Actor(person));
        Proposal proposal{.moves = {move_of(ground, {id, owner, person})},
                          .topic = owner_topic(organisation[id]),
                          .choice = who,
                          .reason = who + " does the work",
                          .caveat = leaving_words(leaves_soon(organisation, person))};
        if (!proposal.moves.front().to.empty() && !organisation.in_everyone(person, owner))
            proposals.push_back(std::move(proposal));
    }
}

void propose_sharing_out(Ground& ground, const Finding& finding, Proposals& proposals) {
    const Actor actor = ground.actor_of(finding);
    if (!actor.is_person() || !finding.metric)
        return;
    const std::vector<Handing> found = handings(ground, actor.person());
    const std::size_t excess = excess_of(ground, finding);
    const std::string who = called(ground.organisation(), actor);
    for (std::size_t count = excess; count <= std::min(found.size(), excess + most_extra); ++count) {
        Proposal proposal{.topic = "what comes back to " + who,
                          .choice = counted(count, "entry goes", "entries go") + " to those who do the work",
                          .reason =
                              "those who do the work have the rights it needs and hold less than " + who};
        for (const Handing& handing : std::span(found).first(count))
            proposal.moves.push_back(move_of(ground, handing));
        proposals.push_back(std::move(proposal));
    }
}

} // namespace whodecides::engine
