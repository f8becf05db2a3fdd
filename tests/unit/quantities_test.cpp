#include <doctest/doctest.h>

#include "model/read/quantities.hpp"

using namespace whodecides;

TEST_CASE("numbers are plain and finite") {
    CHECK(parse_number("10000") == 10000);
    CHECK(parse_number(" 0.5 ") == 0.5);
    CHECK(parse_number("+3") == 3);
    CHECK(parse_number("1e3") == 1000);
    for (const char* text : {"", "10,000", "10k", "nan", "inf", "0x10", "1 2", "1e999", "--1"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text).has_value());
    }
    CHECK(number_advice("10,000") == "write 10000");
    CHECK(number_advice("10 000") == "write 10000");
    CHECK(number_advice("0,5") == "write a point: 0.5");
    CHECK(number_advice("10000 EUR").find("write a plain number") == 0);
}

TEST_CASE("booleans are written in three ways") {
    for (const char* text : {"true", "Yes", "ON"})
        CHECK(parse_boolean(text) == true);
    for (const char* text : {"false", "no", "Off"})
        CHECK(parse_boolean(text) == false);
    for (const char* text : {"", "1", "y", "maybe"})
        CHECK_FALSE(parse_boolean(text).has_value());
}

TEST_CASE("lengths of time are a number and a unit") {
    CHECK(parse_duration("36h")->hours == 36);
    CHECK(parse_duration("5d")->hours == 5 * 24);
    CHECK(parse_duration("2 W")->hours == 14 * 24);
    CHECK(parse_duration("1.5mo")->hours == 45 * 24);
    for (const char* text : {"", "5", "d", "0d", "-5d", "5 days", "5m", "1.2.3d", "5d 3h"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_duration(text).has_value());
    }
    CHECK(duration_advice("5 days") == "write 5d");
    CHECK(duration_advice("3 months") == "write 3mo");
    CHECK(duration_advice("5") == "name the unit: 5h, 5d, 5w or 5mo");
    CHECK(duration_advice("1y") == "write it in days, such as 365d");
    CHECK(duration_advice("soon").find("write a number and") == 0);
}

TEST_CASE("shares are per cent or fractions") {
    CHECK(parse_share("20%") == doctest::Approx(0.2));
    CHECK(parse_share("0.2") == doctest::Approx(0.2));
    CHECK(parse_share("2.5") == doctest::Approx(2.5));
    CHECK(parse_share("250 %") == doctest::Approx(2.5));
    for (const char* text : {"20", "-1", "a bit", "%", ""}) {
        CAPTURE(text);
        CHECK_FALSE(parse_share(text).has_value());
    }
    CHECK(share_advice("20") == "write 20%");
}

TEST_CASE("what is no date gets the date it means") {
    CHECK(date_advice("31.12.2026") == "write 2026-12-31");
    CHECK(date_advice("12/31/2026") == "write 2026-12-31");
    CHECK(date_advice("2026-3-1") == "write 2026-03-01");
    CHECK(date_advice("2026/03/01") == "write 2026-03-01");
    CHECK(date_advice("2026-03-01T10:00:00Z") == "write 2026-03-01, without a time");
    CHECK(date_advice("3/4/2026") == "write year, month and day as YYYY-MM-DD, such as 2026-12-31");
    CHECK(date_advice("2026-02-30").find("there is no such day") == 0);
    for (const char* text : {"", "soon", "Q3", "1.2", "1.2.3.4.5", "99999999999.1.1", "-1.-2.-3"}) {
        CAPTURE(text);
        CHECK(date_advice(text).find("write a day as YYYY-MM-DD") == 0);
    }
}
