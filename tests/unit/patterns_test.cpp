#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include <whodecides/error.hpp>

#include "source/patterns.hpp"

using namespace whodecides;

namespace {

std::string matched(const std::vector<std::string>& patterns, const std::vector<std::string>& paths) {
    const Patterns all(patterns);
    std::string found;
    for (const std::string& path : paths) {
        const bool folder = path.ends_with('/');
        const auto match = all.match(folder ? path.substr(0, path.size() - 1) : path,
                                     folder ? Patterns::Is::folder : Patterns::Is::file);
        if (match.value_or(false))
            found += (found.empty() ? "" : " ") + path;
    }
    return found;
}

} // namespace

TEST_CASE("a pattern without a slash holds in every folder") {
    const std::vector<std::string> paths{"a.yaml", "org/a.yaml", "org/b.yaml", "a.yaml/c.yaml", "xa.yaml"};
    CHECK(matched({"a.yaml"}, paths) == "a.yaml org/a.yaml");
    CHECK(matched({"*.yaml"}, paths) == "a.yaml org/a.yaml org/b.yaml a.yaml/c.yaml xa.yaml");
    CHECK(matched({"?.yaml"}, paths) == "a.yaml org/a.yaml org/b.yaml a.yaml/c.yaml");
    CHECK(matched({"*"}, {"a", "b/c"}) == "a b/c");
    CHECK(matched({"**"}, {"a", "b/c"}) == "a b/c");
}

TEST_CASE("a slash at the beginning or in the middle ties a pattern to the root") {
    const std::vector<std::string> paths{"old", "org/old", "org/old/a", "x/org/old"};
    CHECK(matched({"/old"}, paths) == "old");
    CHECK(matched({"./old"}, paths) == "old");
    CHECK(matched({"org/old"}, paths) == "org/old");
    CHECK(matched({"/org/*"}, paths) == "org/old");
    CHECK(matched({"../other/*.yaml"}, {"../other/a.yaml", "other/a.yaml"}) == "../other/a.yaml");
}

TEST_CASE("a slash at the end asks for a folder") {
    CHECK(matched({"old/"}, {"old", "old/", "org/old/", "org/old"}) == "old/ org/old/");
    CHECK(matched({"/old/"}, {"old/", "org/old/"}) == "old/");
}

TEST_CASE("two stars stand for any number of folders") {
    const std::vector<std::string> paths{"a", "b/a", "b/c/a", "b", "b/x"};
    CHECK(matched({"**/a"}, paths) == "a b/a b/c/a");
    CHECK(matched({"b/**/a"}, paths) == "b/a b/c/a");
    CHECK(matched({"b/**"}, paths) == "b/a b/c/a b/x");
    CHECK(matched({"**/c/**"}, paths) == "b/c/a");
    CHECK(matched({"b/***"}, paths) == "b/a b/x");
}

TEST_CASE("a set stands for one of its characters") {
    const std::vector<std::string> paths{"a1",
                                         "b1",
                                         "c1",
                                         "-1",
                                         "]1",
                                         "\xC3\xA4"
                                         "1"};
    CHECK(matched({"[ab]1"}, paths) == "a1 b1");
    CHECK(matched({"[a-b]1"}, paths) == "a1 b1");
    CHECK(matched({"[!a-b]1"}, paths) == "c1 -1 ]1 \xC3\xA4"
                                         "1");
    CHECK(matched({"[^a-c]1"}, paths) == "-1 ]1 \xC3\xA4"
                                         "1");
    CHECK(matched({"[a-]1"}, paths) == "a1 -1");
    CHECK(matched({"[]]1"}, paths) == "]1");
    CHECK(matched({"[\\]]1"}, paths) == "]1");
    CHECK(matched({"?1"}, paths) == "a1 b1 c1 -1 ]1 \xC3\xA4"
                                    "1");
    CHECK(matched({"\\*"}, {"*", "a"}) == "*");
    CHECK(matched({"\\!a"}, {"!a", "a"}) == "!a");
}

TEST_CASE("the last pattern that matches counts, and ! takes back") {
    CHECK(matched({"*.yaml", "!keep.yaml"}, {"a.yaml", "keep.yaml"}) == "a.yaml");
    CHECK(matched({"!keep.yaml", "*.yaml"}, {"a.yaml", "keep.yaml"}) == "a.yaml keep.yaml");
    CHECK(Patterns(std::vector<std::string>{"a"}).match("b", Patterns::Is::file) == std::nullopt);
    CHECK(Patterns(std::vector<std::string>{"!a"}).match("a", Patterns::Is::file) == false);
    CHECK(Patterns().match("a", Patterns::Is::file) == std::nullopt);
}

TEST_CASE("what is no pattern is said") {
    CHECK(what_is_wrong_with_pattern("*.yaml").empty());
    for (const char* wrong : {"", "/", "!", "!/", "a//b", "[a", "a/[", "[]", "a\\", "[[:digit:]]", "[a\\"})
        CHECK_MESSAGE(!what_is_wrong_with_pattern(wrong).empty(), wrong);
    CHECK(!what_is_wrong_with_pattern(std::string("a\0b", 3)).empty());
    CHECK(!what_is_wrong_with_pattern(std::string(1001, 'a')).empty());
    CHECK_THROWS_AS(Patterns(std::vector<std::string>{"["}), Error);
}

TEST_CASE("hostile patterns take no more than their length times the path's") {
    std::string stars;
    std::string folders;
    for (int i = 0; i < 300; ++i)
        stars += "*a";
    for (int i = 0; i < 150; ++i)
        folders += "**/a*/";
    std::string path;
    for (int i = 0; i < 1000; ++i)
        path += "aa/";
    path += "b";
    const auto before = std::chrono::steady_clock::now();
    CHECK(matched({stars + "b"}, {std::string(4000, 'a')}) == "");
    CHECK(matched({folders + "c"}, {path}) == "");
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
}
