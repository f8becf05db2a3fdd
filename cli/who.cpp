#include <filesystem>
#include <ostream>
#include <span>
#include <system_error>

#include <fmt/format.h>

#include <whodecides/who.hpp>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/commands.hpp"
#include "cli/key.hpp"
#include "cli/present.hpp"
#include "report/who_format.hpp"

namespace whodecides::cli {

namespace {

bool is_nothing(const Who& who) {
    return !who.answer && who.candidates.empty() && who.nearest.empty() && !who.actor;
}

/// Titles are codes then, and a text of one's own meets none of them.
void tell_codes(const Arguments& arguments, const Streams& streams) {
    if (arguments.codes != nullptr && !arguments.has(option::quiet_result))
        streams.err << text::printable(capitalised(way_to_codes(arguments))) << '\n' << std::flush;
}

/// A path alone was meant to be looked in, not for.
void tell_order(const Arguments& arguments, const Streams& streams) {
    const std::string& text = arguments.positional.front();
    std::error_code failed;
    if (arguments.positional.size() > 1 || arguments.has(option::quiet_result) ||
        !std::filesystem::exists(text, failed))
        return;
    streams.err << fmt::format("{} is a path here, and was looked for as a text: the text comes first, as in "
                               "`whodecides who TEXT {}`\n",
                               quoted(text::printable(text)), text::printable(text))
                << std::flush;
}

} // namespace

int who_command(const Arguments& arguments, const Streams& streams) {
    const auto& format = format_named(who_formats(), arguments.value(option::who_format));
    const Paths paths = Paths(arguments.positional).subspan(1);
    bool nothing = false;
    const int status = present(
        arguments, streams, paths, "looking",
        [&](const CheckRequest& request) {
            WhoRequest asked{request};
            asked.text = arguments.positional.front();
            return who(asked);
        },
        [&](const WhoResult& result, std::ostream& out) {
            nothing = is_nothing(result.who);
            format.write(result, print_style(arguments, streams), out);
        });
    if (nothing) {
        tell_order(arguments, streams);
        tell_codes(arguments, streams);
    }
    return status;
}

} // namespace whodecides::cli
