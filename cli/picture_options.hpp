#pragma once

#include <whodecides/entry_filter.hpp>

#include "cli/parse.hpp"
#include "docs/option.hpp"

/// The options of the commands that show an organisation as a picture, matrix and graph.
namespace whodecides::cli {

namespace option {
extern const OptionSpec team, scope, tag, only_findings;
extern const OptionSpec matrix_by, matrix_framework, matrix_sort, transpose, matrix_format;
extern const OptionSpec graph_view, graph_format;
} // namespace option

/// Which entries the arguments ask for.
EntryFilter entry_filter(const Arguments& arguments);

} // namespace whodecides::cli
