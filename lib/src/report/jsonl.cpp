#include "report/finding_json.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"

namespace whodecides {

/// The finding objects of json, one a line and nothing else, so that any line can be read alone.
void write_jsonl(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    for (const Finding* finding : shown(analysis, style)) {
        page.text() += written(finding_of(analysis, *finding)) + "\n";
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
