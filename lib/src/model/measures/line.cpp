#include "model/measures/line.hpp"

#include <algorithm>

namespace whodecides {

Line::Line(const Organisation& organisation) {
    std::vector<std::pair<std::uint32_t, PersonId>> lines;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        if (const PersonId manager = organisation.manager_of({p}); manager.known())
            lines.emplace_back(manager.value, PersonId{p});
    reports_ = Rows<PersonId>::grouped(organisation.people.size(), lines);
    number(organisation);
    find_cycles(organisation);
}

/// A depth-first walk from everybody without a manager; whoever it does not reach stands on a cycle or
/// below one.
void Line::number(const Organisation& organisation) {
    const auto count = static_cast<std::uint32_t>(organisation.people.size());
    levels_.assign(count, no_level);
    enter_.assign(count, 0);
    leave_.assign(count, 0);
    std::uint32_t clock = 0;
    std::vector<std::uint32_t> next(reports_.offsets.begin(), reports_.offsets.end() - 1);
    std::vector<std::uint32_t> path;
    for (std::uint32_t root = 0; root < count; ++root) {
        if (organisation.manager_of({root}).known())
            continue;
        levels_[root] = 0;
        enter_[root] = clock++;
        path.assign(1, root);
        while (!path.empty()) {
            const std::uint32_t at = path.back();
            if (next[at] == reports_.offsets[at + 1]) {
                leave_[at] = clock;
                path.pop_back();
                continue;
            }
            const std::uint32_t report = reports_.data[next[at]++].value;
            levels_[report] = levels_[at] + 1;
            enter_[report] = clock++;
            path.push_back(report);
        }
    }
}

/// Everybody without a level has one manager: following them ends on a cycle, and each is met once.
void Line::find_cycles(const Organisation& organisation) {
    const auto count = static_cast<std::uint32_t>(organisation.people.size());
    const auto before = [&](PersonId a, PersonId b) {
        return organisation[a].id.value < organisation[b].id.value;
    };
    std::vector<std::uint32_t> met(count, UINT32_MAX); // from where the walk started
    for (std::uint32_t start = 0; start < count; ++start) {
        PersonId at{start};
        while (levels_[at.value] == no_level && met[at.value] == UINT32_MAX) {
            met[at.value] = start;
            at = organisation.manager_of(at);
        }
        if (levels_[at.value] != no_level || met[at.value] != start)
            continue;
        std::vector<PersonId> cycle{at};
        for (PersonId up = organisation.manager_of(at); up != at; up = organisation.manager_of(up))
            cycle.push_back(up);
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end(), before), cycle.end());
        cycles_.push_back(std::move(cycle));
    }
    std::sort(cycles_.begin(), cycles_.end(),
              [&](const auto& a, const auto& b) { return before(a.front(), b.front()); });
}

bool Line::above(PersonId upper, PersonId lower) const {
    if (upper == lower || levels_[upper.value] == no_level || levels_[lower.value] == no_level)
        return false;
    return enter_[upper.value] < enter_[lower.value] && leave_[lower.value] <= leave_[upper.value];
}

} // namespace whodecides
