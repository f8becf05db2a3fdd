#include "rules/mandates.hpp"

#include "base/words.hpp"
#include "rules/wording.hpp"

namespace whodecides {

bool Mandates::cover(const Entry& entry) {
    if (entry.mandated_by.value.empty())
        return false;
    covered_.push_back(called(entry) + " (" + std::string(entry.mandated_by.value) + ")");
    return true;
}

void Mandates::tell(Report& report) const {
    if (!covered_.empty())
        report.not_checked("mandated by law or standard: " + listed(covered_));
}

} // namespace whodecides
