#include "cli/print.hpp"

#include "cli/options.hpp"
#include "cli/output.hpp"

namespace whodecides::cli {

int print(std::string_view text, const Arguments& arguments, const Streams& streams) {
    Output output = output_of(arguments, streams);
    output.stream() << text;
    output.finish();
    return Status::ok;
}

} // namespace whodecides::cli
