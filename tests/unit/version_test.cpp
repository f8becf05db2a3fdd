#include <doctest/doctest.h>

#include <algorithm>

#include <whodecides/version.hpp>

TEST_CASE("the version has three numbers") {
    const auto version = whodecides::version();
    CHECK(std::ranges::count(version, '.') == 2);
}
