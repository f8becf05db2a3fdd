#include "cli/run.hpp"

#include <exception>
#include <new>
#include <ostream>

#include <fmt/format.h>

#include <whodecides/check.hpp>
#include <whodecides/version.hpp>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/parse.hpp"
#include "cli/print.hpp"
#include "engine/settings_file.hpp"

namespace whodecides::cli {
namespace {

struct Command {
    std::string_view name;
    int (*run)(const Arguments&, const Streams&);
};

constexpr Command implementations[]{
    {"check", check_command},
    {"import", import_command},
    {"matrix", matrix_command},
    {"who", who_command},
    {"show", show_command},
    {"profile", profile_command},
    {"compare", compare_command},
    {"plan", plan_command},
    {"diff", diff_command},
    {"graph", graph_command},
    {"ask", ask_command},
    {"init", init_command},
    {"config", config_command},
    {"rules", rules_command},
    {"explain", explain_command},
    {"schema", schema_command},
    {"completion", completion_command},
    {"help", help_command},
};

int dispatch(const Arguments& arguments, const Streams& streams) {
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
    for (const Command& command : implementations)
        if (command.name == arguments.command->name)
            return command.run(arguments, streams);
    throw std::logic_error(fmt::format("the command {} has no function", arguments.command->name));
}

int refuse(const UsageError& error, const Streams& streams) {
    const std::string command = error.command() == nullptr ? "" : fmt::format(" {}", error.command()->name);
    streams.err << fmt::format("whodecides: {}\nTry `whodecides{} --help`.\n", error.what(), command);
    return Status::undone;
}

int admit_defect(std::string_view what, const Streams& streams) {
    streams.err << fmt::format(
        "whodecides: {}\nThis is a defect of whodecides {}, not of your files. Please report it "
        "with the command you gave.\n",
        text::printable(what), version());
    return Status::defect;
}

} // namespace

int run(std::span<const std::string> arguments, const Streams& streams) {
    try {
        return dispatch(parse(arguments), streams);
    } catch (const UsageError& error) {
        return refuse(error, streams);
    } catch (const engine::Mistakes& mistakes) {
        for (const std::string& line : mistakes.lines())
            streams.err << fmt::format("whodecides: {}\n", line);
        return Status::undone;
    } catch (const Error& error) {
        streams.err << fmt::format("whodecides: {}\n", text::printable(error.what()));
        return Status::undone;
    } catch (const std::bad_alloc&) {
        streams.err << "whodecides: not enough memory\n";
        return Status::undone;
    } catch (const std::exception& error) {
        return admit_defect(error.what(), streams);
    } catch (...) {
        return admit_defect("an unknown exception", streams);
    }
}

} // namespace whodecides::cli
