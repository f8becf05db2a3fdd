#pragma once

#include <string_view>

#include "engine/read.hpp"

namespace whodecides::engine {

/// What to add where a name is not found: it may stand in what could not be read. Empty where all could.
inline std::string_view unread_hint(const Read& read) {
    const bool broken = read.organisation.discarded_documents > 0 || read.files == 0;
    return broken ? "; not all of the input could be read, see `whodecides check`" : std::string_view();
}

} // namespace whodecides::engine
