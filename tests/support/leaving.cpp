#include "support/leaving.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "source/source.hpp"

namespace whodecides::test {

std::string with_status_left(const engine::Read& read, const Person& person) {
    if (person.status_span.known() || person.implied)
        return {};
    const Source& source = (*read.sources)[person.body.source];
    std::string text(source.bytes());
    const std::string body(source.text(person.body));
    const std::size_t column = source.lines().column_of(source.bytes(), person.body.begin);
    if (body.starts_with('{'))
        text.insert(person.body.begin + 1, body == "{}" ? "status: left" : "status: left, ");
    else if (person.name.written() && person.name.span == person.body)
        text.replace(person.body.begin, body.size(), fmt::format("{{name: {}, status: left}}", body));
    else
        text.insert(person.body.begin, "status: left\n" + std::string(column - 1, ' '));
    return text;
}

std::vector<std::string> outlines(const engine::Checked& checked) {
    std::vector<std::string> lines;
    for (const Finding& finding : checked.results.findings)
        lines.push_back(fmt::format("{} {} ({})", finding.rule->name, finding.logical_path,
                                    listed(finding.people, finding.people.size() + 1)));
    std::ranges::sort(lines);
    return lines;
}

} // namespace whodecides::test
