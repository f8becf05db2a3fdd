#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "base/log_command.hpp"

namespace whodecides {

using Json = nlohmann::ordered_json;

/// On one line. Everything beyond ASCII is escaped, so that a terminal has nothing to act upon, and so is a
/// bracket that a CI job's log would act upon; what is no UTF-8 is replaced.
inline std::string written(const Json& json) {
    std::string text = json.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.find("##") == std::string::npos)
        return text;
    std::string apart;
    for (const char c : text)
        if (c == '[' && text::ends_like_log_command(apart))
            apart += "\\u005b";
        else
            apart += c;
    return apart;
}

} // namespace whodecides
