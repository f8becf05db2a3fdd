#include "engine/severity.hpp"

#include <algorithm>

namespace whodecides::engine {

namespace {

bool only_about_proposed(const Draft& draft, const Organisation& organisation) {
    bool any = false;
    for (const Topic& topic : draft.topics) {
        if (topic.kind != Topic::Kind::entry)
            continue;
        any = true;
        if (organisation.entries[topic.value].status != EntryStatus::proposed)
            return false;
    }
    return any;
}

} // namespace

void lower_for_proposed(std::span<Draft> drafts, const Organisation& organisation) {
    for (Draft& draft : drafts) {
        Finding& finding = draft.finding;
        if (finding.severity == Severity::error && finding.rule->group == "ownership" &&
            only_about_proposed(draft, organisation))
            finding.severity = Severity::note;
    }
}

void set_severities(std::span<Draft> drafts, const RuleSettings& settings) {
    for (Draft& draft : drafts)
        draft.finding.severity = settings.severity(draft.finding);
}

} // namespace whodecides::engine
