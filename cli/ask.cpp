#include <whodecides/check.hpp>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/interview.hpp"

namespace whodecides::cli {

/// What the files do not say is asked for over all rules that are on by default. Where the input could not be
/// read whole, the guide may ask for what is written, and the status says so.
int ask_command(const Arguments& arguments, const Streams& streams) {
    CheckRequest request;
    take_input(request, arguments, streams);
    Output output(streams,
                  arguments.has(option::output) ? arguments.value(option::output) : std::string_view());
    const Analysis analysis = check(request);
    output.stream() << interview(analysis, streams.width);
    output.finish();
    if (!analysis.incomplete())
        return Status::ok;
    streams.err << "whodecides: the input could not be read whole; `whodecides check` tells why\n";
    return Status::undone;
}

} // namespace whodecides::cli
