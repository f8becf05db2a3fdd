#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/page.hpp"
#include "report/show_format.hpp"
#include "report/show_page.hpp"

namespace whodecides {
namespace {

void append_row(std::string& out, const std::vector<std::string>& cells) {
    out += '|';
    for (const std::string& cell : cells)
        out += fmt::format(" {} |", markdown_text(cell));
    out += '\n';
}

void append_section(std::string& out, const ShowSection& section) {
    out += fmt::format("\n## {}\n", markdown_text(section.heading));
    out += section.points.empty() ? "" : "\n";
    for (const std::string& point : section.points)
        out += fmt::format("- {}\n", markdown_text(point));
    if (section.rows.empty())
        return;
    out += '\n';
    std::vector<std::string> heads;
    for (const Table::Column& column : section.columns)
        heads.push_back(column.head);
    append_row(out, heads);
    out += '|';
    for (std::size_t i = 0; i < heads.size(); ++i)
        out += "---|";
    out += '\n';
    for (const std::vector<std::string>& row : section.rows)
        append_row(out, row);
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
