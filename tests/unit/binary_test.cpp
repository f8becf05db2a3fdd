// Files that are no text: nothing of them is shown.

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "source/binary.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

std::string random_bytes() {
    std::mt19937 random(5);
    std::string bytes;
    for (int i = 0; i < 3000; ++i)
        bytes += static_cast<char>(random() % 255 + 1);
    return bytes;
}

test::Run check(const std::string& name, const std::string& bytes) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / name, bytes);
    return test::run_program({"check", "--select", "input", name}, folder.path());
}

} // namespace

TEST_CASE("binary is what has a NUL or hardly anything else than strange bytes") {
    using namespace std::string_view_literals;
    CHECK(is_binary("a\0b"sv));
    CHECK(is_binary(random_bytes()));
    CHECK(is_binary("\x01\x02"
                    "abcd"));
    CHECK_FALSE(is_binary(""));
    CHECK_FALSE(is_binary("\x01"
                          "abc"));
    CHECK_FALSE(is_binary("Zürich, Łódź, 東京, \xF0\x9F\x9A\x80\r\n\tdone"));
    CHECK_FALSE(is_binary("Z\xFCrich und K\xF6ln")); // Latin-1
    CHECK_FALSE(is_binary(std::string(5000, 'a') + '\0'));
}

TEST_CASE("of a binary file place, cause and fix are told, and none of its bytes") {
    for (const std::string name : {"a.yaml", "a.csv", "a.md", "a.xlsx"}) {
        CAPTURE(name);
        const test::Run run = check(name, random_bytes());
        CHECK(run.status == 2);
        CHECK(has(run.out, name));
        CHECK(has(run.out, "= help: "));
        CHECK_FALSE(has(run.out, " | "));
        CHECK_FALSE(has(run.out, "\xEF\xBF\xBD")); // what stands for an unknown byte
    }
    const test::Run nul = check("a.csv", std::string("Task,Ann\n\0,A\n", 13));
    CHECK(nul.status == 2);
    CHECK(has(nul.out, " --> a.csv:2:1 the first NUL byte\n"));
    CHECK_FALSE(has(nul.out, " | "));
    const test::Run late = check("a.csv", "Task,Ann\n" + std::string(5000, 'a') + std::string("\0,A\n", 4));
    CHECK(has(late.out, " --> a.csv:2:5001 the first NUL byte\n"));
    CHECK_FALSE(has(late.out, " | "));
}

TEST_CASE("one strange byte in a text is shown where it stands") {
    const test::Run run = check("a.yaml", "people: {ana: Ana}\ndecisions: {hire: \x07}\n");
    CHECK(run.status == 2);
    CHECK(has(run.out, "2 | decisions: {hire: "));
}
