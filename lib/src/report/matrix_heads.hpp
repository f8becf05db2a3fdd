#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "report/matrix_picture.hpp"

namespace whodecides {

/// What stands over the columns of a matrix in a terminal.
struct MatrixHeads {
    std::vector<std::vector<std::string>> lines; ///< of each column, top to bottom
    bool codes = false;                          ///< they are short for the names, which a list explains
};

/// The names, over several lines where they have several words. Nothing, no lines, where a name is too long
/// for that.
MatrixHeads name_heads(std::span<const MatrixPicture::Item> columns);

/// For people, roles and teams initials, for entries numbers; all different.
MatrixHeads code_heads(std::span<const MatrixPicture::Item> columns, bool entries);

} // namespace whodecides
