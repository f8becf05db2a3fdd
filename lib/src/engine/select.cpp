#include "engine/select.hpp"

#include <algorithm>
#include <iterator>

#include "engine/rule_names.hpp"

namespace whodecides::engine {

namespace {

bool names_rule(std::span<const std::string> names, const RuleInfo& rule) {
    return std::ranges::find(names, rule.name) != names.end();
}

bool names_group(std::span<const std::string> names, const RuleInfo& rule) {
    return std::ranges::find(names, rule.group) != names.end();
}

bool is_selected(const RuleInfo& rule, std::span<const std::string> select,
                 std::span<const std::string> ignore, const RuleSettings& settings) {
    if (says_incomplete(rule))
        return true;
    if (names_rule(ignore, rule) || (names_group(ignore, rule) && !names_rule(select, rule)))
        return false;
    if (names_rule(select, rule))
        return true;
    return settings.is_on(rule) && (select.empty() || names_group(select, rule));
}

} // namespace

std::vector<const Rule*> select(std::span<const Rule* const> all, std::span<const std::string> select,
                                std::span<const std::string> ignore, const RuleSettings& settings) {
    for (const auto names : {select, ignore})
        for (const std::string& name : names)
            require_rule_or_group(all, name);
    std::vector<const Rule*> selected;
    std::ranges::copy_if(all, std::back_inserter(selected),
                         [&](const Rule* rule) { return is_selected(rule->info, select, ignore, settings); });
    return selected;
}

} // namespace whodecides::engine
