#include <span>

#include <whodecides/show.hpp>

#include "cli/commands.hpp"
#include "cli/present.hpp"
#include "report/show_format.hpp"

namespace whodecides::cli {

int show_command(const Arguments& arguments, const Streams& streams) {
    const auto& format = format_named(show_formats(), arguments.value(option::show_format));
    const Paths paths = Paths(arguments.positional).subspan(1);
    return present(
        arguments, streams, paths, "looking",
        [&](const CheckRequest& request) {
            ShowRequest asked{request};
            asked.name = arguments.positional.front();
            asked.card = arguments.has(option::card);
            return show(asked);
        },
        [&](const ShowResult& result, std::ostream& out) {
            format.write(result, print_style(arguments, streams), out);
        });
}

} // namespace whodecides::cli
