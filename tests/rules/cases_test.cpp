#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "engine/rule_names.hpp"
#include "support/cases.hpp"
#include "support/paths.hpp"

// The cases of tests/rules/<rule>/: what each file must find is marked in its text (support/marks.hpp).
// One folder alone: whodecides_tests -tc="rule cases" -sc="*no-accountable*"

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

bool reports(const Analysis& analysis, std::string_view rule) {
    return std::ranges::any_of(analysis.findings(),
                               [&](const Finding& finding) { return finding.rule->name == rule; });
}

std::string listing(const Analysis& analysis) {
    std::vector<std::string> lines;
    for (const Finding& finding : analysis.findings())
        lines.push_back(describe(analysis, finding));
    return lines.empty() ? "nothing" : joined(lines);
}

std::string wrong_in_folder(const RuleInfo& rule) {
    const fs::path folder = source_dir() / "tests" / "rules" / rule.name;
    if (!fs::is_directory(folder))
        return "has no folder of cases";
    std::size_t fires = 0;
    std::size_t near = 0;
    for (const fs::path& path : cases_in(folder)) {
        const std::string name = path.filename().string();
        const Case example = read_case(path);
        const bool marked =
            std::ranges::any_of(example.marks, [&](const Mark& mark) { return mark.rule == rule.name; });
        if (name.starts_with("fires-")) {
            ++fires;
            if (!marked)
                return name + " has no mark of the rule";
        } else if (name.starts_with("near-") || name.starts_with("silent-")) {
            near += name.starts_with("near-") ? 1 : 0;
            if (marked)
                return name + " has a mark of the rule";
        } else {
            return name + " begins with none of fires-, near-, silent-";
        }
    }
    return fires > 0 && near > 0 ? "" : "needs at least one fires-* and one near-* case";
}

/// What people read of the findings, but for the thresholds in their notes.
std::vector<std::string> told(const Analysis& analysis) {
    std::vector<std::string> lines;
    for (const Finding& finding : analysis.findings())
        lines.push_back(describe(analysis, finding) + finding.help);
    return lines;
}

/// The options whose value a case sets and that make a difference there: "rule.option".
std::set<std::string> options_of_cases() {
    std::set<std::string> options;
    for (const fs::path& path : all_cases()) {
        const Case example = read_case(path);
        for (std::size_t i = 0; i < example.request.options.size(); ++i) {
            Case without = example;
            without.request.options.erase(without.request.options.begin() + static_cast<std::ptrdiff_t>(i));
            const OptionChange& change = example.request.options[i];
            if (told(run_case(without)) != told(run_case(example)))
                options.insert(change.rule + "." + change.option);
        }
    }
    return options;
}

} // namespace

TEST_CASE("rule cases") {
    for (const fs::path& path : all_cases()) {
        const std::string name = fs::relative(path, source_dir()).generic_string();
        SUBCASE(name.c_str()) {
            const Case example = read_case(path);
            const std::string different = joined(differences(run_case(example), example.marks));
            CHECK_MESSAGE(different.empty(), "findings and marks of ", name, " differ:\n", different);
        }
    }
}

TEST_CASE("every rule has cases where it fires and where it nearly does, and every folder is a rule") {
    const std::string wrong = over_all_rules(wrong_in_folder);
    CHECK_MESSAGE(wrong.empty(), wrong);
    for (const fs::path& folder : rule_folders())
        CHECK_MESSAGE(find_rule(folder.filename().string()), folder.filename().string(), " is no rule");
}

TEST_CASE("every option of every rule makes a difference in a case that sets it") {
    const std::set<std::string> set_somewhere = options_of_cases();
    const std::string missing = over_all_rules([&](const RuleInfo& rule) {
        std::string names;
        for (const RuleOption& option : rule.options)
            if (!set_somewhere.contains(std::string(rule.name) + "." + std::string(option.name)))
                names += (names.empty() ? "" : ", ") + std::string(option.name);
        return names;
    });
    CHECK_MESSAGE(missing.empty(), missing);
}

TEST_CASE("a rule that is ignored reports nothing") {
    for (const fs::path& path : all_cases()) {
        const std::string rule = path.parent_path().filename().string();
        const Case example = read_case(path);
        // Taken away from a selection of that rule alone, nothing would be left to run.
        if (!path.filename().string().starts_with("fires-") || !example.request.select.empty() ||
            engine::says_incomplete(*find_rule(rule)))
            continue;
        CHECK_MESSAGE(!reports(run_case(example, rule), rule), example.name);
    }
}

TEST_CASE("the bad example of every rule fires that rule and no other") {
    const std::string wrong = over_all_rules([](const RuleInfo& rule) -> std::string {
        const Analysis analysis = check_text(std::string(rule.bad), rule);
        const bool alone = std::ranges::all_of(analysis.findings(),
                                               [&](const Finding& finding) { return finding.rule == &rule; });
        return alone && reports(analysis, rule.name) ? "" : "found " + listing(analysis);
    });
    CHECK_MESSAGE(wrong.empty(), wrong);
}

TEST_CASE("the bad example of a rule that is ignored does not fire it") {
    const std::string wrong = over_all_rules([](const RuleInfo& rule) -> std::string {
        const Analysis analysis = check_text(std::string(rule.bad), rule, rule.name);
        // What says that the job could not be done whole cannot be ignored.
        return reports(analysis, rule.name) != engine::says_incomplete(rule) ? "found " + listing(analysis)
                                                                             : "";
    });
    CHECK_MESSAGE(wrong.empty(), wrong);
}

TEST_CASE("the good example of every rule is clean") {
    const std::string wrong = over_all_rules([](const RuleInfo& rule) -> std::string {
        const Analysis analysis = check_text(std::string(rule.good), rule);
        return analysis.findings().empty() ? "" : "found " + listing(analysis);
    });
    CHECK_MESSAGE(wrong.empty(), wrong);
}
