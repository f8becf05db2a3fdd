#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "docs/pages.hpp"
#include "docs/roff.hpp"

namespace whodecides::docs {
namespace {

/// "-f, --format NAME".
std::string tag(const OptionSpec& option) {
    std::string text = option.letter != 0 ? fmt::format("-{}, --{}", option.letter, option.name)
                                          : fmt::format("--{}", option.name);
    if (!option.value.empty())
        text += fmt::format(" {}", option.value);
    return text;
}

std::string words(const OptionSpec& option) {
    std::string text = fmt::format("{}.", option.help);
    if (option.list)
        text += " May be repeated; several are joined by commas.";
    std::vector<std::string> names;
    for (const Choice& choice : option.choices)
        names.push_back(quoted(choice.name));
    if (!is_explained(option) && !names.empty())
        text += fmt::format(" One of {}.", listed(names, names.size(), "or"));
    if (!option.fallback.empty())
        text += fmt::format(" Default: {}.", option.fallback);
    if (is_explained(option))
        for (const Choice& choice : option.choices)
            text += fmt::format("\n\n`{}`: {}.", choice.name, choice.help);
    return text;
}

} // namespace

std::string command_reference(std::span<const CommandSpec> commands) {
    RoffPage page;
    for (const CommandSpec& command : commands) {
        page.subsection(fmt::format("whodecides {}{}{}", command.name, command.arguments.empty() ? "" : " ",
                                    command.arguments));
        page.text(command.help);
        for (const OptionSpec* option : command.options)
            page.tagged(tag(*option), words(*option));
    }
    return page.lines();
}

} // namespace whodecides::docs
