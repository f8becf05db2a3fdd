#include "model/building/missed_names.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace whodecides {

std::uint32_t MissedNames::number_of(std::string_view name) {
    const auto [at, added] = numbers_.try_emplace(text::folded(name), names_.size());
    if (added)
        names_.push_back({name, {}});
    return at->second;
}

void MissedNames::add_place(std::uint32_t number, const MissedName::Place& place) {
    names_[number].places.push_back(place);
}

std::vector<MissedName> MissedNames::take() {
    // The first place in the text comes first, whatever the order in which things are gone through.
    for (MissedName& missed : names_) {
        std::ranges::stable_sort(missed.places, {}, &MissedName::Place::span);
        missed.name = missed.places.front().name;
    }
    std::ranges::sort(names_, {}, [](const MissedName& missed) { return missed.places.front().span; });
    return std::exchange(names_, {});
}

} // namespace whodecides
