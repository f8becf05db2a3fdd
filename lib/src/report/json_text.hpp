#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace whodecides {

using Json = nlohmann::ordered_json;

/// On one line. Everything beyond ASCII is escaped, so that a terminal has nothing to act upon; what is no
/// UTF-8 is replaced.
inline std::string written(const Json& json) {
    return json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

} // namespace whodecides
