#pragma once

#include "rules/rule.hpp"

namespace whodecides {

/// Whether all that is written about who does what on the entry is understood. If it is not, that nobody
/// holds a seat does not follow from there being none.
inline bool is_understood(const Entry& entry) {
    return entry.unread.empty();
}

/// Reports how many entries the rule passes over since they are not understood, if there are any.
void tell_not_understood(const Context& context, Report& report);

} // namespace whodecides
