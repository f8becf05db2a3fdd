#include <ostream>
#include <utility>

#include <whodecides/matrix.hpp>

#include "cli/commands.hpp"
#include "cli/picture_options.hpp"
#include "cli/present.hpp"
#include "report/matrix_format.hpp"

namespace whodecides::cli {
namespace {

MatrixBy by_named(std::string_view word) {
    for (const MatrixBy by : {MatrixBy::person, MatrixBy::role, MatrixBy::team})
        if (to_string(by) == word)
            return by;
    return MatrixBy::named;
}

MatrixSort sort_named(std::string_view word) {
    for (const MatrixSort sort : {MatrixSort::title, MatrixSort::findings, MatrixSort::busiest})
        if (to_string(sort) == word)
            return sort;
    return MatrixSort::place;
}

} // namespace

int matrix_command(const Arguments& arguments, const Streams& streams) {
    const MatrixFormat& format = format_named(matrix_formats(), arguments.value(option::matrix_format));
    const PrintStyle style = print_style(arguments, streams);
    return present(
        arguments, streams, arguments.positional, "laying out",
        [&](CheckRequest request) {
            MatrixRequest asked{std::move(request)};
            asked.by = by_named(arguments.value(option::matrix_by));
            asked.sort = sort_named(arguments.value(option::matrix_sort));
            if (arguments.has(option::matrix_framework))
                asked.shown_framework = arguments.value(option::matrix_framework);
            asked.filter = entry_filter(arguments);
            asked.transposed = arguments.has(option::transpose);
            return matrix(asked);
        },
        [&](const MatrixResult& result, std::ostream& out) { format.write(result, style, out); });
}

} // namespace whodecides::cli
