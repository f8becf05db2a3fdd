#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>

#include "support/marks.hpp"

namespace whodecides::test {

/// A YAML file, or a folder of them, whose expected findings are marked in the text. Header comments set
/// `# as-of: DATE` (default 2026-01-01), `# select: rule, group` (default: the default rules), `# preset:
/// NAME`,
/// `# severity: rule=level` and `# set: rule.option=value`.
struct Case {
    std::string name;           ///< path relative to the source tree
    std::filesystem::path path; ///< where it is
    std::vector<Mark> marks;
    CheckRequest request; ///< without inputs
};

/// Reads marks and headers. In a folder the first file's headers count.
Case read_case(const std::filesystem::path& path);
/// All entries of a folder that are cases, in the order of their names.
std::vector<std::filesystem::path> cases_in(const std::filesystem::path& folder);

/// The folders tests/rules/<rule>/, and all cases in them.
std::vector<std::filesystem::path> rule_folders();
std::vector<std::filesystem::path> all_cases();

/// Runs check() on the case: a file through standard input, a folder as a path. `ignore` is added to
/// the request.
Analysis run_case(const Case& example, std::string_view ignore = {});
/// Runs check() on a text with all default rules, and `rule` where it is off by default.
Analysis check_text(const std::string& text, const RuleInfo& rule, std::string_view ignore = {});

/// The lines joined, for messages.
std::string joined(const std::vector<std::string>& lines);
/// One line for each rule of which `wrong` says something.
std::string over_all_rules(const std::function<std::string(const RuleInfo&)>& wrong);

} // namespace whodecides::test
