#include "engine/select.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/nearest.hpp"
#include "base/words.hpp"

namespace whodecides::engine {

namespace {

void check_names(std::span<const Rule* const> all, std::span<const std::string> names) {
    std::vector<std::string_view> known;
    for (const Rule* rule : all) {
        known.push_back(rule->info.name);
        if (std::ranges::find(known, rule->info.group) == known.end())
            known.push_back(rule->info.group);
    }
    for (const std::string& name : names) {
        if (std::ranges::find(known, name) != known.end())
            continue;
        const std::string_view meant = nearest(name, known);
        throw Error("unknown rule or group " + quoted(name) +
                    (meant.empty() ? "; `whodecides rules` lists them all"
                                   : "; did you mean " + quoted(meant) + "?"));
    }
}

bool names_rule(std::span<const std::string> names, const RuleInfo& rule) {
    return std::ranges::find(names, rule.name) != names.end();
}

bool names_group(std::span<const std::string> names, const RuleInfo& rule) {
    return std::ranges::find(names, rule.group) != names.end();
}

bool is_selected(const RuleInfo& rule, std::span<const std::string> select,
                 std::span<const std::string> ignore) {
    if (says_incomplete(rule))
        return true;
    if (names_rule(ignore, rule) || (names_group(ignore, rule) && !names_rule(select, rule)))
        return false;
    if (names_rule(select, rule))
        return true;
    return rule.on_by_default && (select.empty() || names_group(select, rule));
}

} // namespace

std::vector<const Rule*> select(std::span<const Rule* const> all, std::span<const std::string> select,
                                std::span<const std::string> ignore) {
    check_names(all, select);
    check_names(all, ignore);
    std::vector<const Rule*> selected;
    std::ranges::copy_if(all, std::back_inserter(selected),
                         [&](const Rule* rule) { return is_selected(rule->info, select, ignore); });
    return selected;
}

bool says_incomplete(const RuleInfo& rule) {
    constexpr std::array<std::string_view, 3> names{"syntax-error", "unreadable-file", "empty-organisation"};
    return std::ranges::find(names, rule.name) != names.end();
}

} // namespace whodecides::engine
