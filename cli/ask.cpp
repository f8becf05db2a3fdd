#include <whodecides/check.hpp>

#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/settings.hpp"
#include "report/interview.hpp"

namespace whodecides::cli {

namespace {

bool is_empty(const Coverage& coverage) {
    return coverage.people + coverage.roles + coverage.teams + coverage.forums + coverage.decisions +
               coverage.responsibilities ==
           0;
}

} // namespace

/// What the files do not say is asked for over all rules that are on by default. Where the input could not be
/// read whole, the guide may ask for what is written, and the status says so; where nothing was read, there
/// is no guide.
int ask_command(const Arguments& arguments, const Streams& streams) {
    const RunSettings settings = settings_of(arguments);
    CheckRequest request;
    take_input(request, arguments, streams);
    engine::apply(settings.said, settings.folder, static_cast<InputRequest&>(request));
    Output output = output_of(arguments, streams);
    const Analysis analysis = under(settings, [&] {
        return with_progress(arguments, streams, "reading", [&] { return check(request); });
    });
    if (!analysis.incomplete() || !is_empty(analysis.coverage())) {
        output.spare_inputs(analysis);
        output.stream() << interview(analysis, streams.width);
        output.finish();
    }
    complain(analysis, false, streams.err);
    tell_of_unread_input(analysis, request.paths, streams);
    return analysis.incomplete() ? Status::undone : Status::ok;
}

} // namespace whodecides::cli
