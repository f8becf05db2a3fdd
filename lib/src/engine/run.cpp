#include "engine/run.hpp"

#include <iterator>
#include <utility>

#include "base/parallel.hpp"
#include "base/vectors.hpp"

namespace whodecides::engine {

Said run_rule(const Rule& rule, const Evidence& evidence, const RuleSettings& settings) {
    const std::vector<double> options = settings.options(rule.info);
    const Context context{evidence.organisation, evidence.measures, evidence.problems, rule, options,
                          evidence.suppressions};
    Report report(context);
    rule.check(context, report);
    return {std::move(report.drafts()), std::move(report.not_checked_list())};
}

Said run(std::span<const Rule* const> rules, const Evidence& evidence, unsigned jobs,
         const RuleSettings& settings) {
    std::vector<Said> by_rule(rules.size());
    parallel_for(rules.size(), jobs,
                 [&](std::size_t i) { by_rule[i] = run_rule(*rules[i], evidence, settings); });

    Said all;
    for (Said& said : by_rule) {
        append(all.drafts, std::move(said.drafts));
        append(all.not_checked, std::move(said.not_checked));
    }
    return all;
}

} // namespace whodecides::engine
