#include "model/measures/stall.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "model/measures/moving.hpp"
#include "model/measures/stoppers.hpp"

namespace whodecides {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// All entries, what they depend on first.
std::vector<EntryId> bottom_up(const Organisation& organisation, const Dependencies& dependencies) {
    std::vector<std::pair<std::uint32_t, EntryId>> pairs;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (organisation.entries[e].open()) // a retired one holds up nothing, a decided one is settled
            pairs.emplace_back(dependencies.component({e}), EntryId{e});
    return Rows<EntryId>::grouped(dependencies.component_count(), pairs).data;
}

/// Collects, entry by entry from the bottom, what moves and who can stop it.
class Survey {
  public:
    Survey(const Organisation& organisation, const Dependencies& dependencies, const Manning& manning)
        : finder(organisation, manning), organisation_(organisation), dependencies_(dependencies),
          number_(organisation.entries.size(), none) {}

    void add(EntryId id) {
        const Stoppers& stoppers = finder.find(id);
        if (!stoppers.moves || !dependencies_move(id))
            return;
        const auto number = static_cast<std::uint32_t>(moving.size());
        number_[id.value] = number;
        moving.push_back(id);
        for (const PersonId person : stoppers.people)
            people.emplace_back(person.value, number);
        for (const std::uint32_t group : stoppers.groups)
            groups.emplace_back(group, number);
        for (const Link<Entry>& link : organisation_[id].depends_on)
            if (holds_up(link, id))
                entries.emplace_back(number_[link.to.value], number);
    }

    StopperFinder finder;
    std::vector<EntryId> moving;
    Pairs people;  ///< person, entry by number
    Pairs groups;  ///< group, entry by number
    Pairs entries; ///< entry, entry that depends on it, by number

  private:
    /// Whether the entry cannot move before the other does. On a cycle nobody can say which comes first.
    [[nodiscard]] bool holds_up(const Link<Entry>& link, EntryId id) const {
        return link.to.known() && organisation_[link.to].open() &&
               dependencies_.component(link.to) != dependencies_.component(id);
    }
    [[nodiscard]] bool dependencies_move(EntryId id) const {
        const auto& links = organisation_[id].depends_on;
        return std::all_of(links.begin(), links.end(), [&](const Link<Entry>& link) {
            return !holds_up(link, id) || number_[link.to.value] != none;
        });
    }

    const Organisation& organisation_;
    const Dependencies& dependencies_;
    std::vector<std::uint32_t> number_;
};

void sort_and_unify(Pairs& pairs) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

} // namespace

std::vector<bool> moving_entries(const Organisation& organisation, const Dependencies& dependencies,
                                 const Manning& manning) {
    Survey survey(organisation, dependencies, manning);
    for (const EntryId id : bottom_up(organisation, dependencies))
        survey.add(id);
    std::vector<bool> moves(organisation.entries.size(), false);
    for (const EntryId id : survey.moving)
        moves[id.value] = true;
    return moves;
}

Stall::Stall(const Organisation& organisation, const Dependencies& dependencies, const Manning& manning) {
    Survey survey(organisation, dependencies, manning);
    for (const EntryId id : bottom_up(organisation, dependencies)) {
        ++considered_;
        survey.add(id);
    }
    entry_of_ = std::move(survey.moving);
    groups_ = static_cast<std::uint32_t>(survey.finder.groups().size());

    // Groups come before all entries, so that edges lead to larger numbers.
    Pairs edges = std::move(survey.groups);
    for (auto& [group, entry] : edges)
        entry += groups_;
    for (const auto& [from, to] : survey.entries)
        edges.emplace_back(from + groups_, to + groups_);
    sort_and_unify(edges);
    const std::size_t nodes = groups_ + entry_of_.size();
    graph_.edges = Rows<std::uint32_t>::grouped(nodes, edges);
    graph_.weights.assign(groups_, 0);
    graph_.weights.resize(nodes, 1);

    for (auto& [person, node] : survey.people)
        node += groups_;
    for (std::uint32_t group = 0; group < groups_; ++group)
        for (const PersonId person : survey.finder.groups()[group])
            survey.people.emplace_back(person.value, group);
    stopped_ = Rows<std::uint32_t>::grouped(organisation.people.size(), survey.people);

    critical_.assign(nodes, 0);
    for (std::size_t node = nodes; node-- > 0;) {
        const auto& further = graph_.edges[node];
        const bool here = node >= groups_ && organisation[entry_of_[node - groups_]].critical;
        critical_[node] = here || std::any_of(further.begin(), further.end(),
                                              [&](std::uint32_t to) { return critical_[to] != 0; });
    }
}

std::vector<Stall::Person> Stall::at_least(std::uint32_t threshold) const {
    const std::vector<std::uint32_t> bounds = closure_bounds(graph_, threshold);
    std::vector<PersonId> candidates;
    Rows<std::uint32_t> sources;
    for (std::uint32_t p = 0; p < stopped_.size(); ++p) {
        std::uint64_t bound = 0;
        for (const std::uint32_t node : stopped_[p])
            bound += bounds[node];
        if (bound == 0 || bound < threshold)
            continue;
        candidates.push_back({p});
        sources.data.insert(sources.data.end(), stopped_[p].begin(), stopped_[p].end());
        sources.end_row();
    }
    const std::vector<std::uint32_t> counts = closure_weights(graph_, sources);
    std::vector<Person> people;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (counts[i] >= threshold)
            people.push_back({candidates[i], counts[i], critical(candidates[i])});
    return people;
}

bool Stall::critical(PersonId person) const {
    const auto& nodes = stopped_[person.value];
    return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t node) { return critical_[node] != 0; });
}

std::vector<Stall::Stalled> Stall::entries(PersonId person, std::size_t most) const {
    std::vector<Stalled> found;
    std::vector<std::uint32_t> met; // in the order of `found`
    std::unordered_set<std::uint32_t> known;
    const auto take = [&](std::uint32_t node, EntryId waits_for) {
        if (found.size() < most && known.insert(node).second) {
            met.push_back(node);
            found.push_back({entry_of_[node - groups_], waits_for});
        }
        return found.size() < most;
    };
    for (const std::uint32_t node : stopped_[person.value]) {
        if (node >= groups_ && !take(node, {}))
            return found;
        if (node < groups_)
            for (const std::uint32_t entry : graph_.edges[node])
                if (!take(entry, {}))
                    return found;
    }
    for (std::size_t at = 0; at < met.size(); ++at)
        for (const std::uint32_t to : graph_.edges[met[at]])
            if (!take(to, found[at].entry))
                return found;
    return found;
}

} // namespace whodecides
