#include "engine/key_file.hpp"

#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <whodecides/error.hpp>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides::engine {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(std::string_view path, std::string_view why) {
    throw Error(fmt::format("{} is no key of codes: {}; it is left as it is, so name another file",
                            quoted(path), why));
}

std::optional<CodeKind> kind_named(std::string_view word) {
    for (std::size_t i = 0; i < code_kind_count; ++i)
        if (to_string(static_cast<CodeKind>(i)) == word)
            return static_cast<CodeKind>(i);
    return std::nullopt;
}

std::string text_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Code> code_in(const Json& object) {
    if (!object.is_object())
        return std::nullopt;
    const auto kind = kind_named(text_at(object, "kind"));
    if (!kind || !object.contains("text"))
        return std::nullopt;
    return Code{*kind, text_at(object, "code"), text_at(object, "text"), text_at(object, "called")};
}

} // namespace

CodeBook read_key(std::string_view path, std::string_view bytes) {
    constexpr bool throws = false;
    const Json json = Json::parse(bytes, nullptr, throws);
    if (!json.is_object() || text_at(json, "schema") != key_schema)
        refuse(path, fmt::format("it does not say `\"schema\": \"{}\"`", key_schema));
    const auto list = json.find("codes");
    if (list == json.end() || !list->is_array())
        refuse(path, "it has no list `codes`");
    CodeBook codes;
    std::size_t number = 0;
    for (const Json& each : *list) {
        ++number;
        std::optional<Code> code = code_in(each);
        if (!code)
            refuse(path, fmt::format("its code {} has another shape", number));
        if (!codes.add(*std::move(code)))
            refuse(path, fmt::format("its code {} is given twice, or is not one of its kind", number));
    }
    return codes;
}

void write_key(const CodeBook& codes, std::ostream& out) {
    out << "{\n\"schema\": \"" << key_schema << "\",\n\"codes\": [";
    const char* before = "\n";
    for (const Code& code : codes.codes()) {
        Json json{{"code", code.code}, {"kind", to_string(code.kind)}, {"text", code.text}};
        if (!code.called.empty() && code.called != code.text)
            json["called"] = code.called;
        out << before << json.dump(-1, ' ', false, Json::error_handler_t::replace);
        before = ",\n";
    }
    out << (codes.codes().empty() ? "]\n}\n" : "\n]\n}\n");
}

} // namespace whodecides::engine
