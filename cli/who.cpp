#include <span>

#include <whodecides/who.hpp>

#include "cli/commands.hpp"
#include "cli/present.hpp"
#include "report/who_format.hpp"

namespace whodecides::cli {

int who_command(const Arguments& arguments, const Streams& streams) {
    const auto& format = format_named(who_formats(), arguments.value(option::who_format));
    const Paths paths = Paths(arguments.positional).subspan(1);
    return present(
        arguments, streams, paths, "looking",
        [&](const CheckRequest& request) {
            WhoRequest asked{request};
            asked.text = arguments.positional.front();
            return who(asked);
        },
        [&](const WhoResult& result, std::ostream& out) {
            format.write(result, print_style(arguments, streams), out);
        });
}

} // namespace whodecides::cli
