#include "cli/input.hpp"

#include <charconv>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/limits.hpp"
#include "cli/options.hpp"

namespace whodecides::cli {
namespace {

constexpr std::size_t most_jobs = 1024;

} // namespace

std::optional<std::size_t> number(const Arguments& arguments, const OptionSpec& option, std::size_t most) {
    if (!arguments.has(option))
        return std::nullopt;
    const std::string_view text = arguments.value(option);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > most)
        throw UsageError(fmt::format("--{} takes a number from 1 to {}, not {}", option.name, most,
                                     quoted(text::printable(text))),
                         arguments.command);
    return number;
}

void take_input(InputRequest& request, const Arguments& arguments, const Streams& streams) {
    request.paths = arguments.positional;
    request.standard_input = &streams.in;
    request.stdin_name = arguments.value(option::stdin_filename);
    request.limits = limits(arguments);
    request.codes = arguments.codes;
    request.jobs = static_cast<unsigned>(number(arguments, option::jobs, most_jobs).value_or(0));
}

} // namespace whodecides::cli
