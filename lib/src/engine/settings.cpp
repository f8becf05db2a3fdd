#include "engine/settings.hpp"

#include <algorithm>
#include <string>

#include <whodecides/draft.hpp>

#include "base/nearest.hpp"
#include "base/words.hpp"
#include "engine/rule_names.hpp"

namespace whodecides::engine {

RuleSettings::RuleSettings(const CheckRequest& request, std::span<const Rule* const> all)
    : draft_(request.draft) {
    take_preset(request);
    take_severities(request, all);
    take_options(request, all);
}

void RuleSettings::take_preset(const CheckRequest& request) {
    if (request.preset.empty())
        return;
    preset_ = find_preset(request.preset);
    if (preset_ == nullptr) {
        std::vector<std::string_view> known;
        for (const Preset& preset : presets())
            known.push_back(preset.name);
        throw Error("unknown preset " + quoted(request.preset) + hint(request.preset, known, "; there are "));
    }
    for (const PresetOption& option : preset_->options)
        options_[{option.rule, option.option}] = option.value;
}

void RuleSettings::take_severities(const CheckRequest& request, std::span<const Rule* const> all) {
    for (const SeverityChange& change : request.severities) {
        require_rule_or_group(all, change.rule);
        require_severity(change);
        severities_[change.rule] = change.severity;
    }
}

void RuleSettings::take_options(const CheckRequest& request, std::span<const Rule* const> all) {
    for (const OptionChange& change : request.options) {
        const RuleInfo& rule = require_rule(all, change.rule);
        const RuleOption& option = require_option(rule, change.option);
        require_in_range(rule, option, change.value);
        options_[{rule.name, option.name}] = change.value;
    }
}

bool RuleSettings::is_on(const RuleInfo& rule) const {
    for (const std::string_view name : {rule.name, rule.group})
        if (const auto changed = severities_.find(name); changed != severities_.end())
            if (name == rule.name || !changed->second)
                return changed->second.has_value();
    if (std::ranges::find(preset_->off, rule.name) != preset_->off.end() ||
        (rule.organisation_wide && !preset_->organisation_wide))
        return false;
    return rule.on_by_default || preset_->all_rules;
}

std::vector<double> RuleSettings::options(const RuleInfo& rule) const {
    std::vector<double> values;
    values.reserve(rule.options.size());
    for (const RuleOption& option : rule.options) {
        const auto changed = options_.find({rule.name, option.name});
        values.push_back(changed == options_.end() ? option.value : changed->second);
    }
    return values;
}

/// The severity that the request gives the rule, or nullptr.
const Severity* RuleSettings::said(const RuleInfo& rule) const {
    for (const std::string_view name : {rule.name, rule.group})
        if (const auto changed = severities_.find(name); changed != severities_.end() && changed->second)
            return &*changed->second;
    return nullptr;
}

Severity RuleSettings::severity(const Finding& finding) const {
    const Severity given = finding.severity;
    if (says_incomplete(*finding.rule))
        return given;
    if (const Severity* changed = said(*finding.rule))
        return *changed;
    if (draft_ && is_draft_gap(finding))
        return Severity::note;
    if (!preset_->raises || given == Severity::error)
        return given;
    return given == Severity::note ? Severity::warning : Severity::error;
}

Severity RuleSettings::severity(const RuleInfo& rule, Severity given) const {
    Finding usual;
    usual.rule = &rule;
    usual.severity = given;
    return severity(usual);
}

bool RuleSettings::lowered_as_gap(const RuleInfo& rule) const {
    return draft_ && said(rule) == nullptr && find_draft_gap(rule.name) != nullptr;
}

} // namespace whodecides::engine
