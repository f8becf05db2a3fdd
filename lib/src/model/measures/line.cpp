#include "model/measures/line.hpp"

#include <algorithm>
#include <utility>

namespace whodecides {
namespace {

std::vector<std::uint32_t> first_managers(const Organisation& organisation) {
    std::vector<std::uint32_t> managers;
    managers.reserve(organisation.people.size());
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        managers.push_back(organisation.manager_of({p}).value);
    return managers;
}

} // namespace

Line::Line(const Organisation& organisation) : ascent_(first_managers(organisation)) {
    const auto before = [&](PersonId a, PersonId b) {
        return organisation[a].id.value < organisation[b].id.value;
    };
    for (const std::vector<std::uint32_t>& numbers : ascent_.cycles()) {
        std::vector<PersonId> cycle;
        cycle.reserve(numbers.size());
        for (const std::uint32_t number : numbers)
            cycle.push_back({number});
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end(), before), cycle.end());
        cycles_.push_back(std::move(cycle));
    }
    std::sort(cycles_.begin(), cycles_.end(),
              [&](const auto& a, const auto& b) { return before(a.front(), b.front()); });
}

/// The walk numbers those below somebody in their order, each followed by all below them.
PersonId Line::towards(PersonId upper, PersonId lower) const {
    const auto reports = ascent_.below(upper.value);
    const auto after = std::upper_bound(
        reports.begin(), reports.end(), rank(lower),
        [&](std::uint32_t wanted, std::uint32_t report) { return wanted < ascent_.rank(report); });
    return {*std::prev(after)};
}

} // namespace whodecides
