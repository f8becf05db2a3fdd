#pragma once

#include <span>
#include <string_view>

#include "docs/option.hpp"

/// The commands and options of the program, as data.
namespace whodecides::cli {

/// --format of a command that prints these; the first is the default.
OptionSpec format_option(std::span<const Choice> choices);

/// The commands, in the order of the help.
std::span<const CommandSpec> commands();
/// The command of that name, or nullptr.
const CommandSpec* find_command(std::string_view name);

/// Options that may stand before the command.
std::span<const OptionSpec* const> top_options();

namespace option {
extern const OptionSpec help, version, color, output, quiet, verbose;
extern const OptionSpec format, report, sort, top, coverage;
extern const OptionSpec select, ignore, preset, draft, severity, set, baseline, write_baseline, since,
    no_ignore, as_of, stdin_filename, config, no_config, limit, jobs, anonymize, key, watch;
extern const OptionSpec fail_on, fail_on_time;
extern const OptionSpec by, profile_format, quiet_result;
extern const OptionSpec who_format, show_format, card;
extern const OptionSpec diff_path, diff_format;
extern const OptionSpec filled_by, compare_format;
extern const OptionSpec init_template;
extern const OptionSpec plan_format, plan_top;
extern const OptionSpec config_format;
extern const OptionSpec import_quiet;
extern const OptionSpec without, reassign, moves, each, simulate_top, simulate_format;
} // namespace option

} // namespace whodecides::cli
