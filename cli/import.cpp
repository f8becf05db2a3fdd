#include <fmt/format.h>

#include <whodecides/import.hpp>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/settings.hpp"
#include "cli/status.hpp"
#include "export/import_yaml.hpp"

namespace whodecides::cli {

/// What was not understood goes to standard error, as the comments of the result have it.
int import_command(const Arguments& arguments, const Streams& streams) {
    const RunSettings settings = settings_of(arguments);
    InputRequest request;
    take_input(request, arguments, streams);
    engine::apply(settings.said, settings.folder, request);
    Output output = output_of(arguments, streams);
    const Import result = under(settings, [&] {
        return with_progress(arguments, streams, "reading", [&] { return import_tables(request); });
    });
    output.spare_inputs(result.input);
    output.stream() << import_yaml(result);
    output.finish();
    complain(result.input, true, streams.err);
    if (!arguments.has(option::import_quiet))
        for (const ImportNote& note : result.notes)
            streams.err << text::printable(
                               fmt::format("{}:{}:{}: {}", note.path, note.line, note.column, note.text))
                        << '\n';
    return result.input.incomplete() ? Status::undone : Status::ok;
}

} // namespace whodecides::cli
