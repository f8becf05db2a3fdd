#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/rule.hpp>

/// Documentation, printed from the descriptors of the rules, the table of the format and the options.
namespace whodecides::docs {

/// What a group of rules is about: "who is in charge of the outcome".
std::string_view group_title(std::string_view group);

/// "error", or "off by default, note".
std::string severity_words(const RuleInfo& rule);

/// "Voices a decision bears. Default: 7 voices (published)." and the like.
std::string option_words(const RuleOption& option);

/// The lines of an example, printable, without empty ones at both ends.
std::vector<std::string> lines(std::string_view text);

/// Everything about one rule for a terminal of `width` columns.
std::string explain(const RuleInfo& rule, std::size_t width);

/// All rules by group, with severity and summary.
std::string rule_list(std::span<const RuleInfo* const> rules, std::size_t width);

} // namespace whodecides::docs
