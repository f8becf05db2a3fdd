#include "engine/run_settings.hpp"

#include <utility>

#include "base/vectors.hpp"
#include "engine/settings_keys.hpp"

namespace whodecides::engine {

namespace {

References references_named(std::string_view word) {
    return word == "declared"  ? References::declared
           : word == "implied" ? References::implied
                               : References::automatic;
}

} // namespace

Settings over(const Settings& above, Settings below) {
    for (const auto& [key, value] : above.values)
        below.values.insert_or_assign(key, value);
    for (const Setting<SeverityChange>& change : above.severities) {
        for (Setting<SeverityChange>& other : below.severities) {
            const RuleInfo* rule = find_rule(other.value.rule);
            if (rule != nullptr && rule->group == change.value.rule && other.value.severity)
                other = {{other.value.rule, change.value.severity}, change.origin};
        }
    }
    below.severities.insert(below.severities.end(), above.severities.begin(), above.severities.end());
    below.draft = below.draft || above.draft;
    below.options.insert(below.options.end(), above.options.begin(), above.options.end());
    return below;
}

void apply(const Settings& settings, const std::string& root, InputRequest& request) {
    const auto texts = [&](std::string_view key) {
        const auto said = settings.values.find(key);
        return said == settings.values.end() ? std::vector<std::string>() : said->second.value;
    };
    request.include = texts(setting::include);
    request.exclude = texts(setting::exclude);
    request.root = root;
    if (const std::string_view day = value_of(settings, setting::as_of); day != "today")
        request.as_of = day;
    if (settings.values.contains(setting::framework))
        request.framework = value_of(settings, setting::framework);
    request.references = references_named(value_of(settings, setting::references));
}

void apply(const Settings& settings, const std::string& root, CheckRequest& request) {
    apply(settings, root, static_cast<InputRequest&>(request));
    request.preset = value_of(settings, setting::preset);
    request.draft = settings.draft;
    for (const Setting<SeverityChange>& change : settings.severities)
        request.severities.push_back(change.value);
    for (const Setting<OptionChange>& change : settings.options)
        request.options.push_back(change.value);
}

std::string_view value_of(const Settings& settings, std::string_view key) {
    const auto said = settings.values.find(key);
    if (said != settings.values.end() && !said->second.value.empty())
        return said->second.value.front();
    return find_setting_key(key)->usual;
}

} // namespace whodecides::engine
