#include "engine/asked_instead.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

namespace whodecides::engine {
namespace {

/// So many names of a list are looked at: nobody sends a question to more.
constexpr std::size_t most_names = 32;

template <class Thing>
std::span<const Thing> first_of(std::span<const Thing> things) {
    return things.first(std::min(things.size(), most_names));
}

/// Collects people who are there and are not the one who is away.
class Others {
  public:
    Others(const Organisation& organisation, PersonId away) : organisation_(organisation), away_(away) {}

    void add(Actor actor) {
        if (!actor.is_somebody())
            return;
        for (const PersonId person : first_of(organisation_.holders(actor).people))
            if (person != away_ && organisation_.counts(person))
                ids_.emplace(organisation_.id_of(person));
    }

    [[nodiscard]] bool empty() const { return ids_.empty(); }
    [[nodiscard]] std::vector<std::string> take() const { return {ids_.begin(), ids_.end()}; }

  private:
    const Organisation& organisation_;
    PersonId away_;
    std::set<std::string_view> ids_;
};

/// Leads of the teams somebody is in, without the teams above these.
void add_leads(const Organisation& organisation, PersonId away, Others& others) {
    const std::span<const TeamId> teams = first_of(organisation.teams_of(away));
    const auto is_above = [&](TeamId outer) {
        return std::ranges::any_of(
            teams, [&](TeamId inner) { return inner != outer && organisation.within(inner, outer); });
    };
    for (const TeamId team : teams)
        if (!is_above(team))
            for (const Ref& lead : first_of(std::span(organisation[team].leads)))
                others.add(lead.actor);
}

std::vector<std::string> instead_of(const Organisation& organisation, PersonId away) {
    Others others(organisation, away);
    for (const Ref& deputy : first_of(std::span(organisation[away].deputies)))
        others.add(deputy.actor);
    if (others.empty())
        add_leads(organisation, away, others);
    if (others.empty() && organisation.manager_of(away).known())
        others.add(organisation.manager_of(away));
    return others.take();
}

} // namespace

AskedInstead asked_instead(std::span<const Finding> findings, const Organisation& organisation) {
    std::set<std::string_view> concerned;
    for (const Finding& finding : findings)
        for (const std::string& person : finding.people)
            concerned.insert(person);
    AskedInstead all;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        const std::string_view id = organisation.people[p].id.value;
        if (!organisation.present({p}) && concerned.contains(id))
            all.emplace(id, instead_of(organisation, {p}));
    }
    return all;
}

} // namespace whodecides::engine
