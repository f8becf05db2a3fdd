#include "engine/views/config.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/read.hpp"
#include "engine/settings.hpp"
#include "engine/settings_keys.hpp"
#include "rules/catalogue.hpp"

namespace whodecides::engine {

namespace {

/// The change said last that `is_meant`, or nullptr.
template <class Change, class IsMeant>
const Setting<Change>* last_of(const std::vector<Setting<Change>>& said, IsMeant is_meant) {
    const auto found =
        std::find_if(said.rbegin(), said.rend(), [&](const auto& each) { return is_meant(each.value); });
    return found == said.rend() ? nullptr : &*found;
}

/// Finds out how each rule is set, and by whom.
class Changes {
  public:
    explicit Changes(const Settings& said)
        : said_(said), request_(request_of(said)), rules_(request_, catalogue()),
          preset_(fmt::format("preset {}", value_of(said, setting::preset))) {
        (void)date_of(request_); // a check throws as well where it is none
    }

    std::vector<Config::Change> take() {
        for (const Rule* rule : catalogue()) {
            add_severity(rule->info);
            add_options(rule->info);
        }
        return std::move(found_);
    }

  private:
    static CheckRequest request_of(const Settings& said) {
        CheckRequest request;
        apply(said, {}, request);
        return request;
    }

    static std::string usual_severity(const RuleInfo& rule) {
        return std::string(rule.on_by_default ? to_string(rule.severity) : off_word);
    }

    void add_severity(const RuleInfo& rule) {
        const bool on = rules_.is_on(rule);
        std::string value(on ? to_string(rules_.severity(rule, rule.severity)) : off_word);
        if (value == usual_severity(rule))
            return;
        const auto* own = last_of(said_.severities, [&](const auto& each) { return each.rule == rule.name; });
        const auto* group =
            last_of(said_.severities, [&](const auto& each) { return each.rule == rule.group; });
        // A group's severity turns no rule on or, where there is one, off.
        const bool by_group = group != nullptr && group->value.severity.has_value() == on;
        add({&rule, severity_key, std::move(value), usual_severity(rule),
             own != nullptr                ? own->origin
             : by_group                    ? group->origin
             : rules_.lowered_as_gap(rule) ? "--draft"
                                           : preset_});
    }

    void add_options(const RuleInfo& rule) {
        const std::vector<double> values = rules_.options(rule);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const RuleOption& option = rule.options[i];
            if (values[i] == option.value)
                continue;
            const auto* own = last_of(said_.options, [&](const auto& each) {
                return each.rule == rule.name && each.option == option.name;
            });
            add({&rule, option.name, plain_number(values[i]), plain_number(option.value),
                 own != nullptr ? own->origin : preset_});
        }
    }

    void add(Config::Change change) { found_.push_back(std::move(change)); }

    const Settings& said_;
    CheckRequest request_; ///< the settings of the rules point into it
    RuleSettings rules_;
    std::string preset_;
    std::vector<Config::Change> found_;
};

Config::Value value_for(const SettingKey& key, const Settings& said) {
    const auto found = said.values.find(key.name);
    if (found != said.values.end())
        return {key.name, found->second.value, found->second.origin};
    std::vector<std::string> usual;
    if (!key.usual.empty())
        usual.emplace_back(key.usual);
    return {key.name, std::move(usual), "default"};
}

} // namespace

Config config_of(const Settings& said, std::string file) {
    Config config;
    config.file = std::move(file);
    for (const SettingKey& key : setting_keys())
        if (key.shape != SettingShape::rules)
            config.values.push_back(value_for(key, said));
    config.changes = Changes(said).take();
    return config;
}

} // namespace whodecides::engine
