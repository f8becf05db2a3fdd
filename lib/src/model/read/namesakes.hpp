#pragma once

#include <span>
#include <string_view>

#include "model/read/reader.hpp"
#include "model/things.hpp"

namespace whodecides {

/// The name above a column of a grid, and what stands above that; both may be empty.
struct ColumnHead {
    Text name;
    std::string_view group;
};

/// Reports each name that stands above several columns, whatever its case: they are read as one actor.
void report_namesakes(Reader& in, std::span<const ColumnHead> heads);

} // namespace whodecides
