#include "cli/width.hpp"

#include <algorithm>

#include "cli/options.hpp"

namespace whodecides::cli {

std::optional<std::size_t> width_of_results(const Arguments& arguments, const Streams& streams,
                                            std::size_t least) {
    if (arguments.has(option::output) || !(streams.out_is_terminal || streams.width_is_told))
        return std::nullopt;
    return std::max(streams.width, least);
}

} // namespace whodecides::cli
