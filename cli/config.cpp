#include "engine/views/config.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/settings.hpp"
#include "report/config.hpp"

namespace whodecides::cli {

int config_command(const Arguments& arguments, const Streams& streams) {
    const RunSettings settings = settings_of(arguments);
    const engine::Config config = engine::config_of(settings.said, settings.file);
    const bool json = arguments.value(option::config_format) == "json";
    return print(json ? config_json(config) : config_text(config), arguments, streams);
}

} // namespace whodecides::cli
