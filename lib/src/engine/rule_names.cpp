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

std::vector<std::string> in_quotes(std::span<const std::string_view> names) {
    std::vector<std::string> result;
    for (const std::string_view name : names)
        result.push_back(quoted(name));
    return result;
}

[[noreturn]] void refuse(std::string_view what, std::string_view name,
                         std::span<const std::string_view> known) {
    const std::string near = hint(name, known);
    throw Error("unknown " + std::string(what) + " " + quoted(name) +
                (near.empty() ? "; `whodecides rules` lists them all" : near));
}

} // namespace

std::string hint(std::string_view name, std::span<const std::string_view> known) {
    const std::string_view meant = nearest(name, known);
    return meant.empty() ? std::string() : "; did you mean " + quoted(meant) + "?";
}

std::string hint(std::string_view name, std::span<const std::string_view> known, std::string_view intro) {
    const std::string near = hint(name, known);
    return near.empty() ? std::string(intro) + listed(in_quotes(known), known.size()) : near;
}

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

const RuleOption& require_option(const RuleInfo& rule, std::string_view name) {
    const auto found = std::ranges::find(rule.options, name, &RuleOption::name);
    if (found != rule.options.end())
        return *found;
    std::vector<std::string_view> known;
    for (const RuleOption& option : rule.options)
        known.push_back(option.name);
    throw Error(known.empty() ? std::string(rule.name) + " has no options"
                              : std::string(rule.name) + " has no option " + quoted(name) +
                                    hint(name, known, "; it has "));
}

void require_in_range(const RuleInfo& rule, const RuleOption& option, double value) {
    if (value >= option.least && value <= option.most) // not so for what is no number
        return;
    throw Error(std::string(rule.name) + "." + std::string(option.name) + " takes a number from " +
                plain_number(option.least) + " to " + plain_number(option.most) + ", not " +
                plain_number(value));
}

void require_severity(const SeverityChange& change) {
    const RuleInfo* rule = find_rule(change.rule);
    if (rule != nullptr && says_incomplete(*rule) && change.severity != Severity::error)
        throw Error(quoted(change.rule) +
                    " says that the job could not be done whole; it is always an error");
}

bool says_incomplete(const RuleInfo& rule) {
    constexpr std::array<std::string_view, 3> names{"syntax-error", "unreadable-file", "empty-organisation"};
    return std::ranges::find(names, rule.name) != names.end();
}

bool says_empty(const RuleInfo& rule) {
    return rule.name == "empty-organisation";
}

} // namespace whodecides::engine
