#include <algorithm>

#include <fmt/format.h>

#include <whodecides/check.hpp>

#include "base/words.hpp"
#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/rule_changes.hpp"
#include "cli/status.hpp"
#include "report/format.hpp"
#include "report/summary.hpp"

namespace whodecides::cli {
namespace {

template <class Change>
std::vector<Change> changes(const Arguments& arguments, const OptionSpec& option,
                            Change (*parse)(std::string_view)) {
    std::vector<Change> found;
    for (const std::string& value : arguments.values(option))
        try {
            found.push_back(parse(value));
        } catch (const Error& error) {
            throw UsageError(error.what(), arguments.command);
        }
    return found;
}

CheckRequest request(const Arguments& arguments, const Streams& streams) {
    CheckRequest request;
    take_input(request, arguments, streams);
    request.select = arguments.values(option::select);
    request.ignore = arguments.values(option::ignore);
    request.preset = arguments.value(option::preset);
    request.severities = changes(arguments, option::severity, parse_severity_change);
    request.options = changes(arguments, option::set, parse_option_change);
    request.suppressions = !arguments.has(option::no_ignore);
    return request;
}

ReportStyle style(const Arguments& arguments, const Streams& streams) {
    ReportStyle style;
    style.colour = wants_colour(arguments, streams);
    style.summary = !arguments.has(option::quiet);
    style.coverage = arguments.has(option::coverage);
    style.by_impact = arguments.value(option::sort) == "impact";
    constexpr std::size_t most_printed = 1000000;
    style.top = number(arguments, option::top, most_printed).value_or(style.top);
    constexpr std::size_t frame = 10; // line numbers, the bar and a little air
    if (streams.out_is_terminal && !arguments.has(option::output)) {
        style.width = std::max<std::size_t>(streams.width, 40);
        style.columns = std::min(style.columns, style.width - frame);
    }
    return style;
}

/// What does not belong to the result: the summary where the result does not show it, and with --verbose
/// what was read.
void chat(const Analysis& analysis, const Arguments& arguments, const ReportStyle& style, bool shown,
          std::ostream& err) {
    std::string text;
    const Coverage& coverage = analysis.coverage();
    if (arguments.has(option::verbose))
        text += fmt::format("read {}; skipped {} without a section of the format\n",
                            counted(coverage.files, "file"), counted(coverage.skipped_files, "file"));
    if (!shown && style.summary)
        text += summary(analysis, style);
    if (!shown && (style.summary || style.coverage))
        append_coverage(text, analysis, style);
    err << text << std::flush;
}

} // namespace

int check_command(const Arguments& arguments, const Streams& streams) {
    const ReportFormat& format = *find_report_format(arguments.value(option::format));
    ReportStyle how = style(arguments, streams);
    Output output(streams,
                  arguments.has(option::output) ? arguments.value(option::output) : std::string_view());
    const Analysis analysis = check(request(arguments, streams));
    const std::string_view fail_on = arguments.value(option::fail_on);
    const std::string_view fail_on_time = arguments.value(option::fail_on_time);
    how.not_counted = not_counted(analysis, fail_on, fail_on_time);
    format.write(analysis, how, output.stream());
    output.finish();
    chat(analysis, arguments, how, format.carries_summary && !output.to_file(), streams.err);
    return status(analysis, fail_on, fail_on_time);
}

} // namespace whodecides::cli
