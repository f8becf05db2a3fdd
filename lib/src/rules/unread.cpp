#include "rules/unread.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"

namespace whodecides {

void tell_not_understood(const Context& context, Report& report) {
    const auto entries =
        static_cast<std::size_t>(std::ranges::count_if(context.organisation.entries, [](const Entry& entry) {
            return !entry.retired() && !is_understood(entry);
        }));
    if (entries > 0)
        report.not_checked(
            fmt::format("{} cells that are no letters", counted(entries, "entry has", "entries have")),
            "write letters there");
}

} // namespace whodecides
