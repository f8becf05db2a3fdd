// The ids of everybody who gains or loses a duty, one a line: in repositories of organisations these are the
// handles that reviews are asked of. A group stands for itself, since nobody in it is named.
//
// Where one side could not be read whole it seems as if all in the rest had lost their duties, or had just
// got them: then nobody is named, and the status says that the job was not done.

#include <algorithm>
#include <set>
#include <string>

#include "base/text.hpp"
#include "engine/rule_names.hpp"
#include "report/diff_format.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

/// Where there was no organisation yet, all is new, which is no fault.
bool is_whole(const Analysis& before) {
    return std::ranges::none_of(before.findings(), [](const Finding& finding) {
        return engine::says_incomplete(*finding.rule) && !engine::says_empty(*finding.rule);
    });
}

} // namespace

void write_diff_reviewers(const DiffResult& result, const DiffStyle& /*style*/, std::ostream& out) {
    if (!is_whole(result.before) || result.after.incomplete())
        return;
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
