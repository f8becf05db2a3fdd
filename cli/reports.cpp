#include "cli/reports.hpp"

#include <ostream>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/name_value.hpp"
#include "cli/options.hpp"
#include "cli/wording.hpp"

namespace whodecides::cli {
namespace {

ReportTarget parse_target(const std::string& text, const CommandSpec* command) {
    const auto said = split_at_equals(text);
    if (!said || !said->complete())
        throw UsageError(fmt::format("--report takes FORMAT=FILE, not {}", in_quotes(text)), command);
    check_choice("--report", option::format.choices, said->name, command);
    return {find_report_format(said->name), std::string(said->value)};
}

} // namespace

std::vector<ReportTarget> report_targets(const Arguments& arguments) {
    std::vector<ReportTarget> targets{
        {find_report_format(arguments.value(option::format)),
         arguments.has(option::output) ? std::string(arguments.value(option::output)) : std::string()}};
    for (const std::string& text : arguments.values(option::report))
        targets.push_back(parse_target(text, arguments.command));
    return targets;
}

Reports::Reports(const std::vector<ReportTarget>& targets, const Streams& streams) {
    for (const ReportTarget& target : targets) {
        Report& report = reports_.emplace_back(Report{target.format, nullptr});
        try {
            report.output = std::make_unique<Output>(streams, target.file);
        } catch (const Error& error) {
            failures_.emplace_back(error.what());
        }
    }
}

bool Reports::any() const {
    return failures_.size() < reports_.size();
}

void Reports::write(const Analysis& analysis, const ReportStyle& style,
                    std::span<const std::string> rests_on) {
    ReportStyle plain = style;
    plain.colour = false;
    plain.columns = ReportStyle().columns;
    plain.width = ReportStyle().width;
    for (const Report& report : reports_) {
        if (report.output == nullptr)
            continue;
        const bool is_result = &report == &reports_.front();
        try {
            report.output->spare_inputs(analysis, rests_on);
            report.format->write(analysis, is_result ? style : plain, report.output->stream());
            report.output->finish();
        } catch (const Error& error) {
            failures_.emplace_back(error.what());
        }
    }
}

bool Reports::complain(std::ostream& err) const {
    for (const std::string& failure : failures_)
        err << fmt::format("whodecides: {}\n", text::printable(failure));
    return !failures_.empty();
}

} // namespace whodecides::cli
