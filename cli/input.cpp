#include "cli/input.hpp"

#include <charconv>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/options.hpp"

namespace whodecides::cli {
namespace {

constexpr unsigned most_jobs = 1024;

unsigned jobs(const Arguments& arguments) {
    if (!arguments.has(option::jobs))
        return 0;
    const std::string_view text = arguments.value(option::jobs);
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > most_jobs)
        throw UsageError(fmt::format("--jobs takes a number from 1 to {}, not {}", most_jobs,
                                     quoted(text::printable(text))),
                         arguments.command);
    return number;
}

} // namespace

void take_input(InputRequest& request, const Arguments& arguments, const Streams& streams) {
    request.paths = arguments.positional;
    request.standard_input = &streams.in;
    request.stdin_name = arguments.value(option::stdin_filename);
    if (arguments.has(option::as_of))
        request.as_of = arguments.value(option::as_of);
    request.jobs = jobs(arguments);
}

} // namespace whodecides::cli
