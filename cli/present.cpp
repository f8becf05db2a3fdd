#include "cli/present.hpp"

#include <algorithm>

#include "cli/colour.hpp"

namespace whodecides::cli {

PrintStyle print_style(const Arguments& arguments, const Streams& streams) {
    PrintStyle style;
    style.colour = wants_colour(arguments, streams);
    if (streams.out_is_terminal && !arguments.has(option::output))
        style.width = std::max<std::size_t>(streams.width, 60);
    return style;
}

} // namespace whodecides::cli
