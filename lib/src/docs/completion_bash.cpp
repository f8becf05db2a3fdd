#include <fmt/format.h>

#include "docs/completion.hpp"
#include "docs/completion_values.hpp"

// One function and three tables in it: the values of options, the options of commands, the arguments of
// commands. It keeps to what bash 3.2 knows, which is all that some systems come with.
namespace whodecides::docs {
namespace {

constexpr std::string_view head = R"(# Completes whodecides in bash. Printed by `whodecides completion bash`.

_whodecides() {
    local words=() word i
    # Bash cuts words at "=": what was written together is put together again.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ ${#words[@]} -gt 0 && ($word == "=" || ${COMP_WORDS[i - 1]} == "=") ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    local cur=${words[${#words[@]} - 1]} command= option= ended= last=
    for ((i = 0; i < ${#words[@]} - 1; i++)); do
        word=${words[i]}
        case $command,$word in
)";

constexpr std::string_view after_words = R"(
        ,-*) ;;
        ,*) command=$word ;;
        *,--) ended=1 ;;
        esac
        last=$word
    done
    local value=$cur prefix= candidates= kind=words joined=
    if [[ -z $ended && $cur == --*=* ]]; then
        option=${cur%%=*} value=${cur#*=} prefix=$option=
    elif [[ -z $ended && $last == -* ]]; then
        option=$last
    fi
    case $command:$option in
)";

constexpr std::string_view after_options = R"(
    *)
        [[ -n $prefix ]] && return
        kind=argument
        ;;
    esac
    if [[ $kind == argument && -z $ended && $cur == -* ]]; then
        kind=words
        case $command in
)";

constexpr std::string_view after_flags = R"(
        esac
    elif [[ $kind == argument ]]; then
        case $command in
)";

constexpr std::string_view tail = R"(
        *) return ;;
        esac
    fi
    if [[ $joined == report && $value == *=* ]]; then
        prefix+=${value%%=*}= value=${value#*=} kind=files
    elif [[ -n $joined && $value == *,* ]]; then
        prefix+=${value%,*}, value=${value##*,}
    fi
    if [[ $joined == levels ]]; then
        if [[ $value == *=* ]]; then
            prefix+=${value%%=*}= value=${value#*=} candidates=$levels
        else
            candidates=${rules// /= }= joined=open
        fi
    fi
    # What stands before the last "=" is no part of the word that bash replaces.
    local current=${COMP_WORDS[COMP_CWORD]}
    [[ $current == "=" ]] && current=
    prefix=${prefix#"${cur%"$current"}"}
    COMPREPLY=()
    if [[ $kind == files ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do
            COMPREPLY+=("$prefix$word")
        done < <(compgen -f -- "$value")
        return
    fi
    while IFS= read -r word; do
        COMPREPLY+=("$prefix$word")
    done < <(compgen -W "$candidates" -- "$value")
    if [[ -n $joined ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

complete -F _whodecides whodecides
)";

template <class Things, class Name>
std::string names(const Things& things, Name name) {
    std::string out;
    for (const auto& thing : things)
        out += fmt::format("{}{}", out.empty() ? "" : " ", name(thing));
    return out;
}

std::string in_words(std::span<const Choice> choices, std::string_view end = {}) {
    return names(choices, [end](const Choice& choice) { return fmt::format("{}{}", choice.name, end); });
}

std::string proposal_names(const std::vector<Proposal>& proposals, std::string_view end = {}) {
    return names(proposals, [end](const Proposal& each) { return fmt::format("{}{}", each.name, end); });
}

std::string command_names(const CommandLine& line) {
    return names(line.commands, [](const CommandSpec& command) { return command.name; });
}

/// What sets the candidates for a value of that kind.
std::string setting(Values values, std::span<const Choice> choices, const CommandLine& line) {
    switch (values) {
    case Values::none:
        return "return";
    case Values::files:
        return "kind=files";
    case Values::words:
        return fmt::format("kind=words candidates='{}'", in_words(choices));
    case Values::rules:
        return "candidates=$rules joined=list";
    case Values::rule_levels:
        return "joined=levels";
    case Values::rule_options:
        return fmt::format("candidates='{}' joined=open", proposal_names(proposed_options(), "="));
    case Values::reports:
        return fmt::format("candidates='{}' joined=report", in_words(choices, "="));
    case Values::one_rule:
        return "kind=words candidates=$rules";
    case Values::commands:
        return fmt::format("kind=words candidates='{}'", command_names(line));
    }
    return "return";
}

/// One line of a case for every option that takes a value.
std::string option_lines(std::string_view command, std::span<const OptionSpec* const> options,
                         const CommandLine& line) {
    std::string out;
    for (const OptionSpec* option : options) {
        if (option->value.empty())
            continue;
        std::string pattern;
        for (const std::string& spelling : spellings(*option))
            pattern += fmt::format("{}{}:{}", pattern.empty() ? "" : " | ", command, spelling);
        out += fmt::format("    {}) {} ;;\n", pattern,
                           setting(values_of(*option), words_of(*option, options), line));
    }
    return out;
}

std::string flags_line(std::string_view command, std::span<const OptionSpec* const> options) {
    std::string flags;
    for (const OptionSpec* option : options)
        for (const std::string& spelling : spellings(*option))
            flags += fmt::format("{}{}", flags.empty() ? "" : " ", spelling);
    return fmt::format("        '{}') candidates='{}' ;;\n", command, flags);
}

/// The options before the command that take the next word for themselves.
std::string skipped_values(const CommandLine& line) {
    std::string out;
    for (const OptionSpec* option : line.before)
        if (!option->value.empty())
            for (const std::string& spelling : spellings(*option))
                out += fmt::format("        ,{}) ((i + 2 < ${{#words[@]}})) && word=${{words[++i]}} ;;\n",
                                   spelling);
    return out;
}

std::string without_end(std::string lines) {
    if (!lines.empty())
        lines.pop_back();
    return lines;
}

} // namespace

std::string bash_completion(const CommandLine& line) {
    std::string script(head);
    script += without_end(skipped_values(line)) + std::string(after_words);
    script.insert(script.find("    local words="),
                  fmt::format("    local rules='{}'\n    local levels='{}'\n",
                              proposal_names(proposed_rules()), fmt::join(levels(), " ")));
    std::string lines = option_lines("", line.before, line);
    std::string flags = flags_line("", line.before);
    std::string arguments = fmt::format("        '') kind=words candidates='{}' ;;\n", command_names(line));
    for (const CommandSpec& command : line.commands) {
        lines += option_lines(command.name, command.options, line);
        flags += flags_line(command.name, command.options);
        arguments += fmt::format("        {}) {} ;;\n", command.name,
                                 setting(values_of(command), command.choices, line));
    }
    script += without_end(lines) + std::string(after_options) + without_end(flags) +
              std::string(after_flags) + without_end(arguments) + std::string(tail);
    return script;
}

} // namespace whodecides::docs
