#include <fmt/format.h>

#include "base/text.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"

namespace whodecides {

/// A finding about the inputs as a whole stands at `<inputs>:1:1`, so that every line has the same shape.
std::string concise_line(const Analysis& analysis, const Finding& finding) {
    Place place{"<inputs>", 1, 1, 1, 1};
    if (finding.place.known())
        place = analysis.place(finding.place);
    return concise_text(finding, place) + "\n";
}

std::string concise_text(const Finding& finding, const Place& place) {
    return fmt::format("{}:{}:{}: {}: {} [{}]", text::printable(place.path), place.line, place.column,
                       to_string(finding.severity), text::printable(finding.message), finding.rule->name);
}

/// One line per finding and nothing else, in the shape editors and `grep` know from compilers.
void write_concise(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    for (const Finding* finding : shown(analysis, style)) {
        page.text() += concise_line(analysis, *finding);
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
