#include "report/gaps.hpp"

#include <algorithm>

namespace whodecides {

std::vector<Gap> gaps(const Coverage& coverage) {
    std::vector<Gap> found;
    for (const NotChecked& item : coverage.not_checked) {
        auto same = std::ranges::find_if(
            found, [&](const Gap& gap) { return gap.reason == item.reason && gap.remedy == item.remedy; });
        if (same == found.end())
            same = found.insert(found.end(), {item.reason, item.remedy, item.field, {}});
        same->rules.emplace_back(item.rule->name);
    }
    return found;
}

} // namespace whodecides
