#include "docs/schema_values.hpp"

#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "model/duty.hpp"
#include "model/framework.hpp"

namespace whodecides::docs {
namespace {

constexpr std::string_view number_pattern = R"(\+?-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)";
constexpr std::string_view plain_pattern = R"(\+?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)";
constexpr std::string_view boolean_pattern =
    "[tT][rR][uU][eE]|[yY][eE][sS]|[oO][nN]|[fF][aA][lL][sS][eE]|[nN][oO]|[oO][fF][fF]";

/// A text that is nothing but that, or empty.
std::string whole(std::string_view pattern) {
    return fmt::format(R"(^\s*({})?\s*$)", pattern);
}

Json scalar() {
    return {{"type", {"string", "number", "boolean"}}, {"pattern", "\\S"}};
}

/// `item`, or nothing, or a list of it: schemas by type, which need no anyOf and so give an editor one
/// message.
Json with_list(const Json& item) {
    Json schema = item;
    Json& types = schema["type"];
    if (!types.is_array())
        types = Json::array({types});
    types.push_back("null");
    types.push_back("array");
    if (schema.value("pattern", "") == "\\S")
        schema.erase("pattern");
    schema["items"] = item;
    return schema;
}

Json some_of(const Json& item) {
    return with_list(item);
}

/// A list of one is as good as its item.
Json one_of(const Json& item) {
    Json schema = with_list(item);
    schema["maxItems"] = 1;
    return schema;
}

/// A text of that pattern, or a value of that type; `wanted` is what editors say where it is neither.
Json matching(std::string_view type, std::string_view pattern, std::string_view wanted) {
    Json types = Json::array({"string"});
    if (!type.empty())
        types.push_back(type);
    return {{"type", std::move(types)}, {"pattern", whole(pattern)}, {"patternErrorMessage", wanted}};
}

Json number() {
    Json item = matching("number", plain_pattern, "Write a plain number, such as 10000 or 0.5.");
    item["minimum"] = 0;
    return item;
}

Json share() {
    Json item = matching("number", fmt::format("{}\\s*%?", plain_pattern),
                         "Write a share of a full-time week, such as 20% or 0.2.");
    item["minimum"] = 0;
    item["maximum"] = 10;
    item["description"] = "a share of a full-time week: 20% or 0.2";
    return item;
}

std::string loosely(std::span<const std::string_view> words) {
    std::vector<std::string> patterns;
    for (const std::string_view word : words)
        patterns.push_back(loose(word));
    return any_of(patterns);
}

/// The words as an editor proposes them, and in any other spelling.
Json words(std::span<const std::string_view> choices) {
    Json proposed{{"enum", std::vector<std::string>(choices.begin(), choices.end())}};
    return either({std::move(proposed), one_of(Json{{"type", "string"}, {"pattern", loosely(choices)}})});
}

Json word_lists(std::span<const std::string_view> choices) {
    const Json one = either({Json{{"enum", std::vector<std::string>(choices.begin(), choices.end())}},
                             Json{{"type", "string"}, {"pattern", loosely(choices)}}});
    return either({one, Json{{"type", "null"}}, list_of(one)});
}

Json duties() {
    std::vector<std::string_view> names;
    for (unsigned i = 0; i < duty_count; ++i)
        names.push_back(to_string(static_cast<Duty>(i)));
    return word_lists(names);
}

Json framework_name() {
    std::vector<std::string> names;
    for (const Framework& framework : built_in_frameworks())
        names.push_back(framework.name);
    return either({Json{{"enum", names}}, reference("text")});
}

Json rights() {
    Json limit = matching("number", fmt::format("{}|{}", number_pattern, boolean_pattern),
                          "Write a limit as a plain number, or true.");
    limit["type"] = {"boolean", "number", "string", "null"};
    Json schema = some_of(scalar());
    schema["type"].push_back("object");
    schema["patternProperties"] = author_patterns();
    schema["additionalProperties"] = std::move(limit);
    return schema;
}

Json effort() {
    Json schema = one_of(share());
    schema["type"].push_back("object");
    Json one = share();
    one["type"].push_back("null");
    schema["patternProperties"] = author_patterns();
    schema["additionalProperties"] = std::move(one);
    return schema;
}

Json approvals(const FormatKey& key) {
    const Json count{{"type", "integer"}, {"minimum", 1}};
    const std::string text = fmt::format("{}|{}|[1-9]\\d*", loose("all"), loose("any"));
    return either(
        {words(key.choices), count, one_of(matching({}, text, "Write all, any, or a number from 1."))});
}

Json delegation(const FormatKey& key) {
    const Json level{{"type", "integer"}, {"minimum", 1}, {"maximum", 7}};
    return either({words(key.choices), level,
                   one_of(matching({}, "[1-7]", "Write a level from 1 to 7, or its word."))});
}

Json services() {
    const Json one{{"type", {"string", "number", "boolean", "object"}},
                   {"allOf", Json::array({reference("service")})}};
    Json schema = one;
    schema["type"] = {"string", "number", "boolean", "object", "array", "null"};
    schema["items"] = one;
    return schema;
}

Json pairs() {
    const Json pair{{"type", "array"}, {"items", scalar()}, {"minItems", 2}, {"maxItems", 2}};
    return either({Json{{"type", "null"}}, pair, list_of(pair)});
}

Json letters() {
    const Json letter{{"type", "object"}, {"allOf", Json::array({reference("letter")})}};
    return mapping_to(either({reference("duties"), letter}));
}

/// Letters of the grid's framework, which another file may declare: any text.
Json cell() {
    Json item = scalar();
    item.erase("pattern");
    item["type"].push_back("null");
    Json schema = item;
    schema["type"].push_back("array");
    schema["items"] = item;
    return schema;
}

Json rows() {
    const Json row_body = mapping_to(either({reference("cell"), Json{{"type", "object"}}}));
    const Json row = either({reference("cell"), list_of(reference("cell")), row_body});
    Json item = row_body;
    item.update(having({"id", "title", "name"}));
    return either({mapping_to(row), list_of(either({scalar(), item})), scalar()});
}

Json other(const FormatKey& key) {
    if (key.key == "approvals")
        return approvals(key);
    if (key.key == "delegation")
        return delegation(key);
    for (const std::string_view name : {"effort", "services", "letters", "rows"})
        if (key.key == name)
            return reference(name);
    if (key.key == "together" || key.key == "apart")
        return reference("pairs");
    throw std::logic_error(fmt::format("no schema for the key {}", key.key));
}

} // namespace

Json value_schema(const FormatKey& key) {
    if (key.key == "duties")
        return reference("duties");
    if (key.key == "framework")
        return reference("framework-name");
    switch (key.shape) {
    case Shape::text:
        return reference("text");
    case Shape::name:
        return reference("name");
    case Shape::names:
        return reference("names");
    case Shape::texts:
    case Shape::entries:
    case Shape::forums:
        return reference("texts");
    case Shape::number:
        return reference("number");
    case Shape::boolean:
        return reference("boolean");
    case Shape::date:
        return reference("date");
    case Shape::duration:
        return reference("duration");
    case Shape::choice:
        return key.section == Section::top ? word_lists(key.choices) : words(key.choices);
    case Shape::rights:
        return reference("rights");
    case Shape::other:
        break;
    }
    return other(key);
}

Json value_definitions() {
    const Json date = matching({}, R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))",
                               "Write a day as YYYY-MM-DD, such as 2026-12-31.");
    const Json duration = matching({}, R"((\d+\.?\d*|\.\d+)\s*([hH]|[dD]|[wW]|[mM][oO]))",
                                   "Write a number and h, d, w or mo, such as 5d.");
    return {{"text", one_of(scalar())},
            {"name", one_of(scalar())},
            {"names", some_of(scalar())},
            {"texts", some_of(scalar())},
            {"number", one_of(number())},
            {"boolean", one_of(matching("boolean", boolean_pattern, "Write true or false."))},
            {"date", one_of(date)},
            {"duration", one_of(duration)},
            {"rights", rights()},
            {"effort", effort()},
            {"services", services()},
            {"duties", duties()},
            {"framework-name", framework_name()},
            {"letters", letters()},
            {"pairs", pairs()},
            {"cell", cell()},
            {"rows", rows()}};
}

Json mapping_to(Json value) {
    return {{"type", "object"},
            {"patternProperties", author_patterns()},
            {"additionalProperties", std::move(value)}};
}

Json having(std::initializer_list<std::string_view> keys) {
    Json ways = Json::array();
    std::vector<std::string> patterns;
    for (const std::string_view key : keys) {
        ways.push_back({{"required", {key}}});
        patterns.push_back(loose(key));
    }
    // Not all keys are others: the only way to ask for a key by a pattern.
    ways.push_back({{"not", {{"propertyNames", {{"not", {{"pattern", any_of(patterns)}}}}}}}});
    return {{"anyOf", std::move(ways)}};
}

Json author_patterns() {
    return {{"^[xX]-", true}, {"^[nN][oO][tT][eE][sS]$", true}};
}

} // namespace whodecides::docs
