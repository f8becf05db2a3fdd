#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/wording.hpp"
#include "docs/explain.hpp"

namespace whodecides::cli {
namespace {

std::vector<const RuleInfo*> rules_of(std::string_view group) {
    std::vector<const RuleInfo*> found;
    std::ranges::copy_if(rules(), std::back_inserter(found),
                         [&](const RuleInfo* rule) { return rule->group == group; });
    return found;
}

[[noreturn]] void refuse_rule(std::string_view name, const CommandSpec* command) {
    std::vector<std::string_view> names;
    for (const RuleInfo* rule : rules())
        names.push_back(rule->name);
    const std::string meant = guess(name, names);
    throw UsageError(fmt::format("unknown rule {}{}", in_quotes(name),
                                 meant.empty() ? "; `whodecides rules` lists them" : meant),
                     command);
}

} // namespace

int rules_command(const Arguments& arguments, const Streams& streams) {
    return print(docs::rule_list(rules(), streams.width), arguments, streams);
}

int explain_command(const Arguments& arguments, const Streams& streams) {
    const std::string& name = arguments.positional.front();
    const RuleInfo* rule = find_rule(name);
    if (const auto group = rules_of(name); rule == nullptr && !group.empty())
        return print(docs::rule_list(group, streams.width), arguments, streams);
    if (rule == nullptr)
        refuse_rule(name, arguments.command);
    return print(docs::explain(*rule, streams.width), arguments, streams);
}

int help_command(const Arguments& arguments, const Streams& streams) {
    if (arguments.positional.empty())
        return print(help(streams.width), arguments, streams);
    const std::vector<std::string> words{arguments.positional.front(), "--help"};
    const Arguments about = parse(words);
    return print(help(*about.command, streams.width), arguments, streams);
}

} // namespace whodecides::cli
