#include "cli/present.hpp"

#include "cli/colour.hpp"
#include "cli/width.hpp"

namespace whodecides::cli {

PrintStyle print_style(const Arguments& arguments, const Streams& streams) {
    PrintStyle style;
    style.colour = wants_colour(arguments, streams);
    constexpr std::size_t least = 60;
    style.width = width_of_results(arguments, streams, least).value_or(style.width);
    return style;
}

} // namespace whodecides::cli
