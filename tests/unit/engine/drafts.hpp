#pragma once

#include <string>
#include <vector>

#include "rules/rule.hpp"

/// Rules and findings made by hand, to feed one stage of the engine.
namespace whodecides::test {

inline RuleInfo info(std::string_view name, std::string_view group = "speed",
                     std::span<const std::string_view> silences = {}) {
    RuleInfo rule;
    rule.name = name;
    rule.group = group;
    rule.silences = silences;
    return rule;
}

inline Draft draft(const RuleInfo& rule, std::vector<Topic> topics, std::string message = "something") {
    Draft made;
    made.finding.rule = &rule;
    made.finding.severity = rule.severity;
    made.finding.message = std::move(message);
    made.topics = std::move(topics);
    return made;
}

inline std::string names(const std::vector<Draft>& drafts) {
    std::string all;
    for (const Draft& each : drafts)
        all += (all.empty() ? "" : " ") + std::string(each.finding.rule->name);
    return all;
}

} // namespace whodecides::test
