#pragma once

#include <span>
#include <string>

#include <whodecides/compare.hpp>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// What one person filled in.
struct Sheet {
    std::string name; ///< of the file, without its ending
    std::string path;
    std::string filler;                         ///< who filled it in, where somebody says so
    const Organisation* organisation = nullptr; ///< none: it could not be read whole
};

/// Compares what they say. Throws Error for a filler nobody knows.
Comparison compare_view(std::span<const Sheet> sheets);

} // namespace whodecides::engine
