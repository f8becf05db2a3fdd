#include "engine/coverage.hpp"

#include <algorithm>

namespace whodecides::engine {

Coverage cover(const Organisation& organisation) {
    Coverage coverage;
    coverage.discarded_documents = organisation.discarded_documents;
    coverage.people = organisation.present_people();
    coverage.roles = organisation.roles.size();
    coverage.teams = organisation.teams.size();
    coverage.forums = organisation.forums.size();
    for (const Entry& entry : organisation.entries) {
        if (!entry.retired())
            ++(entry.is_decision() ? coverage.decisions : coverage.responsibilities);
    }
    return coverage;
}

} // namespace whodecides::engine
