#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include <whodecides/profile.hpp>

#include "base/words.hpp"
#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/format.hpp"
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

/// What kept the profile from resting on everything.
void complain(const Analysis& input, const Arguments& arguments, std::ostream& err) {
    ReportStyle plain;
    plain.summary = false;
    write_concise(input, plain, err);
    const std::size_t hidden = input.coverage().hidden_input_problems;
    if (hidden > 0 && !arguments.has(option::profile_quiet))
        err << fmt::format(
            "{} of the input {} not shown, and names may be unresolved; `whodecides check --select "
            "input` shows {}\n",
            counted(hidden, "problem"), hidden == 1 ? "is" : "are", hidden == 1 ? "it" : "them");
    err << std::flush;
}

} // namespace

int profile_command(const Arguments& arguments, const Streams& streams) {
    const ProfileFormat& format = *find_profile_format(arguments.value(option::profile_format));
    const ProfileStyle how = style(arguments, streams);
    Output output(streams,
                  arguments.has(option::output) ? arguments.value(option::output) : std::string_view());
    ProfileRequest request;
    take_input(request, arguments, streams);
    request.teams = how.teams;
    request.people = how.people;
    const ProfileResult result = profile(request);
    format.write(result, how, output.stream());
    output.finish();
    complain(result.input, arguments, streams.err);
    return result.input.incomplete() ? Status::undone : Status::ok;
}

} // namespace whodecides::cli
