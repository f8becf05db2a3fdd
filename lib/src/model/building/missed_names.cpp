#include "model/building/missed_names.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace whodecides {

std::uint32_t MissedNames::number_of(std::string_view name) {
    const auto [at, added] = numbers_.try_emplace(text::folded(name), names_.size());
    if (added)
        names_.push_back({name, {}, {}, {}});
    return at->second;
}

void MissedNames::add_place(std::uint32_t number, const Span& span, const Site& site) {
    MissedName& missed = names_[number];
    // The first place in the text comes first, whatever the order in which things are gone through.
    if (missed.places.empty() || span < missed.first) {
        missed.first = span;
        missed.site = site;
    }
    missed.places.push_back(span);
}

std::vector<MissedName> MissedNames::take() {
    for (MissedName& missed : names_)
        std::ranges::sort(missed.places);
    std::ranges::sort(names_, {}, &MissedName::first);
    return std::exchange(names_, {});
}

} // namespace whodecides
