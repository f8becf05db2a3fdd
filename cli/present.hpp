#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include <whodecides/check.hpp>

#include "cli/check_request.hpp"
#include "cli/complain.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/settings.hpp"
#include "cli/status.hpp"
#include "report/print_format.hpp"

namespace whodecides::cli {

/// How the result is to be laid out where it goes.
PrintStyle print_style(const Arguments& arguments, const Streams& streams);

/// What the paths of an organisation are, among the arguments of a command.
using Paths = std::span<const std::string>;

/// What was read for a result: one organisation, or several.
template <class Result>
std::span<const Analysis> inputs_of(const Result& result) {
    if constexpr (requires { result.inputs; })
        return result.inputs;
    else
        return {&result.input, 1};
}

/// Runs a command that reads the organisation at `paths` and prints what it makes of it. `make` takes the
/// CheckRequest and returns something whose `input` is the Analysis of what was read, or whose `inputs` are
/// those of several organisations; `write` takes that and the stream. Returns the exit status: 2 where an
/// input could not be read whole.
template <class Make, class Write>
int present(const Arguments& arguments, const Streams& streams, Paths paths, std::string_view doing,
            Make make, Write write) {
    const RunSettings settings = settings_of(arguments, paths);
    CheckRequest request = check_request(arguments, settings, streams);
    request.paths.assign(paths.begin(), paths.end());
    Output output = output_of(arguments, streams);
    const auto result = under(
        settings, [&] { return with_progress(arguments, streams, doing, [&] { return make(request); }); });
    const std::span<const Analysis> inputs = inputs_of(result);
    for (const Analysis& input : inputs)
        output.spare_inputs(input);
    write(result, output.stream());
    output.finish();
    for (const Analysis& input : inputs) {
        complain(input, arguments.has(option::quiet_result), streams.err);
        if (!arguments.has(option::quiet_result))
            tell_of_unread_input(input, paths, streams);
    }
    return std::ranges::any_of(inputs, &Analysis::incomplete) ? Status::undone : Status::ok;
}

} // namespace whodecides::cli
