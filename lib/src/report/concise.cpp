#include <fmt/format.h>

#include "base/text.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"

namespace whodecides {

/// One line per finding and nothing else, in the shape editors and `grep` know from compilers. A
/// finding about the inputs as a whole stands at `<inputs>:1:1`, so that every line has the same shape.
void write_concise(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    for (const Finding* each : shown(analysis, style)) {
        const Finding& finding = *each;
        Place place{"<inputs>", 1, 1, 1, 1};
        if (finding.place.known())
            place = analysis.place(finding.place);
        fmt::format_to(std::back_inserter(page.text()), "{}:{}:{}: {}: {} [{}]\n",
                       text::printable(place.path), place.line, place.column, to_string(finding.severity),
                       text::printable(finding.message), finding.rule->name);
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
