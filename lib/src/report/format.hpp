#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include <whodecides/check.hpp>

namespace whodecides {

/// What the reader of a report asked for. Which findings count does not depend on it.
struct ReportStyle {
    bool colour = false;
    bool summary = true;         ///< end with the count of findings and what was not checked
    bool coverage = false;       ///< say in full what the findings rest on
    bool by_impact = false;      ///< findings with most impact first, else by place
    std::size_t top = SIZE_MAX;  ///< print so many findings at most
    bool compared = false;       ///< there was something to compare with: what is found now is new
    std::size_t not_counted = 0; ///< findings that only --fail-on-time has count; the summary says so
    std::size_t columns = 160;   ///< source lines are cut to this width around what they show
    std::size_t width = 0;       ///< remarks are wrapped to this width; 0: they are not
};

/// A way to print an analysis. One file each; all of them stand in the list.
struct ReportFormat {
    std::string_view name;
    std::string_view help; ///< a few words
    bool carries_summary;  ///< the report itself ends with, or holds, the summary
    void (*write)(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
};

std::span<const ReportFormat> report_formats();
/// The format of that name, or nullptr.
const ReportFormat* find_report_format(std::string_view name);

void write_full(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_concise(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
/// What write_concise writes of one finding.
std::string concise_line(const Analysis& analysis, const Finding& finding);
/// The same where the path is not as it was given, without the end of the line.
std::string concise_text(const Finding& finding, const Place& place);
void write_grouped(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_questions(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_json(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_jsonl(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_sarif(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_junit(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_gitlab(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_github(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_markdown(const Analysis& analysis, const ReportStyle& style, std::ostream& out);
void write_csv(const Analysis& analysis, const ReportStyle& style, std::ostream& out);

} // namespace whodecides
