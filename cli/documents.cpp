#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "docs/completion.hpp"
#include "docs/schema.hpp"

// Commands that print what other programs read about this one.
namespace whodecides::cli {

int schema_command(const Arguments& arguments, const Streams& streams) {
    const docs::Schema* schema = &docs::schemas().front();
    if (!arguments.positional.empty())
        schema = docs::find_schema(arguments.positional.front());
    return print(schema->text(), arguments, streams);
}

int completion_command(const Arguments& arguments, const Streams& streams) {
    const docs::Shell* shell = docs::find_shell(arguments.positional.front());
    return print(shell->script({commands(), top_options()}), arguments, streams);
}

} // namespace whodecides::cli
