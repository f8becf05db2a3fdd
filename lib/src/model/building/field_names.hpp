#pragma once

#include <string_view>

#include "model/organisation.hpp"

namespace whodecides {

/// Whether `complete` names the key; compared like a key.
bool is_complete(const Organisation& organisation, std::string_view key);

} // namespace whodecides
