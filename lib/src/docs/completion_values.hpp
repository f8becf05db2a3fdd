#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/rule.hpp>

#include "docs/option.hpp"

/// What stands behind an option or a command, as far as a shell can know it.
namespace whodecides::docs {

enum class Values {
    none,         ///< no value, or one that nothing is known of
    files,        ///< file names
    words,        ///< the choices
    rules,        ///< rules and groups, joined by commas
    rule_levels,  ///< RULE=LEVEL, joined by commas
    rule_options, ///< RULE.OPTION=VALUE, joined by commas
    reports,      ///< FORMAT=FILE
    one_rule,     ///< a rule or a group
    commands,
};

Values values_of(const OptionSpec& option);
/// Of the argument of a command.
Values values_of(const CommandSpec& command);

/// The words that stand in the value of an option: its choices, or those of --format for FORMAT=FILE.
std::span<const Choice> words_of(const OptionSpec& option, std::span<const OptionSpec* const> options);

/// A name and a few words on it.
struct Proposal {
    std::string name;
    std::string help;
};

/// Rules with their summaries, then groups with what they are about.
std::vector<Proposal> proposed_rules();
/// "crowded-decision.max_voices" and the like.
std::vector<Proposal> proposed_options();
std::vector<std::string_view> levels();

/// In single quotes, as bash and zsh take it.
std::string shell_quoted(std::string_view text);
/// The first sentence of a help text, without back quotes: shells show little of it.
std::string short_help(std::string_view help);
/// "-f" and "--format", those there are.
std::vector<std::string> spellings(const OptionSpec& option);

} // namespace whodecides::docs
