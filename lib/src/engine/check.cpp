#include <algorithm>
#include <thread>
#include <utility>

#include <whodecides/check.hpp>

#include "base/words.hpp"
#include "engine/coverage.hpp"
#include "engine/fingerprint.hpp"
#include "engine/finish.hpp"
#include "engine/fold.hpp"
#include "engine/read.hpp"
#include "engine/run.hpp"
#include "engine/select.hpp"
#include "engine/severity.hpp"
#include "engine/silence.hpp"
#include "rules/catalogue.hpp"

namespace whodecides {

namespace {

Date date_of(const CheckRequest& request) {
    if (!request.as_of)
        return today();
    const auto date = parse_date(*request.as_of);
    if (!date)
        throw Error(quoted(*request.as_of) + " is not a date; write it as YYYY-MM-DD");
    return *date;
}

} // namespace

Analysis check(const CheckRequest& request) {
    const engine::RuleSettings settings(request, catalogue());
    const auto selected = engine::select(catalogue(), request.select, request.ignore, settings);
    const Date as_of = date_of(request);
    const unsigned jobs = request.jobs > 0 ? request.jobs : std::max(1U, std::thread::hardware_concurrency());

    const engine::Read input = engine::read(request, as_of, jobs);
    const Measures measures(input.organisation);
    engine::Said said = engine::run(selected, input.organisation, measures, input.problems, jobs, settings);

    engine::silence(said.drafts);
    engine::fold(said.drafts);
    engine::lower_for_proposed(said.drafts, input.organisation);
    engine::set_severities(said.drafts, settings);
    std::vector<Finding> findings = engine::finish(std::move(said.drafts));
    engine::sort(findings);
    engine::fingerprint(findings, engine::stable_paths(*input.sources));

    Coverage coverage = engine::cover(input.organisation);
    coverage.files = input.files;
    coverage.skipped_files = input.skipped_files;
    coverage.rules_run = selected.size();
    coverage.hidden_input_problems = engine::hidden_input_problems(selected, input, measures, jobs);
    coverage.not_checked = std::move(said.not_checked);
    return {input.sources, std::move(findings), std::move(coverage), to_string(as_of)};
}

} // namespace whodecides
