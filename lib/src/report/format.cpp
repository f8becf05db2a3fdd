#include "report/format.hpp"

#include <algorithm>
#include <array>

namespace whodecides {
namespace {

constexpr std::array<ReportFormat, 12> formats{{
    {"full", "the source with what is meant underlined, and what to do", true, write_full},
    {"concise", "a line per finding, path:line:col: severity: message [rule]", false, write_concise},
    {"grouped", "a line per finding below the name and the counts of its file", true, write_grouped},
    {"questions", "a sheet of open questions for each person concerned, for a talk or a workshop", false,
     write_questions},
    {"markdown", "a comment for a pull request, with a table and folded details", true, write_markdown},
    {"json", "one object of schema whodecides.check/1, for programs", true, write_json},
    {"jsonl", "the finding objects of json alone, one a line", false, write_jsonl},
    {"csv", "a table for spreadsheets, a line per finding", false, write_csv},
    {"sarif", "SARIF 2.1.0, for code scanning and editors", false, write_sarif},
    {"junit", "JUnit XML, a test suite per file", false, write_junit},
    {"gitlab", "a code quality report of GitLab", false, write_gitlab},
    {"github", "annotations of GitHub Actions", false, write_github},
}};

} // namespace

std::span<const ReportFormat> report_formats() {
    return formats;
}

const ReportFormat* find_report_format(std::string_view name) {
    const auto* found = std::ranges::find(formats, name, &ReportFormat::name);
    return found == formats.end() ? nullptr : &*found;
}

} // namespace whodecides
