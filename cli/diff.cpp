#include <algorithm>

#include <fmt/format.h>

#include <whodecides/diff.hpp>

#include "base/text.hpp"
#include "cli/check_request.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/diff_sides.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/present.hpp"
#include "cli/progress.hpp"
#include "cli/status.hpp"
#include "engine/coded.hpp"
#include "engine/rule_names.hpp"
#include "engine/settings_keys.hpp"
#include "report/diff_format.hpp"
#include "report/format.hpp"

namespace whodecides::cli {
namespace {

/// A path may name a team as files do.
std::string shown_name(const DiffSide& side, const Arguments& arguments) {
    const bool is_path = !side.revision && side.paths.size() == 1 && side.paths.front() == side.name;
    return is_path && arguments.codes ? engine::coded_file(side.name, *arguments.codes) : side.name;
}

DiffStyle diff_style(const Arguments& arguments, const DiffSides& sides, const Streams& streams) {
    return {print_style(arguments, streams), shown_name(sides.before, arguments),
            shown_name(sides.after, arguments)};
}

CheckRequest request(const DiffSide& side, const Arguments& arguments, const RunSettings& settings,
                     const Streams& streams) {
    CheckRequest request = check_request(arguments, settings, streams);
    request.paths = side.paths;
    request.revision = side.revision;
    return request;
}

/// Both sides are checked by the settings of the earlier one: a change cannot switch off what tells of it.
RunSettings settings_before(const DiffSide& before, const Arguments& arguments) {
    const RunSettings now = settings_of(arguments, before.paths);
    if (!before.revision)
        return now;
    const RevisionFiles then(before.paths, *before.revision);
    return settings_in({then, *before.revision, before.paths}, arguments, now);
}

/// What kept the earlier one from being read whole, a line each; whether there is anything.
bool complain_of_before(const Analysis& before, std::string_view name, std::ostream& err) {
    bool incomplete = false;
    for (const Finding& finding : before.findings()) {
        // That there was nothing is no fault: then all is new.
        const bool empty = engine::says_empty(*finding.rule);
        if (empty)
            err << fmt::format("{} holds no organisation: everything is new\n", text::printable(name));
        else if (engine::says_incomplete(*finding.rule))
            err << fmt::format("{}: {}", text::printable(name), concise_line(before, finding));
        incomplete = incomplete || (engine::says_incomplete(*finding.rule) && !empty);
    }
    return incomplete;
}

Status status(const DiffResult& result, bool incomplete, std::string_view fail_on,
              std::string_view fail_on_time) {
    if (incomplete || result.after.incomplete())
        return Status::undone;
    const bool fails = std::ranges::any_of(result.diff.new_findings, [&](std::size_t i) {
        return counts(result.after.findings()[i], fail_on, fail_on_time);
    });
    return fails ? Status::findings : Status::ok;
}

} // namespace

int diff_command(const Arguments& arguments, const Streams& streams) {
    const DiffFormat& format = format_named(diff_formats(), arguments.value(option::diff_format));
    const DiffSides sides = diff_sides(arguments, streams.err);
    const RunSettings settings = settings_before(sides.before, arguments);
    Output output = output_of(arguments, streams);
    const DiffResult result = under(settings, [&] {
        return with_progress(arguments, streams, "comparing", [&] {
            return diff({request(sides.before, arguments, settings, streams),
                         request(sides.after, arguments, settings, streams)});
        });
    });
    output.spare_inputs(result.after);
    format.write(result, diff_style(arguments, sides, streams), output.stream());
    output.finish();
    const bool incomplete =
        complain_of_before(result.before, shown_name(sides.before, arguments), streams.err);
    complain(result.after, true, streams.err);
    return status(result, incomplete, engine::value_of(settings.said, engine::setting::fail_on),
                  arguments.value(option::fail_on_time));
}

} // namespace whodecides::cli
