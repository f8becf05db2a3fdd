#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <whodecides/profile.hpp>

#include "engine/coverage.hpp"
#include "engine/finish.hpp"
#include "engine/fold.hpp"
#include "engine/profile.hpp"
#include "engine/read.hpp"
#include "engine/rule_names.hpp"
#include "engine/run.hpp"
#include "engine/silence.hpp"
#include "engine/suppress.hpp"
#include "engine/views/profile.hpp"
#include "rules/catalogue.hpp"

namespace whodecides {
namespace {

std::vector<const Rule*> rules_that(bool (*wanted)(const RuleInfo&)) {
    std::vector<const Rule*> rules;
    std::ranges::copy_if(catalogue(), std::back_inserter(rules),
                         [&](const Rule* rule) { return rule->info.on_by_default && wanted(rule->info); });
    return rules;
}

/// Adds the rules that keep others quiet about what they say better, and those that keep these quiet.
std::vector<const Rule*> with_silencers(std::vector<const Rule*> rules) {
    const auto silences = [](const Rule* rule, const Rule* other) {
        return std::ranges::find(rule->info.silences, other->info.name) != rule->info.silences.end();
    };
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (const Rule* rule : catalogue())
            if (rule->info.on_by_default && silences(rule, rules[i]) &&
                std::ranges::find(rules, rule) == rules.end())
                rules.push_back(rule);
    return rules;
}

/// What kept the inputs from being read whole.
Analysis analysis_of(const engine::Read& input, const engine::Evidence& evidence, unsigned jobs) {
    const auto rules = rules_that(engine::says_incomplete);
    engine::Said said = engine::run(rules, evidence, jobs);
    engine::fold(said.drafts);
    Results results{.findings = engine::finish(std::move(said.drafts)),
                    .as_of = to_string(input.organisation.as_of)};
    engine::sort(results.findings);
    Coverage& coverage = results.coverage;
    coverage = engine::cover(input);
    coverage.rules_run = rules.size();
    coverage.hidden_input_problems = engine::hidden_input_problems(rules, input, evidence.measures, jobs);
    return {input.sources, std::move(results)};
}

Profile measured(const engine::Evidence& evidence, const ProfileRequest& request) {
    engine::Said said =
        engine::run(with_silencers(rules_that(engine::profiled)), evidence, engine::jobs_of(request));
    engine::silence(said.drafts);
    engine::fold(said.drafts);
    engine::suppress(said.drafts, evidence.suppressions);
    return engine::profile_view(evidence.organisation, evidence.measures, said.drafts, request);
}

engine::Evidence evidence_of(const engine::Read& input, const Measures& measures) {
    return {input.organisation, measures, input.problems, input.suppressions};
}

} // namespace

Profile engine::profile_of(Understood understood, unsigned jobs) {
    look_at_active(understood);
    const Read input = build_from(std::move(understood));
    const Measures measures(input.organisation);
    ProfileRequest request;
    request.teams = false;
    request.jobs = jobs;
    return measured(evidence_of(input, measures), request);
}

ProfileResult profile(const ProfileRequest& request) {
    const engine::Read input = engine::read(request, engine::Look::at_active);
    const Measures measures(input.organisation);
    const engine::Evidence evidence = evidence_of(input, measures);
    return {analysis_of(input, evidence, engine::jobs_of(request)), measured(evidence, request)};
}

} // namespace whodecides
