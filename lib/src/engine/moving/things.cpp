#include "engine/moving/things.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace whodecides::engine {

MovingThings::MovingThings(Understood& understood, const Organisation& now, ThingNames<Entry>& entry_names)
    : understood_(understood), now_(now), entry_names_(entry_names) {
    std::uint32_t grids = 0;
    for (const Facts& facts : understood.facts) {
        first_grid_.push_back(grids);
        grids += static_cast<std::uint32_t>(facts.grids.size());
    }
}

template <class Thing>
Thing& MovingThings::find(std::vector<Thing> Facts::*things, const Thing& like) {
    std::vector<Thing>& all = understood_.facts[facts_at(place_of(like))].*things;
    const auto found = std::ranges::find_if(all, [&](const Thing& thing) {
        return thing.id.value == like.id.value && place_of(thing) == place_of(like);
    });
    if (found != all.end())
        return *found;
    if (understood_.references == References::automatic)
        understood_.references = References::implied;
    Thing& declared = all.emplace_back();
    declared.id = like.id;
    declared.body = like.body;
    declared.implied = true;
    return declared;
}

Person& MovingThings::person(PersonId id) {
    return find(&Facts::people, now_[id]);
}

Role& MovingThings::role(RoleId id) {
    return find(&Facts::roles, now_[id]);
}

Team& MovingThings::team(TeamId id) {
    return find(&Facts::teams, now_[id]);
}

Entry& MovingThings::entry(EntryId id) {
    const Entry& like = now_[id];
    const std::size_t at = facts_at(place_of(like));
    std::vector<Entry>& all = understood_.facts[at].entries;
    return *std::ranges::find_if(all, [&](const Entry& entry) {
        return grid_of(entry, at) == like.grid && entry.id.value == like.id.value &&
               place_of(entry) == place_of(like);
    });
}

EntryId MovingThings::linked(std::string_view name, std::uint32_t grid) {
    constexpr std::size_t most = 64; // as resolve_names() looks at
    const Match<EntryId> found = entry_names_.find(text::trimmed(name));
    if (found.count <= 1)
        return found.count == 1 ? found.value : EntryId();
    std::vector<EntryId> own = entry_names_.meanings(text::trimmed(name), most);
    std::erase_if(own, [&](EntryId id) { return now_[id].grid != grid; });
    return own.size() == 1 ? own.front() : EntryId();
}

std::string_view MovingThings::link_to(EntryId id, std::string_view said) {
    const Match<EntryId> found = entry_names_.find(now_[id].id.value);
    return found.count == 1 && found.value == id ? now_[id].id.value : text::trimmed(said);
}

} // namespace whodecides::engine
