#include "docs/completion_values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "docs/completion.hpp"
#include "docs/explain.hpp"

namespace whodecides::docs {

Values values_of(const OptionSpec& option) {
    if (!option.choices.empty())
        return Values::words;
    if (option.value == "FILE")
        return Values::files;
    if (option.value == "RULE,...")
        return Values::rules;
    if (option.value == "RULE=LEVEL,...")
        return Values::rule_levels;
    if (option.value == "RULE.OPTION=VALUE,...")
        return Values::rule_options;
    if (option.value == "FORMAT=FILE")
        return Values::reports;
    return Values::none;
}

Values values_of(const CommandSpec& command) {
    if (!command.choices.empty())
        return Values::words;
    if (command.arguments == "RULE")
        return Values::one_rule;
    if (command.arguments == "[COMMAND]")
        return Values::commands;
    return command.arguments.empty() ? Values::none : Values::files;
}

std::span<const Choice> words_of(const OptionSpec& option, std::span<const OptionSpec* const> options) {
    if (values_of(option) != Values::reports)
        return option.choices;
    const auto found = std::ranges::find(options, std::string_view("format"), &OptionSpec::name);
    return found == options.end() ? std::span<const Choice>() : (*found)->choices;
}

std::vector<Proposal> proposed_rules() {
    std::vector<Proposal> rules_first;
    std::vector<Proposal> groups;
    for (const RuleInfo* rule : rules()) {
        rules_first.push_back({std::string(rule->name), std::string(rule->summary)});
        if (groups.empty() || groups.back().name != rule->group)
            groups.push_back({std::string(rule->group), std::string(group_title(rule->group))});
    }
    rules_first.insert(rules_first.end(), groups.begin(), groups.end());
    return rules_first;
}

std::vector<Proposal> proposed_options() {
    std::vector<Proposal> found;
    for (const RuleInfo* rule : rules())
        for (const RuleOption& option : rule->options)
            found.push_back({fmt::format("{}.{}", rule->name, option.name), std::string(option.help)});
    return found;
}

std::vector<std::string_view> levels() {
    return {to_string(Severity::error), to_string(Severity::warning), to_string(Severity::note)};
}

std::string shell_quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    }
    return out + "'";
}

std::string short_help(std::string_view help) {
    const std::size_t end = std::min(help.find(". "), help.find("; "));
    std::string out(help.substr(0, end));
    std::erase(out, '`');
    return out;
}

std::vector<std::string> spellings(const OptionSpec& option) {
    std::vector<std::string> found;
    if (option.letter != 0)
        found.push_back(fmt::format("-{}", option.letter));
    found.push_back(fmt::format("--{}", option.name));
    return found;
}

std::span<const Shell> shells() {
    static constexpr Shell list[]{
        {"bash", "for share/bash-completion/completions/whodecides", bash_completion},
        {"zsh", "for _whodecides in a folder of fpath", zsh_completion},
        {"fish", "for completions/whodecides.fish in fish's folder", fish_completion},
    };
    return list;
}

const Shell* find_shell(std::string_view name) {
    const auto found = std::ranges::find(shells(), name, &Shell::name);
    return found == shells().end() ? nullptr : &*found;
}

} // namespace whodecides::docs
