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
    /// The same one in the words that the result is to have: itself, or in codes.
    const Organisation* told = nullptr;
    std::string called; ///< in the result, where nobody knows who filled it in
};

/// Compares what they say. Throws Error for a filler nobody knows.
Comparison compare_view(std::span<const Sheet> sheets);

} // namespace whodecides::engine
