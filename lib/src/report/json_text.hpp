#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "report/page.hpp"

/// What every JSON document is written with.
namespace whodecides {

class Analysis;

using Json = nlohmann::ordered_json;

/// On one line. Everything beyond ASCII is escaped, so that a terminal has nothing to act upon, and so is a
/// bracket that a CI job's log would act upon; what is no UTF-8 is replaced.
std::string written(const Json& json);

/// Null where there is no value, or no text.
template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}
Json or_null(std::string_view text);

/// Schema, program and day: the beginning of an object that is left open.
std::string document_beginning(std::string_view schema, std::string_view as_of);
/// That, and whether some input could not be read whole. There is at least one input.
std::string document_head(std::string_view schema, std::span<const Analysis> inputs);
std::string document_head(std::string_view schema, const Analysis& input);

/// Appends an array, one thing a line, which is made, written and forgotten: no list ever stands in memory as
/// JSON. False when nobody takes the text any more.
template <class Things, class Write>
bool append_array(Page& page, const Things& things, Write write) {
    page.text() += '[';
    const char* before = "\n";
    for (const auto& thing : things) {
        page.text() += before + written(write(thing));
        before = ",\n";
        if (!page.turn())
            return false;
    }
    page.text() += things.empty() ? "]" : "\n]";
    return true;
}

/// The same as a further key of an object.
template <class Things, class Write>
bool append_list(Page& page, std::string_view key, const Things& things, Write write) {
    page.text().append(",\n\"").append(key).append("\":");
    return append_array(page, things, write);
}

} // namespace whodecides
