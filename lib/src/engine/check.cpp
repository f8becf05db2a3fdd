#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include <whodecides/check.hpp>

#include "base/vectors.hpp"
#include "engine/checked.hpp"
#include "engine/coded_paths.hpp"
#include "engine/coverage.hpp"
#include "engine/fingerprint.hpp"
#include "engine/fold.hpp"
#include "engine/rule_names.hpp"
#include "engine/run.hpp"
#include "engine/select.hpp"
#include "engine/severity.hpp"
#include "engine/silence.hpp"
#include "engine/since.hpp"
#include "engine/suppress.hpp"
#include "engine/tell.hpp"
#include "rules/catalogue.hpp"

namespace whodecides {

namespace {

bool says_incomplete(const Draft& draft) {
    return engine::says_incomplete(*draft.finding.rule);
}

/// What suppresses nothing is known only once all other rules have spoken; its rule speaks last. In a part of
/// the files nobody knows what the rest would have said.
void tell_unused(std::span<const Problem> unused, const engine::Evidence& all,
                 std::span<const Rule* const> selected, const engine::RuleSettings& settings,
                 std::vector<Draft>& drafts) {
    if (std::ranges::any_of(drafts, says_incomplete))
        return;
    for (const Rule* rule : selected) {
        if (rule->info.name != "unused-suppression")
            continue;
        engine::Said said =
            engine::run_rule(*rule, {all.organisation, all.measures, unused, all.suppressions}, settings);
        engine::set_severities(said.drafts, settings);
        append(drafts, std::move(said.drafts));
    }
}

/// The baseline as the inputs call things.
std::optional<Baseline> known_baseline(const CheckRequest& request) {
    return request.baseline && request.codes ? engine::coded(*request.baseline, *request.codes)
                                             : request.baseline;
}

} // namespace

engine::Checked engine::check_whole(const CheckRequest& request, std::span<const Finding> before) {
    return check_read(engine::read(request), request, before);
}

engine::Checked engine::check_read(Read input, const CheckRequest& request, std::span<const Finding> before) {
    const engine::RuleSettings settings(request, catalogue());
    const auto selected = engine::select(catalogue(), request.select, request.ignore, settings);
    const unsigned jobs = engine::jobs_of(request);
    const Measures measures(input.organisation);
    const engine::Evidence evidence{input.organisation, measures, input.problems, input.suppressions};
    engine::Said said = engine::run(selected, evidence, jobs, settings);

    engine::silence(said.drafts);
    engine::fold(said.drafts);
    engine::lower_for_proposed(said.drafts, input.organisation);
    engine::set_severities(said.drafts, settings);
    engine::Suppressed suppressed = request.suppressions ? engine::suppress(said.drafts, input.suppressions)
                                                         : engine::match(said.drafts, input.suppressions);
    std::vector<Problem> unused =
        engine::unused_suppressions(input.suppressions, suppressed, selected, said.not_checked);
    engine::name_files(unused, *input.sources);
    tell_unused(unused, evidence, selected, settings, said.drafts);
    const std::optional<Baseline> baseline = known_baseline(request);
    Results results = engine::tell({std::move(said.drafts), std::move(suppressed.taken), input.suppressions,
                                    baseline ? &*baseline : nullptr, selected, input.stable_paths,
                                    input.formats, input.top, before, request.codes.get()},
                                   input.organisation, *input.sources);

    Coverage& coverage = results.coverage;
    coverage = engine::cover(input);
    coverage.rules_run = selected.size();
    coverage.hidden_input_problems = engine::hidden_input_problems(selected, input, measures, jobs);
    coverage.suppressed = request.suppressions ? suppressed.findings : 0;
    coverage.not_checked = std::move(said.not_checked);
    return {std::move(input), std::move(results)};
}

CheckRequest engine::reading_only(const InputRequest& inputs) {
    CheckRequest reading;
    static_cast<InputRequest&>(reading) = inputs;
    for (const Rule* rule : catalogue())
        if (says_incomplete(rule->info))
            reading.select.emplace_back(rule->info.name);
    return reading;
}

Analysis check(const CheckRequest& request) {
    engine::Checked checked = request.since ? engine::check_since(request) : engine::check_whole(request);
    return {std::move(checked.input.sources), std::move(checked.results)};
}

} // namespace whodecides
