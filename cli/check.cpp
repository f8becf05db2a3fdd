#include <algorithm>

#include <fmt/format.h>

#include <whodecides/check.hpp>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/baseline.hpp"
#include "cli/check_request.hpp"
#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/reports.hpp"
#include "cli/settings.hpp"
#include "cli/since.hpp"
#include "cli/status.hpp"
#include "cli/watch.hpp"
#include "cli/width.hpp"
#include "engine/coded.hpp"
#include "engine/settings_keys.hpp"
#include "report/format.hpp"
#include "report/summary.hpp"

namespace whodecides::cli {
namespace {

ReportStyle style(const Arguments& arguments, const Streams& streams) {
    ReportStyle style;
    style.colour = wants_colour(arguments, streams);
    style.summary = !arguments.has(option::quiet);
    style.coverage = arguments.has(option::coverage);
    style.by_impact = arguments.value(option::sort) == "impact";
    constexpr std::size_t most_printed = 1000000;
    style.top = number(arguments, option::top, most_printed).value_or(style.top);
    constexpr std::size_t frame = 10; // line numbers, the bar and a little air
    constexpr std::size_t least = 40;
    if (const auto width = width_of_results(arguments, streams, least)) {
        style.width = *width;
        style.columns = std::min(style.columns, style.width - frame);
    }
    return style;
}

/// With --verbose: what was gone by and what was read.
void tell_what_was_read(const Analysis& analysis, const RunSettings& settings, CodeBook* codes,
                        std::ostream& err) {
    const Coverage& coverage = analysis.coverage();
    if (!settings.file.empty())
        err << fmt::format(
            "settings of {}\n",
            text::printable(codes == nullptr ? settings.file : engine::coded_file(settings.file, *codes)));
    err << fmt::format("read {}; skipped {} without a section of the format", counted(coverage.files, "file"),
                       counted(coverage.skipped_files, "file"));
    if (coverage.excluded > 0)
        err << fmt::format("; left out {} as the settings say",
                           counted(coverage.excluded, "file or folder", "files and folders"));
    err << '\n';
}

/// What does not belong to the result: the summary where the result does not show it.
void chat(const Analysis& analysis, const ReportStyle& style, bool shown, std::ostream& err) {
    std::string text;
    if (!shown && style.summary)
        text += summary(analysis, style);
    if (!shown && (style.summary || style.coverage))
        append_coverage(text, analysis, style);
    err << text << std::flush;
}

/// What is checked, and by which settings.
struct Plan {
    RunSettings settings;
    CheckRequest request;
};

Plan plan(const Arguments& arguments, const Streams& streams) {
    Plan plan;
    if (!arguments.has(option::since)) {
        plan.settings = settings_of(arguments);
        plan.request = check_request(arguments, plan.settings, streams);
        plan.request.baseline = known_baseline(arguments, plan.settings);
        return plan;
    }
    SinceCheck since = since_check(arguments);
    plan.settings = std::move(since.settings);
    plan.request = check_request(arguments, plan.settings, streams);
    plan.request.paths = std::move(since.paths);
    plan.request.baseline = std::move(since.baseline);
    plan.request.since = std::move(since.since);
    return plan;
}

/// The files beside the inputs that a check rests on.
std::vector<std::string> rests_on(const RunSettings& settings) {
    return {settings.file, std::string(engine::value_of(settings.said, engine::setting::baseline))};
}

int check_once(const Arguments& arguments, const Streams& streams) {
    const std::vector<ReportTarget> targets = report_targets(arguments);
    const Plan planned = plan(arguments, streams);
    const RunSettings& settings = planned.settings;
    const CheckRequest& what = planned.request;
    const auto checked = [&] {
        return with_progress(arguments, streams, "checking", [&] { return check(what); });
    };
    if (records_everything(arguments))
        return record_baseline(under(settings, checked), settings, arguments, streams);
    ReportStyle how = style(arguments, streams);
    Reports reports(targets, streams);
    if (!reports.any()) {
        (void)reports.complain(streams.err);
        return Status::undone;
    }
    const Analysis analysis = under(settings, checked);
    const std::string_view fail_on = engine::value_of(settings.said, engine::setting::fail_on);
    const std::string_view fail_on_time = arguments.value(option::fail_on_time);
    how.not_counted = not_counted(analysis, fail_on, fail_on_time);
    how.compared = what.baseline || what.since;
    reports.write(analysis, how, rests_on(settings));
    if (what.baseline && !what.since)
        shrink_baseline(what, analysis, settings, arguments, streams);
    if (arguments.has(option::verbose))
        tell_what_was_read(analysis, settings, what.codes.get(), streams.err);
    const ReportTarget& result = targets.front();
    chat(analysis, how, result.format->carries_summary && result.file.empty(), streams.err);
    if (!arguments.has(option::quiet))
        tell_of_unread_input(analysis, what.paths, streams);
    return reports.complain(streams.err) ? Status::undone : status(analysis, fail_on, fail_on_time);
}

} // namespace

int check_command(const Arguments& arguments, const Streams& streams) {
    return arguments.has(option::watch) ? watch(arguments, streams, check_once)
                                        : check_once(arguments, streams);
}

} // namespace whodecides::cli
