#include <doctest/doctest.h>

#include <chrono>

#include "base/date.hpp"

using namespace whodecides;

TEST_CASE("a date is YYYY-MM-DD and exists") {
    CHECK(parse_date("1970-01-02")->time_since_epoch() == std::chrono::days(1));
    CHECK(parse_date("2024-02-29").has_value());
    for (const char* text : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "2024-01-01 ",
                             "31.12.2026", "2024/01/01", "", "20240101", "+024-01-01", "2024-01-0a"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text).has_value());
    }
}

TEST_CASE("a date is printed as it is read") {
    for (const char* text : {"1970-01-01", "2026-03-01", "0001-12-31", "9999-12-31"})
        CHECK(to_string(*parse_date(text)) == text);
    CHECK(today() > *parse_date("2020-01-01"));
}
