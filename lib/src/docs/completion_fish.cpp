#include <fmt/format.h>

#include "docs/completion.hpp"
#include "docs/completion_values.hpp"

namespace whodecides::docs {
namespace {

constexpr std::string_view head = R"(# Completes whodecides in fish. Printed by `whodecides completion fish`.

# The words, behind what stands before the last comma already.
function __whodecides_list
    set -l token (string replace -r -- '^--?[a-z-]+=' '' (commandline -ct))
    set -l before (string match -r -- '.*,' $token)
    for word in $argv
        echo "$before$word"
    end
end

# FORMAT=FILE: the formats, then files.
function __whodecides_reports
    set -l token (string replace -r -- '^--?[a-z-]+=' '' (commandline -ct))
    if not string match -q -- '*=*' $token
        printf '%s=\n' $argv
        return
    end
    set -l format (string replace -r -- '=.*' '=' $token)
    for file in (__fish_complete_path (string replace -r -- '^[^=]*=' '' $token))
        echo "$format$file"
    end
end

)";

std::string quoted_for_fish(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\' || c == '\'')
            escaped += '\\';
        escaped += c;
    }
    return fmt::format("'{}'", escaped);
}

/// Fish reads what -a has once more, so that words on a choice stand in quotes of their own.
std::string described_words(std::span<const Choice> choices) {
    std::string words;
    for (const Choice& choice : choices) {
        words += fmt::format("{}{}", words.empty() ? "" : " ", choice.name);
        if (!choice.help.empty())
            words += fmt::format("\\t{}", quoted_for_fish(short_help(choice.help)));
    }
    return words;
}

/// What -a takes for values of that kind; empty: nothing is known.
std::string arguments(Values values, std::span<const Choice> choices) {
    switch (values) {
    case Values::none:
    case Values::files:
        return {};
    case Values::words:
        return quoted_for_fish(described_words(choices));
    case Values::rules:
        return "'(__whodecides_list $__whodecides_rules)'";
    case Values::rule_levels:
        return fmt::format("'(__whodecides_list $__whodecides_names={{{}}})'", fmt::join(levels(), ","));
    case Values::rule_options:
        return "'(__whodecides_list $__whodecides_options)'";
    case Values::reports: {
        std::string formats;
        for (const Choice& choice : choices)
            formats += fmt::format(" {}", choice.name);
        return fmt::format("'(__whodecides_reports{})'", formats);
    }
    case Values::one_rule:
        return "'$__whodecides_rules'";
    case Values::commands:
        return "'$__whodecides_commands'";
    }
    return {};
}

std::string option_line(std::string_view condition, const OptionSpec& option,
                        std::span<const OptionSpec* const> options) {
    std::string out = fmt::format("complete -c whodecides -n {}", quoted_for_fish(condition));
    if (option.letter != 0)
        out += fmt::format(" -s {}", option.letter);
    out += fmt::format(" -l {}", option.name);
    const Values values = values_of(option);
    if (values == Values::files)
        out += " -r -F";
    else if (!option.value.empty())
        out += " -x";
    if (const std::string words = arguments(values, words_of(option, options)); !words.empty())
        out += fmt::format(" -a {}", words);
    return out + fmt::format(" -d {}\n", quoted_for_fish(short_help(option.help)));
}

std::string variable(std::string_view name, const std::vector<Proposal>& proposals, std::string_view end,
                     bool with_help) {
    std::string out = fmt::format("set -g {}", name);
    for (const Proposal& each : proposals)
        out += fmt::format(" \\\n    {}",
                           quoted_for_fish(fmt::format("{}{}{}{}", each.name, end, with_help ? "\t" : "",
                                                       with_help ? short_help(each.help) : "")));
    return out + "\n";
}

std::string command_lines(const CommandSpec& command) {
    const std::string condition = fmt::format("__fish_seen_subcommand_from {}", command.name);
    std::string out = fmt::format("\ncomplete -c whodecides -n __fish_use_subcommand -a {} -d {}\n",
                                  command.name, quoted_for_fish(command.summary));
    const Values values = values_of(command);
    if (values == Values::files)
        out += fmt::format("complete -c whodecides -n {} -F\n", quoted_for_fish(condition));
    else if (const std::string words = arguments(values, command.choices); !words.empty())
        out += fmt::format("complete -c whodecides -n {} -a {}\n", quoted_for_fish(condition), words);
    for (const OptionSpec* option : command.options)
        out += option_line(condition, *option, command.options);
    return out;
}

} // namespace

std::string fish_completion(const CommandLine& line) {
    std::string script(head);
    std::vector<Proposal> commands;
    for (const CommandSpec& command : line.commands)
        commands.push_back({std::string(command.name), std::string(command.summary)});
    script += variable("__whodecides_rules", proposed_rules(), "", true);
    script += variable("__whodecides_names", proposed_rules(), "", false);
    script += variable("__whodecides_options", proposed_options(), "=", true);
    script += variable("__whodecides_commands", commands, "", true);
    script += "\ncomplete -c whodecides -f\n";
    for (const OptionSpec* option : line.before)
        script += option_line("__fish_use_subcommand", *option, line.before);
    for (const CommandSpec& command : line.commands)
        script += command_lines(command);
    return script;
}

} // namespace whodecides::docs
