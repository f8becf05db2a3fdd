#pragma once

#include <string>
#include <vector>

#include <whodecides/check.hpp>

namespace whodecides::test {

/// An analysis made by hand, to see how it is printed.
struct Sample {
    std::string name;
    Analysis analysis;
};

/// Nothing found, one finding, many, several lines, odd characters, and what has no place.
std::vector<Sample> samples();

} // namespace whodecides::test
