#include "engine/coverage.hpp"

#include <algorithm>
#include <vector>

#include "engine/fold.hpp"
#include "engine/run.hpp"
#include "engine/silence.hpp"
#include "engine/suppress.hpp"
#include "rules/catalogue.hpp"

namespace whodecides::engine {

Coverage cover(const Read& input) {
    Coverage coverage = cover(input.organisation);
    coverage.files = input.files;
    coverage.skipped_files = input.skipped_files;
    coverage.not_read = input.not_read;
    coverage.excluded = input.excluded;
    return coverage;
}

Coverage cover(const Organisation& organisation) {
    Coverage coverage;
    coverage.discarded_documents = organisation.discarded_documents;
    coverage.people = organisation.present_people();
    coverage.away = organisation.away_people();
    coverage.roles = organisation.roles.size();
    coverage.teams = organisation.teams.size();
    coverage.forums = organisation.forums.size();
    for (const Entry& entry : organisation.entries) {
        if (!entry.retired())
            ++(entry.is_decision() ? coverage.decisions : coverage.responsibilities);
    }
    return coverage;
}

std::size_t hidden_input_problems(std::span<const Rule* const> selected, const Read& input,
                                  const Measures& measures, unsigned jobs) {
    std::vector<const Rule*> hidden;
    for (const Rule* rule : catalogue()) {
        const RuleInfo& info = rule->info;
        if (info.group == "input" && info.severity > Severity::note && info.on_by_default &&
            std::ranges::find(selected, rule) == selected.end())
            hidden.push_back(rule);
    }
    Said said = run(hidden, {input.organisation, measures, input.problems, input.suppressions}, jobs);
    silence(said.drafts);
    fold(said.drafts);
    suppress(said.drafts, input.suppressions);
    return static_cast<std::size_t>(std::ranges::count_if(
        said.drafts, [](const Draft& draft) { return draft.finding.severity > Severity::note; }));
}

} // namespace whodecides::engine
