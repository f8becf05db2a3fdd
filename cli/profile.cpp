#include <whodecides/profile.hpp>

#include "cli/commands.hpp"
#include "cli/present.hpp"
#include "report/profile_format.hpp"

namespace whodecides::cli {
namespace {

ProfileStyle profile_style(const Arguments& arguments, const Streams& streams) {
    ProfileStyle style{print_style(arguments, streams)};
    const std::string_view by = arguments.value(option::by);
    style.teams = by != "organisation";
    style.people = by == "person";
    return style;
}

} // namespace

int profile_command(const Arguments& arguments, const Streams& streams) {
    const ProfileFormat& format = format_named(profile_formats(), arguments.value(option::profile_format));
    const ProfileStyle style = profile_style(arguments, streams);
    return present(
        arguments, streams, arguments.positional, "measuring",
        [&](const CheckRequest& request) {
            ProfileRequest asked{request};
            asked.teams = style.teams;
            asked.people = style.people;
            return profile(asked);
        },
        [&](const ProfileResult& result, std::ostream& out) { format.write(result, style, out); });
}

} // namespace whodecides::cli
