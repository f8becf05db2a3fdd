#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "model/things.hpp"

namespace whodecides {

/// Calls `visit` with each segment of a scope such as "money/refunds", outermost first. Blanks around
/// segments and empty segments do not count.
template <class Visit>
void for_each_segment(std::string_view scope, Visit visit) {
    while (!scope.empty()) {
        const std::size_t slash = std::min(scope.find('/'), scope.size());
        const std::string_view segment = text::trimmed(scope.substr(0, slash));
        scope.remove_prefix(std::min(slash + 1, scope.size()));
        if (!segment.empty())
            visit(segment);
    }
}

/// The path an entry gives itself, the same however it is written: "money/refunds". Empty where it gives
/// none: what `defaults` say of a whole file joins its topics, not its entries.
std::string scope_of(const Entry& entry);

} // namespace whodecides
