#include "cli/print.hpp"

#include "cli/output.hpp"

namespace whodecides::cli {
namespace {

int write(std::string_view text, Output& output) {
    output.stream() << text;
    output.finish();
    return Status::ok;
}

} // namespace

int print(std::string_view text, const Arguments& arguments, const Streams& streams) {
    Output output = output_of(arguments, streams);
    return write(text, output);
}

int print(std::string_view text, const Streams& streams) {
    Output output(streams, "");
    return write(text, output);
}

} // namespace whodecides::cli
