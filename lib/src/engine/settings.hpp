#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/preset.hpp>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// How the rules of a run are set: by a preset, and by what the request says on top of it.
class RuleSettings {
  public:
    /// Each rule as its descriptor says.
    RuleSettings() = default;
    /// The request must live as long. Throws Error for an unknown preset, rule, group or option, for a value
    /// out of its option's range, and for a severity that may not be lowered.
    RuleSettings(const CheckRequest& request, std::span<const Rule* const> all);

    /// Whether the rule runs where nothing is selected.
    [[nodiscard]] bool is_on(const RuleInfo& rule) const;
    /// The values of its options, in their order.
    [[nodiscard]] std::vector<double> options(const RuleInfo& rule) const;
    /// The severity of a finding to which the rule gave another or the same.
    [[nodiscard]] Severity severity(const Finding& finding) const;
    /// The same for what a rule usually finds.
    [[nodiscard]] Severity severity(const RuleInfo& rule, Severity given) const;
    /// Whether that is a note because it is a gap of a draft.
    [[nodiscard]] bool lowered_as_gap(const RuleInfo& rule) const;

  private:
    using Key = std::pair<std::string_view, std::string_view>; ///< rule and option

    [[nodiscard]] const Severity* said(const RuleInfo& rule) const;
    void take_preset(const CheckRequest& request);
    void take_severities(const CheckRequest& request, std::span<const Rule* const> all);
    void take_options(const CheckRequest& request, std::span<const Rule* const> all);

    const Preset* preset_ = &presets().front();
    std::map<std::string_view, std::optional<Severity>> severities_; ///< by rule or group; nothing: off
    std::map<Key, double> options_;
    bool draft_ = false;
};

} // namespace whodecides::engine
