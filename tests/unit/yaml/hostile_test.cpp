#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "unit/yaml/parsed.hpp"

using namespace whodecides;
using test::Parsed;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

std::string numbered(std::string_view before, std::string_view after, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text.append(before).append(std::to_string(i)).append(after);
    return text;
}

double seconds(const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    const Parsed parsed(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

TEST_CASE("no shape takes time out of proportion") {
    struct Shape {
        const char* name;
        std::function<std::string(std::size_t)> make;
    };
    const Shape shapes[] = {
        {"many keys", [](std::size_t n) { return numbered("key", ": 1\n", n); }},
        {"one key", [](std::size_t n) { return repeated("a: 1\n", n); }},
        {"empty values", [](std::size_t n) { return numbered("k", ":\n", n); }},
        {"keys alone", [](std::size_t n) { return numbered("? k", "\n", n); }},
        {"empty items", [](std::size_t n) { return repeated("-\n", n); }},
        {"comments", [](std::size_t n) { return "a: [" + repeated("# c\n", n) + "]"; }},
        {"quotes", [](std::size_t n) { return "a: '" + repeated("''", n) + "'"; }},
        {"open quote", [](std::size_t n) { return "a: \"" + repeated("x\\\" ", n) + "\n"; }},
        {"surrogates", [](std::size_t n) { return "a: \"" + repeated("\\ud83d\\ude00", n) + "\""; }},
        {"masked text", [](std::size_t n) { return "a: x\n" + repeated("  \\ud83d\n", n); }},
        {"anchors", [](std::size_t n) { return "[" + numbered("&a", " x, ", n) + "*b]"; }},
        {"aliases", [](std::size_t n) { return "[&a x, " + repeated("*a, ", n) + "]"; }},
        {"broken documents", [](std::size_t n) { return repeated("---\n[\n", n); }},
        {"documents", [](std::size_t n) { return repeated("---\na: 1\n", n); }},
        {"no-break spaces", [](std::size_t n) { return repeated("a:\xC2\xA0", n); }},
        {"carriage returns", [](std::size_t n) { return numbered("k", ": 1\r", n); }},
        {"controls", [](std::size_t n) { return repeated("---\n\x01\n", n); }},
        {"marks", [](std::size_t n) { return repeated("---\n\xEF\xBB\xBF\n", n); }},
        {"closing brackets",
         [](std::size_t n) { return repeated("[", 400) + repeated(",", n) + repeated("]", 400); }},
        {"merges", [](std::size_t n) { return "d: &d {a: 1}\n" + numbered("k", ": {<<: *d}\n", n); }},
    };
    for (const Shape& shape : shapes) {
        CAPTURE(shape.name);
        constexpr std::size_t few = 2'000;
        constexpr std::size_t times = 8;
        const std::string small = shape.make(few);
        const std::string large = shape.make(times * few);
        // A quadratic shape would take 64 times as long; a busy machine gets three tries.
        bool in_proportion = false;
        for (int tries = 0; tries < 3 && !in_proportion; ++tries)
            in_proportion = seconds(large) < 3 * times * std::max(seconds(small), 0.005);
        CHECK(in_proportion);
    }
}
