#include "report/show_format.hpp"
#include "report/show_page.hpp"
#include "report/table.hpp"
#include "report/text_page.hpp"

namespace whodecides {
namespace {

void append_section(TextPage& page, const ShowSection& section) {
    page.heading(section.heading);
    for (const std::string& point : section.points)
        page.paragraph(point, 2);
    if (section.rows.empty())
        return;
    Table table(section.columns);
    for (const std::vector<std::string>& row : section.rows)
        table.add(row);
    table.append_to(page.text(), page.width(), 2);
}

} // namespace

void write_show_text(const ShowResult& result, const PrintStyle& style, std::ostream& out) {
    TextPage page(out, style);
    const ShowPage shown = result.shown.card ? card_of(result) : page_of(result);
    page.strong(shown.title);
    for (const std::string& line : shown.lines)
        page.paragraph(line, 2);
    for (const ShowSection& section : shown.sections) {
        append_section(page, section);
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
