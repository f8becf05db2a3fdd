#include <algorithm>

#include <whodecides/profile.hpp>

#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/settings.hpp"
#include "report/profile_format.hpp"

namespace whodecides::cli {
namespace {

ProfileStyle style(const Arguments& arguments, const Streams& streams) {
    ProfileStyle style;
    const std::string_view by = arguments.value(option::by);
    style.teams = by != "organisation";
    style.people = by == "person";
    style.colour = wants_colour(arguments, streams);
    if (streams.out_is_terminal && !arguments.has(option::output))
        style.width = std::max<std::size_t>(streams.width, 80);
    return style;
}

} // namespace

int profile_command(const Arguments& arguments, const Streams& streams) {
    const ProfileFormat& format = *find_profile_format(arguments.value(option::profile_format));
    const RunSettings settings = settings_of(arguments);
    const ProfileStyle how = style(arguments, streams);
    Output output = output_of(arguments, streams);
    ProfileRequest request;
    take_input(request, arguments, streams);
    engine::apply(settings.said, settings.folder, request);
    request.teams = how.teams;
    request.people = how.people;
    const ProfileResult result = under(settings, [&] {
        return with_progress(arguments, streams, "measuring", [&] { return profile(request); });
    });
    output.spare_inputs(result.input);
    format.write(result, how, output.stream());
    output.finish();
    complain(result.input, arguments.has(option::quiet_result), streams.err);
    return result.input.incomplete() ? Status::undone : Status::ok;
}

} // namespace whodecides::cli
