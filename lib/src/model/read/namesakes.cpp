#include "model/read/namesakes.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

void report(Reader& in, const std::vector<const ColumnHead*>& same) {
    const ColumnHead& first = *same.front();
    const ColumnHead& second = *same[1];
    const std::string name = shown(second.name.value);
    const bool apart =
        same.size() == 2 && !first.group.empty() && !second.group.empty() && first.group != second.group;
    Problem& problem = in.unclear_column(
        second.name.span, second.name.value,
        fmt::format("{} columns are called {}{}, and are read as one actor",
                    same.size() == 2 ? "two" : std::to_string(same.size()), name,
                    apart ? fmt::format(" ({}, {})", shown(first.group), shown(second.group)) : ""),
        apart ? fmt::format("if they are two people, write {}; if they are one, join the columns",
                            shown(fmt::format("{} ({})", second.name.value, second.group)))
              : "if several people are meant, write names that tell them apart; else join the columns");
    for (const ColumnHead* const head : same)
        if (head != &second)
            problem.others.push_back({head->name.span, head == &first ? "the first" : "and this one", true});
}

} // namespace

void report_namesakes(Reader& in, std::span<const ColumnHead> heads) {
    std::map<std::string, std::vector<const ColumnHead*>> by_name;
    for (const ColumnHead& head : heads)
        if (!head.name.value.empty())
            by_name[text::folded(head.name.value)].push_back(&head);
    for (const auto& [name, same] : by_name)
        if (same.size() > 1)
            report(in, same);
}

} // namespace whodecides
