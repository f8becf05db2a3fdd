// The ids of everybody who gains or loses a duty, one a line: in repositories of organisations these are the
// handles that reviews are asked of. A group stands for itself, since nobody in it is named.

#include <set>
#include <string>

#include "base/text.hpp"
#include "report/diff_format.hpp"
#include "report/page.hpp"

namespace whodecides {

void write_diff_reviewers(const DiffResult& result, const DiffStyle& /*style*/, std::ostream& out) {
    std::set<std::string_view> ids;
    for (const DutyBalance& balance : result.diff.balances)
        if (balance.holder.kind != SubjectKind::organisation) // everyone
            ids.insert(balance.holder.id);
    Page page(out);
    for (const std::string_view id : ids) {
        page.text() += text::printable(id) + "\n";
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
