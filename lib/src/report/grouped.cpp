#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/wrap.hpp"
#include "report/by_file.hpp"
#include "report/colour.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"
#include "report/summary.hpp"

namespace whodecides {
namespace {

/// Wide enough for the longest severity.
constexpr std::size_t severity_width = 7;

/// "8:3"; nothing for what is about the inputs as a whole.
std::string position(const Analysis& analysis, const Finding& finding) {
    if (!finding.place.known())
        return {};
    const Place place = analysis.place(finding.place);
    return fmt::format("{}:{}", place.line, place.column);
}

class GroupedPrinter {
  public:
    GroupedPrinter(std::string& out, const Analysis& analysis, const ReportStyle& style)
        : out_(out), analysis_(analysis), style_(style),
          colours_(style.colour ? terminal_colours : no_colours) {}

    void heading(const FileFindings& file) {
        const std::string name =
            file.at.known() ? text::printable(analysis_.place(file.at).path) : "the inputs as a whole";
        fmt::format_to(std::back_inserter(out_), "{}{}{}: {}\n", colours_.strong, name, colours_.off,
                       severities_in_words(file.findings));
        width_ = 0;
        for (const Finding* finding : file.findings)
            width_ = std::max(width_, position(analysis_, *finding).size());
    }

    void append(const Finding& finding) {
        fmt::format_to(std::back_inserter(out_), "{:>{}}  {}{:<{}}{}  ", position(analysis_, finding),
                       width_ + indent, colours_.of(finding.severity), to_string(finding.severity),
                       severity_width, colours_.off);
        const std::string words =
            fmt::format("{} [{}]", text::printable(finding.message), finding.rule->name);
        if (style_.width == 0)
            out_.append(words).append("\n");
        else
            text::append_wrapped(out_, words, style_.width, indent + width_ + severity_width + 4);
    }

  private:
    static constexpr std::size_t indent = 2;

    std::string& out_;
    const Analysis& analysis_;
    const ReportStyle& style_;
    Colours colours_;
    std::size_t width_ = 0; ///< of the longest line and column in the file
};

} // namespace

/// A line per finding below the file it stands in, to see at a glance where there is most to do.
void write_grouped(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    GroupedPrinter printer(page.text(), analysis, style);
    for (const FileFindings& file : by_file(shown(analysis, style), {})) {
        printer.heading(file);
        for (const Finding* finding : file.findings) {
            printer.append(*finding);
            if (!page.turn())
                return;
        }
        page.text() += '\n';
    }
    if (style.summary)
        page.text() += causes_in_words(analysis) + summary(analysis, style);
    if (style.summary || style.coverage)
        append_coverage(page.text(), analysis, style);
}

} // namespace whodecides
