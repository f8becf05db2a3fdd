#include "cli/colour.hpp"

#include <cstdlib>
#include <string_view>

#include "cli/options.hpp"

namespace whodecides::cli {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

} // namespace

bool wants_colour(const Arguments& arguments, const Streams& streams) {
    const std::string_view when = arguments.value(option::color);
    if (when != "auto")
        return when == "always";
    if (!environment("NO_COLOR").empty()) // no-color.org: any value but an empty one
        return false;
    for (const char* name : {"FORCE_COLOR", "CLICOLOR_FORCE"})
        if (const std::string_view value = environment(name); !value.empty() && value != "0")
            return true;
    return streams.out_is_terminal && !arguments.has(option::output) && environment("TERM") != "dumb";
}

} // namespace whodecides::cli
