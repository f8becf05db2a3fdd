#include "report/json_text.hpp"

#include <algorithm>

#include <whodecides/check.hpp>
#include <whodecides/version.hpp>

#include "base/log_command.hpp"

namespace whodecides {

std::string written(const Json& json) {
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

Json or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string document_beginning(std::string_view schema, std::string_view as_of) {
    const Json tool{{"name", "whodecides"}, {"version", version()}};
    return "{\"schema\":" + written(schema) + ",\"tool\":" + written(tool) + ",\"as_of\":" + written(as_of);
}

std::string document_head(std::string_view schema, std::span<const Analysis> inputs) {
    const bool incomplete = std::ranges::any_of(inputs, &Analysis::incomplete);
    return document_beginning(schema, inputs.front().as_of()) + ",\"incomplete\":" + written(incomplete);
}

std::string document_head(std::string_view schema, const Analysis& input) {
    return document_head(schema, {&input, 1});
}

} // namespace whodecides
