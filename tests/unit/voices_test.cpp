#include <doctest/doctest.h>

#include "model/measures/voices.hpp"

using namespace whodecides;

TEST_CASE("the rule of 7 takes a tenth for every voice beyond the seventh") {
    CHECK(effectiveness(0) == doctest::Approx(1.0));
    CHECK(effectiveness(7) == doctest::Approx(1.0));
    CHECK(effectiveness(8) == doctest::Approx(0.9));
    CHECK(effectiveness(12) == doctest::Approx(0.5));
    CHECK(effectiveness(17) == doctest::Approx(0.0));
    CHECK(effectiveness(100) == doctest::Approx(0.0));
}

TEST_CASE("channels grow with the square of the voices") {
    CHECK(channels(0) == 0);
    CHECK(channels(1) == 0);
    CHECK(channels(2) == 1);
    CHECK(channels(7) == 21);
    CHECK(channels(10) == 45);
}
