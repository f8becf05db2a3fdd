#include "engine/run.hpp"

#include <iterator>
#include <utility>

#include "base/parallel.hpp"

namespace whodecides::engine {

Said run_rule(const Rule& rule, const Organisation& organisation, const Measures& measures,
              std::span<const Problem> problems) {
    std::vector<double> options;
    options.reserve(rule.info.options.size());
    for (const RuleOption& option : rule.info.options)
        options.push_back(option.value);

    const Context context{organisation, measures, problems, rule, options};
    Report report(context);
    rule.check(context, report);
    return {std::move(report.drafts()), std::move(report.not_checked_list())};
}

namespace {

template <class Value>
void append(std::vector<Value>& to, std::vector<Value>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

Said run(std::span<const Rule* const> rules, const Organisation& organisation, const Measures& measures,
         std::span<const Problem> problems, unsigned jobs) {
    std::vector<Said> by_rule(rules.size());
    parallel_for(rules.size(), jobs,
                 [&](std::size_t i) { by_rule[i] = run_rule(*rules[i], organisation, measures, problems); });

    Said all;
    for (Said& said : by_rule) {
        append(all.drafts, said.drafts);
        append(all.not_checked, said.not_checked);
    }
    return all;
}

} // namespace whodecides::engine
