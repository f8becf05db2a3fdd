#include <whodecides/compare.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/name_value.hpp"
#include "cli/options.hpp"
#include "cli/present.hpp"
#include "cli/wording.hpp"
#include "report/compare_format.hpp"

namespace whodecides::cli {
namespace {

/// NAME=FILE; a name holds no equals sign, a path may.
Filler filler(std::string_view written, const CommandSpec* command) {
    const auto said = split_at_equals(written);
    if (!said || !said->complete())
        throw UsageError(
            fmt::format("--{} takes NAME=FILE, not {}", option::filled_by.name, in_quotes(written)), command);
    return {std::string(said->name), std::string(said->value)};
}

/// A comma may stand in a name too: what has no equals sign begins that of the next file.
std::vector<Filler> fillers(const Arguments& arguments) {
    std::vector<Filler> out;
    std::string begun;
    const std::vector<std::string> all = arguments.values(option::filled_by);
    for (std::size_t i = 0; i < all.size(); ++i) {
        begun += all[i];
        if (i + 1 < all.size() && !split_at_equals(all[i])) {
            begun += ',';
            continue;
        }
        out.push_back(filler(begun, arguments.command));
        begun.clear();
    }
    return out;
}

} // namespace

int compare_command(const Arguments& arguments, const Streams& streams) {
    const auto& format = format_named(compare_formats(), arguments.value(option::compare_format));
    CompareRequest compared;
    compared.fillers = fillers(arguments);
    return present(
        arguments, streams, arguments.positional, "comparing",
        [&](const CheckRequest& request) {
            static_cast<InputRequest&>(compared) = request;
            return compare(compared);
        },
        [&](const CompareResult& result, std::ostream& out) {
            format.write(result, print_style(arguments, streams), out);
        });
}

} // namespace whodecides::cli
