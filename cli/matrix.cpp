#include <ostream>
#include <utility>

#include <whodecides/matrix.hpp>

#include "cli/commands.hpp"
#include "cli/named.hpp"
#include "cli/picture_options.hpp"
#include "cli/present.hpp"
#include "report/matrix_format.hpp"

namespace whodecides::cli {

int matrix_command(const Arguments& arguments, const Streams& streams) {
    const MatrixFormat& format = format_named(matrix_formats(), arguments.value(option::matrix_format));
    const PrintStyle style = print_style(arguments, streams);
    return present(
        arguments, streams, arguments.positional, "laying out",
        [&](CheckRequest request) {
            MatrixRequest asked{std::move(request)};
            asked.by = named(arguments.value(option::matrix_by), MatrixBy::team);
            asked.sort = named(arguments.value(option::matrix_sort), MatrixSort::busiest);
            if (arguments.has(option::matrix_framework))
                asked.shown_framework = arguments.value(option::matrix_framework);
            asked.filter = entry_filter(arguments);
            asked.transposed = arguments.has(option::transpose);
            return matrix(asked);
        },
        [&](const MatrixResult& result, std::ostream& out) { format.write(result, style, out); });
}

} // namespace whodecides::cli
