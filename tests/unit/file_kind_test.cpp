#include <doctest/doctest.h>

#include <string>

#include "model/read/tables.hpp"
#include "source/file_kind.hpp"
#include "source/outcome.hpp"

using namespace whodecides;

TEST_CASE("all who go by a file's ending go by one table") {
    for (const FileEnding& each : file_endings) {
        const std::string name = "folder.of/a.b" + std::string(each.ending);
        CAPTURE(name);
        REQUIRE(ending_of(name) == &each);
        CHECK(input_format(name, "") == each.format);
        CHECK(may_be_ours(name) == each.walked);
        CHECK(is_yaml_name(name) == (each.format == InputFormat::yaml));
    }
    CHECK(ending_of("GRID.CSV") == ending_of("grid.csv"));
    for (const char* const name : {"", "csv", "a.csv.bak", "a.csv/b", "a.txt", ".csv"})
        CHECK(ending_of(name) == nullptr);
}

TEST_CASE("a walk takes a grid only where its name has one of the usual endings") {
    constexpr std::string_view grid = "Task,Ana,Ben\nHire somebody,A,R\nBuy it,R,A\nSell it,A,R\n";
    CHECK(look_at_table("a.csv", grid).ours);
    CHECK(look_at_table("A.CSV", grid).ours);
    CHECK_FALSE(look_at_table("a.tab", grid).ours);
    CHECK_FALSE(look_at_table("a.yaml", grid).ours);
    CHECK_FALSE(look_at_table("a", grid).ours);
}
