#include "engine/rule_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <whodecides/error.hpp>

#include "base/nearest.hpp"
#include "base/words.hpp"

namespace whodecides::engine {

namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view name,
                         std::span<const std::string_view> known) {
    const std::string_view meant = nearest(name, known);
    throw Error(
        "unknown " + std::string(what) + " " + quoted(name) +
        (meant.empty() ? "; `whodecides rules` lists them all" : "; did you mean " + quoted(meant) + "?"));
}

} // namespace

void require_rule_or_group(std::span<const Rule* const> all, std::string_view name) {
    std::vector<std::string_view> known;
    for (const Rule* rule : all) {
        known.push_back(rule->info.name);
        if (std::ranges::find(known, rule->info.group) == known.end())
            known.push_back(rule->info.group);
    }
    if (std::ranges::find(known, name) == known.end())
        refuse("rule or group", name, known);
}

const RuleInfo& require_rule(std::span<const Rule* const> all, std::string_view name) {
    std::vector<std::string_view> known;
    for (const Rule* rule : all) {
        if (rule->info.name == name)
            return rule->info;
        known.push_back(rule->info.name);
    }
    refuse("rule", name, known);
}

bool says_incomplete(const RuleInfo& rule) {
    constexpr std::array<std::string_view, 3> names{"syntax-error", "unreadable-file", "empty-organisation"};
    return std::ranges::find(names, rule.name) != names.end();
}

} // namespace whodecides::engine
