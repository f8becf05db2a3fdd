#include "docs/schema_parts.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"

namespace whodecides::docs {

std::string loose(std::string_view word) {
    constexpr std::string_view between = "[-_ ]*";
    std::string pattern(between);
    for (const char c : text::key_folded(word)) {
        if (c >= 'a' && c <= 'z')
            pattern += fmt::format("[{}{}]", c, static_cast<char>(c - 'a' + 'A'));
        else
            pattern += c;
        pattern += between;
    }
    return pattern;
}

std::string any_of(std::span<const std::string> patterns) {
    return fmt::format("^({})$", fmt::join(patterns, "|"));
}

Json reference(std::string_view definition) {
    return {{"$ref", fmt::format("#/definitions/{}", definition)}};
}

Json described(Json schema, std::string_view description) {
    if (description.empty())
        return schema;
    Json out{{"description", description}};
    if (schema.contains("$ref"))
        out["allOf"] = Json::array({std::move(schema)});
    else
        out.update(schema);
    return out;
}

Json either(std::initializer_list<Json> schemas) {
    Json list = Json::array();
    for (const Json& schema : schemas)
        list.push_back(schema);
    return {{"anyOf", std::move(list)}};
}

Record& Record::has(std::string_view key, Json schema, std::string_view description) {
    required_.push_back(key);
    return may_have(key, std::move(schema), description);
}

Record& Record::may_have(std::string_view key, Json schema, std::string_view description) {
    properties_[std::string(key)] = described(std::move(schema), description);
    return *this;
}

Json Record::schema() const {
    return {{"type", "object"},
            {"properties", properties_},
            {"required", required_},
            {"additionalProperties", false}};
}

Json text_schema() {
    return {{"type", "string"}};
}

Json flag_schema() {
    return {{"type", "boolean"}};
}

Json count_schema() {
    return {{"type", "integer"}, {"minimum", 0}};
}

Json number_schema() {
    return {{"type", "number"}};
}

Json list_of(Json item) {
    return {{"type", "array"}, {"items", std::move(item)}};
}

Json maybe(Json schema) {
    if (schema.contains("type") && !schema.contains("enum")) {
        schema["type"] = Json::array({schema["type"], "null"});
        return schema;
    }
    return either({std::move(schema), Json{{"type", "null"}}});
}

Json one_word_of(const std::vector<std::string_view>& words) {
    return {{"enum", words}};
}

Record document_beginning(std::string_view schema) {
    Record record;
    record.has("schema", Json{{"const", schema}})
        .has("tool", Record().has("name", text_schema()).has("version", text_schema()).schema())
        .has("as_of", text_schema(), "The day that counts, YYYY-MM-DD.");
    return record;
}

Record document_head(std::string_view schema) {
    Record record = document_beginning(schema);
    record.has("incomplete", flag_schema(), "Whether some input could not be read whole.");
    return record;
}

std::string schema_document(std::string_view title, std::string_view description, Json schema,
                            Json definitions) {
    Json document{{"$schema", "http://json-schema.org/draft-07/schema#"},
                  {"title", title},
                  {"description", description}};
    document.update(schema);
    document["definitions"] = std::move(definitions);
    return document.dump(2) + "\n";
}

} // namespace whodecides::docs
