#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

namespace whodecides::test {

/// An analysis made by hand, to see how it is printed.
struct Sample {
    std::string name;
    Analysis analysis;
};

/// Nothing found, one finding, many, several lines, odd characters, invalid UTF-8, text that would break out
/// of a format, what has no place and no file, and what comments and a baseline take out.
std::vector<Sample> samples();

/// An analysis with so many findings, in two files and of all severities, each about a long text that
/// Markdown makes longer still.
Analysis crowd(std::size_t findings);

} // namespace whodecides::test
