#include <fmt/format.h>

#include "docs/completion.hpp"
#include "docs/completion_values.hpp"

namespace whodecides::docs {
namespace {

/// With a backslash before each of these bytes.
std::string escaped(std::string_view text, std::string_view bytes) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || bytes.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::string bracketed(std::string_view help) {
    return fmt::format("[{}]", escaped(short_help(help), "[]:"));
}

/// "((error\:"an error" note\:"a note"))", or "(a b)" where no word is explained.
std::string word_action(std::span<const Choice> choices) {
    std::string words;
    bool explained = false;
    for (const Choice& choice : choices)
        explained = explained || !choice.help.empty();
    for (const Choice& choice : choices) {
        words += words.empty() ? "" : " ";
        words += choice.name;
        if (explained)
            words += fmt::format("\\:\"{}\"", escaped(short_help(choice.help), ":\"()"));
    }
    return explained ? fmt::format("(({}))", words) : fmt::format("({})", words);
}

std::string action(Values values, std::span<const Choice> choices) {
    switch (values) {
    case Values::none:
        return " ";
    case Values::files:
        return "_files";
    case Values::words:
        return word_action(choices);
    case Values::rules:
        return "_whodecides_rule_list";
    case Values::rule_levels:
        return "_whodecides_levels";
    case Values::rule_options:
        return "_whodecides_options";
    case Values::reports: {
        std::string formats;
        for (const Choice& choice : choices)
            formats += fmt::format(" {}", choice.name);
        return fmt::format(" _whodecides_reports{}", formats);
    }
    case Values::one_rule:
        return "_whodecides_rules";
    case Values::commands:
        return "_whodecides_commands";
    }
    return " ";
}

/// One option for _arguments: "(-f --format)"{-f+,--format=}"[help]:NAME:(a b)".
std::string option_spec(const OptionSpec& option, std::span<const OptionSpec* const> options) {
    const bool valued = !option.value.empty();
    std::string tail = bracketed(option.help);
    if (valued)
        tail += fmt::format(":{}:{}", escaped(option.value, ":"),
                            action(values_of(option), words_of(option, options)));
    const std::string name = fmt::format("--{}{}", option.name, valued ? "=" : "");
    if (option.letter == 0)
        return shell_quoted(fmt::format("{}{}{}", option.list ? "*" : "", name, tail));
    const std::string letter = fmt::format("-{}{}", option.letter, valued ? "+" : "");
    return fmt::format("{}{{{},{}}}{}", shell_quoted(fmt::format("(-{} --{})", option.letter, option.name)),
                       letter, name, shell_quoted(tail));
}

std::string described(std::string_view function, std::string_view what,
                      const std::vector<Proposal>& proposals) {
    std::string out = fmt::format("{}() {{\n    local -a known=(\n", function);
    for (const Proposal& each : proposals)
        out +=
            fmt::format("        {}\n",
                        shell_quoted(fmt::format("{}:{}", escaped(each.name, ":"), short_help(each.help))));
    return out + fmt::format("    )\n    _describe {} known\n}}\n\n", shell_quoted(what));
}

/// Values joined by commas, each with what may follow its "=".
std::string joined(std::string_view function, std::string_view what, const std::vector<Proposal>& proposals,
                   std::string_view value) {
    std::string out = fmt::format("{}() {{\n    local -a known=(\n", function);
    for (const Proposal& each : proposals)
        out += fmt::format("        {}\n",
                           shell_quoted(fmt::format("{}{}{}", each.name, bracketed(each.help), value)));
    return out + fmt::format("    )\n    _values -s , {} $known\n}}\n\n", shell_quoted(what));
}

std::string arguments_of(const CommandSpec& command) {
    std::string out = fmt::format("        {})\n            _arguments -S", command.name);
    for (const OptionSpec* option : command.options)
        out += fmt::format(" \\\n                {}", option_spec(*option, command.options));
    const Values values = values_of(command);
    if (values == Values::files)
        out += " \\\n                '*:file:_files'";
    else if (values != Values::none)
        out +=
            fmt::format(" \\\n                {}",
                        shell_quoted(fmt::format("1:{}:{}", command.name, action(values, command.choices))));
    return out + "\n            ;;\n";
}

} // namespace

std::string zsh_completion(const CommandLine& line) {
    std::vector<Proposal> commands;
    for (const CommandSpec& command : line.commands)
        commands.push_back({std::string(command.name), std::string(command.summary)});
    std::string script =
        "#compdef whodecides\n# Completes whodecides in zsh. Printed by `whodecides completion zsh`.\n\n";
    script += described("_whodecides_commands", "command", commands);
    script += described("_whodecides_rules", "rule", proposed_rules());
    script += joined("_whodecides_rule_list", "rule", proposed_rules(), "");
    script += joined("_whodecides_levels", "rule", proposed_rules(),
                     fmt::format(":level:({})", fmt::join(levels(), " ")));
    script += joined("_whodecides_options", "option", proposed_options(), ":value: ");
    script +=
        "# FORMAT=FILE: the formats, then files.\n_whodecides_reports() {\n    if compset -P '*='; then\n"
        "        _files\n    else\n        compadd -S = -- $@\n    fi\n}\n\n";
    script += "_whodecides() {\n    local context state state_descr line\n    typeset -A opt_args\n"
              "    _arguments -C -S";
    for (const OptionSpec* option : line.before)
        script += fmt::format(" \\\n        {}", option_spec(*option, line.before));
    script += " \\\n        '1:command:_whodecides_commands' \\\n        '*::argument:->argument' && return\n"
              "    case $state in\n    argument)\n        case $words[1] in\n";
    for (const CommandSpec& command : line.commands)
        script += arguments_of(command);
    return script + "        esac\n        ;;\n    esac\n}\n\n"
                    "# Found in fpath it is called at once; sourced it has to be announced.\n"
                    "if [[ $funcstack[1] == _whodecides ]]; then\n    _whodecides \"$@\"\nelse\n"
                    "    compdef _whodecides whodecides\nfi\n";
}

} // namespace whodecides::docs
