#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/wrap.hpp"
#include "report/colour.hpp"
#include "report/page.hpp"
#include "report/show_format.hpp"
#include "report/show_page.hpp"
#include "report/table.hpp"

namespace whodecides {
namespace {

class ShowPrinter {
  public:
    ShowPrinter(std::string& out, const PrintStyle& style)
        : out_(out), style_(style), colours_(style.colour ? terminal_colours : no_colours) {}

    void print(const ShowPage& page) {
        strong(page.title);
        for (const std::string& line : page.lines)
            paragraph(line, 2);
        for (const ShowSection& section : page.sections)
            print(section);
    }

  private:
    void strong(std::string_view words) {
        out_ += fmt::format("{}{}{}\n", colours_.strong, text::printable(words), colours_.off);
    }

    void paragraph(std::string_view words, std::size_t indent) {
        out_.append(indent, ' ');
        text::append_wrapped(out_, text::printable(words), style_.width, indent);
    }

    void print(const ShowSection& section) {
        out_ += '\n';
        strong(section.heading);
        for (const std::string& point : section.points)
            paragraph(point, 2);
        if (section.rows.empty())
            return;
        Table table(section.columns);
        for (const std::vector<std::string>& row : section.rows)
            table.add(row);
        table.append_to(out_, style_.width, 2);
    }

    std::string& out_;
    const PrintStyle& style_;
    Colours colours_;
};

} // namespace

void write_show_text(const ShowResult& result, const PrintStyle& style, std::ostream& out) {
    Page page(out);
    ShowPrinter(page.text(), style).print(result.shown.card ? card_of(result) : page_of(result));
}

} // namespace whodecides
