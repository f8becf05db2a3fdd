#pragma once

#include <string_view>
#include <vector>

#include <whodecides/check.hpp>

namespace whodecides {

/// One thing the files do not say, and every rule that went without.
struct Gap {
    std::string_view reason;
    std::string_view remedy;
    MissingField field;
    std::vector<std::string> rules; ///< their names
};

/// In the order of the catalogue. Borrows the texts.
std::vector<Gap> gaps(const Coverage& coverage);

} // namespace whodecides
