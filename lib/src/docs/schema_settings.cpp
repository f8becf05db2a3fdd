#include <whodecides/rule.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "docs/schema_output.hpp"
#include "docs/schema_parts.hpp"
#include "engine/settings_keys.hpp"

// The settings file, printed from the table of its keys and the catalogue of rules. Its keys and words are
// spelt exactly as they stand there; a key without a value says nothing.
namespace whodecides::docs {
namespace {

using engine::SettingKey;
using engine::SettingShape;

Json words(std::span<const std::string_view> choices) {
    return one_word_of({choices.begin(), choices.end()});
}

Json day(const SettingKey& key) {
    return either(
        {words(key.choices), Json{{"type", "string"}, {"pattern", R"(^\s*\d{4}-\d{2}-\d{2}\s*$)"}}});
}

/// A threshold within the bounds that make sense for it.
Json threshold(const RuleOption& option) {
    Json number{{"type", {"number", "null"}}, {"minimum", option.least}, {"maximum", option.most}};
    return described(std::move(number), fmt::format("{}. Default: {} {}.", capitalised(option.help),
                                                    plain_number(option.value), option.unit));
}

/// A severity; of a rule also a mapping of that and its thresholds. An editor may read `off` as false.
Json rule_schema(std::span<const RuleOption> options, std::string_view what) {
    Json severity = words(engine::severity_words());
    severity["enum"].push_back(nullptr);
    Record thresholds;
    thresholds.may_have(engine::severity_key, severity, "How much its findings count.");
    for (const RuleOption& option : options)
        thresholds.may_have(option.name, threshold(option));
    return described(either({severity, thresholds.schema()}), what);
}

Json rules_schema() {
    Record record;
    std::vector<std::string_view> groups;
    for (const RuleInfo* rule : rules()) {
        record.may_have(rule->name, rule_schema(rule->options, rule->summary));
        if (std::ranges::find(groups, rule->group) == groups.end())
            groups.push_back(rule->group);
    }
    for (const std::string_view group : groups)
        record.may_have(group, rule_schema({}, fmt::format("Every rule of the group {}.", group)));
    Json schema = record.schema();
    schema["type"] = {"object", "null"};
    return schema;
}

Json value_schema(const SettingKey& key) {
    const Json text{{"type", {"string", "number"}}};
    switch (key.shape) {
    case SettingShape::patterns:
        return either({text, list_of(text), Json{{"type", "null"}}});
    case SettingShape::word:
        return maybe(words(key.choices));
    case SettingShape::day:
        return maybe(day(key));
    case SettingShape::name:
    case SettingShape::file:
        return {{"type", {"string", "number", "null"}}};
    case SettingShape::rules:
        return rules_schema();
    }
    return true;
}

} // namespace

std::string settings_schema() {
    Record record;
    for (const SettingKey& key : engine::setting_keys()) {
        std::string help = fmt::format("{}.", capitalised(key.help));
        if (!key.usual.empty())
            help += fmt::format(" Default: {}.", key.usual);
        record.may_have(key.name, value_schema(key), help);
    }
    Json document = record.schema();
    document["type"] = {"object", "null"};
    return schema_document(".whodecides.yaml", "The settings that whodecides finds beside what it reads.",
                           std::move(document), Json::object());
}

} // namespace whodecides::docs
