#include "cli/run.hpp"

#include <ostream>
#include <stdexcept>

#include <fmt/format.h>

#include <whodecides/check.hpp>
#include <whodecides/version.hpp>

#include "cli/commands.hpp"
#include "cli/failures.hpp"
#include "cli/help.hpp"
#include "cli/key.hpp"
#include "cli/options.hpp"
#include "cli/parse.hpp"
#include "cli/print.hpp"
#include "cli/written_files.hpp"
#include "engine/lookup/names.hpp"

namespace whodecides::cli {
namespace {

struct Command {
    std::string_view name;
    int (*run)(const Arguments&, const Streams&);
};

constexpr Command implementations[]{
    {"check", check_command},       {"import", import_command},   {"matrix", matrix_command},
    {"who", who_command},           {"show", show_command},       {"profile", profile_command},
    {"simulate", simulate_command}, {"compare", compare_command}, {"plan", plan_command},
    {"diff", diff_command},         {"graph", graph_command},     {"ask", ask_command},
    {"init", init_command},         {"config", config_command},   {"rules", rules_command},
    {"explain", explain_command},   {"schema", schema_command},   {"completion", completion_command},
    {"help", help_command},
};

/// Things have names in files and, with --anonymize, codes on the command line.
int run_in_codes(const Command& command, const Arguments& arguments, const Streams& streams) {
    try {
        return command.run(arguments, streams);
    } catch (const engine::UnknownName& error) {
        const std::string message = with_way_to_code(error.what(), arguments);
        throw Error(message.empty() ? fmt::format("{}; {}", error.what(), way_to_codes(arguments)) : message);
    } catch (const Error& error) {
        const std::string message = with_way_to_code(error.what(), arguments);
        if (message.empty())
            throw;
        throw Error(message);
    }
}

int dispatch(Arguments arguments, const Streams& streams) {
    if (arguments.has(option::version))
        return print(fmt::format("whodecides {}\n", version()), streams);
    if (arguments.command == nullptr && arguments.has(option::help))
        return print(help(streams.width), streams);
    if (arguments.command == nullptr) {
        streams.err << help(streams.width);
        return Status::undone;
    }
    if (arguments.has(option::help))
        return print(help(*arguments.command, streams.width), streams);
    for (const Command& command : implementations) {
        if (command.name != arguments.command->name)
            continue;
        refuse_common_files(arguments);
        arguments.codes = code_book(arguments);
        const int status = arguments.codes == nullptr ? command.run(arguments, streams)
                                                      : run_in_codes(command, arguments, streams);
        keep_codes(arguments);
        return status;
    }
    throw std::logic_error(fmt::format("the command {} has no function", arguments.command->name));
}

} // namespace

int run(std::span<const std::string> arguments, const Streams& streams) {
    try {
        return dispatch(parse(arguments), streams);
    } catch (...) {
        return tell_failure(streams);
    }
}

} // namespace whodecides::cli
