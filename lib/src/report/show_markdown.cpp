#include <utility>

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/markdown_table.hpp"
#include "report/page.hpp"
#include "report/show_format.hpp"
#include "report/show_page.hpp"

namespace whodecides {
namespace {

void append_section(std::string& out, const ShowSection& section) {
    out += fmt::format("\n## {}\n", markdown_text(section.heading));
    out += section.points.empty() ? "" : "\n";
    for (const std::string& point : section.points)
        out += fmt::format("- {}\n", markdown_text(point));
    if (section.rows.empty())
        return;
    std::vector<MarkdownTable::Column> columns;
    for (const Table::Column& column : section.columns)
        columns.push_back({column.head, column.align});
    MarkdownTable table(out, std::move(columns));
    for (const std::vector<std::string>& row : section.rows)
        table.add(row);
}

} // namespace

void write_show_markdown(const ShowResult& result, const PrintStyle& /*style*/, std::ostream& out) {
    Page page(out);
    const ShowPage shown = result.shown.card ? card_of(result) : page_of(result);
    page.text() += fmt::format("# {}\n", markdown_text(shown.title));
    for (const std::string& line : shown.lines)
        page.text() += fmt::format("\n{}\n", markdown_text(line));
    for (const ShowSection& section : shown.sections) {
        append_section(page.text(), section);
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
