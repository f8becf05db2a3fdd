#include "cli/help.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "base/wrap.hpp"
#include "cli/options.hpp"

namespace whodecides::cli {
namespace {

constexpr std::size_t description_column = 30;

/// "  -f, --format NAME".
std::string signature(const OptionSpec& option) {
    std::string text = option.letter != 0 ? fmt::format("  -{}, ", option.letter) : std::string(6, ' ');
    text += fmt::format("--{}", option.name);
    if (!option.value.empty())
        text += fmt::format(" {}", option.value);
    return text;
}

std::string description(const OptionSpec& option) {
    std::string text(option.help);
    if (!option.choices.empty() && !is_explained(option))
        text += fmt::format(": {}", choice_names(option));
    if (!option.fallback.empty())
        text += fmt::format(" (default: {})", option.fallback);
    return text;
}

void append_entry(std::string& out, std::string_view left, std::string_view right, std::size_t width) {
    out += left;
    if (left.size() + 2 > description_column)
        out.append("\n").append(description_column, ' ');
    else
        out.append(description_column - left.size(), ' ');
    text::append_wrapped(out, right, width, description_column);
}

void append_option(std::string& out, const OptionSpec& option, std::size_t width) {
    append_entry(out, signature(option), description(option), width);
    if (!is_explained(option))
        return;
    std::size_t widest = 0;
    for (const Choice& choice : option.choices)
        widest = std::max(widest, choice.name.size());
    for (const Choice& choice : option.choices) {
        out += fmt::format("{:>{}}{:<{}}  ", "", description_column + 2, choice.name, widest);
        text::append_wrapped(out, choice.help, width, description_column + widest + 4);
    }
}

void append_options(std::string& out, std::span<const OptionSpec* const> options, std::size_t width) {
    std::vector<std::string_view> groups;
    for (const OptionSpec* option : options)
        if (std::ranges::find(groups, option->group) == groups.end())
            groups.push_back(option->group);
    for (const std::string_view group : groups) {
        out += fmt::format("\n{}:\n", group);
        for (const OptionSpec* option : options)
            if (option->group == group)
                append_option(out, *option, width);
    }
}

} // namespace

std::string choice_names(std::span<const Choice> choices) {
    std::vector<std::string> names;
    for (const Choice& choice : choices)
        names.emplace_back(choice.name);
    return listed(names, names.size(), "or");
}

std::string choice_names(const OptionSpec& option) {
    return choice_names(option.choices);
}

std::string help(std::size_t width) {
    std::string out =
        "whodecides finds where decisions and roles are ambiguous in YAML team and responsibility files.\n\n"
        "Usage: whodecides COMMAND [OPTION...] [ARGUMENT...]\n\nCommands:\n";
    for (const CommandSpec& command : commands())
        append_entry(out, fmt::format("  {} {}", command.name, command.arguments), command.summary, width);
    append_options(out, top_options(), width);
    out += '\n';
    text::append_wrapped(
        out,
        "`whodecides help COMMAND` tells more. Exit status: 0 nothing found that counts, 1 findings, 2 "
        "the job could not be done whole, 3 a defect of the program.",
        width, 0);
    return out;
}

std::string help(const CommandSpec& command, std::size_t width) {
    std::string out = fmt::format("Usage: whodecides {} [OPTION...]{}{}\n\n", command.name,
                                  command.arguments.empty() ? "" : " ", command.arguments);
    text::append_wrapped(out, command.help, width, 0);
    append_options(out, command.options, width);
    return out;
}

} // namespace whodecides::cli
