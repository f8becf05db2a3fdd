#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/causes.hpp"

using namespace whodecides;
using Kind = Stem::Kind;

namespace {

const Actor ana{PersonId{0}};
const Actor ben{PersonId{1}};

Stem of_file(Kind kind, std::uint32_t source) {
    return {kind, Span{source, 0, 0}};
}

/// "deputy 0: 1 2 | mode: 3 4" and so on.
std::string told(const std::vector<engine::StemGroup>& groups) {
    std::string text;
    for (const engine::StemGroup& group : groups) {
        text += text.empty() ? "" : " | ";
        text += std::to_string(static_cast<int>(group.stem.kind));
        for (const std::uint32_t file : group.files)
            text += " file " + std::to_string(file);
        text += ":";
        for (const std::size_t finding : group.findings)
            text += " " + std::to_string(finding);
    }
    return text;
}

std::string grouped(const std::vector<std::vector<Stem>>& stems) {
    return told(engine::group_by_stem(stems));
}

} // namespace

TEST_CASE("what fewer than three findings share is no common cause") {
    const Stem deputy{Kind::deputy, ana};
    CHECK(grouped({}) == "");
    CHECK(grouped({{deputy}, {}, {deputy}}) == "");
    CHECK(grouped({{deputy}, {}, {deputy}, {deputy}}) == "4: 0 2 3");
    CHECK(grouped({{deputy, deputy}, {deputy}}) == "");
}

TEST_CASE("the stem of most findings comes first, and takes them from the others") {
    const Stem deputy{Kind::deputy, ana};
    const Stem gone{Kind::presence, ben};
    // Of five that are gone's, two are left for it: too few.
    CHECK(grouped({{deputy, gone}, {deputy, gone}, {deputy}, {deputy}, {gone}, {gone}}) == "0: 0 1 4 5");
    CHECK(grouped({{deputy, gone}, {deputy}, {deputy}, {deputy}, {gone}, {gone}, {gone}}) ==
          "0: 0 4 5 6 | 4: 1 2 3");
    CHECK(grouped({{deputy, gone}, {deputy}, {deputy}, {deputy}, {deputy}, {gone}, {gone}, {gone}}) ==
          "4: 0 1 2 3 4 | 0: 5 6 7");
}

TEST_CASE("things of one kind are told apart") {
    const Stem first{Kind::held, Actor(RoleId{0})};
    const Stem second{Kind::held, Actor(RoleId{1})};
    CHECK(grouped({{first}, {first}, {second}, {second}}) == "");
    CHECK(grouped({{second}, {second}, {second}, {first}, {first}, {first}}) == "3: 3 4 5 | 3: 0 1 2");
}

TEST_CASE("a house rule holds for all files in which it is asked for often enough") {
    const Stem a = of_file(Kind::mode, 4);
    const Stem b = of_file(Kind::mode, 7);
    CHECK(grouped({{a}, {a}, {a}, {b}, {b}}) == "7 file 4: 0 1 2");
    CHECK(grouped({{b}, {b}, {b}, {a}, {a}, {a}}) == "7 file 4 file 7: 0 1 2 3 4 5");
    CHECK(grouped({{a}, {a}, {b}, {b}}) == "");
    SUBCASE("a finding that two files must speak for needs both") {
        CHECK(grouped({{a}, {a}, {a}, {a, b}, {b}}) == "7 file 4: 0 1 2");
        CHECK(grouped({{a}, {a}, {a, b}, {a, b}, {b}}) == "7 file 4 file 7: 0 1 2 3 4");
    }
}

TEST_CASE("a house rule is for a tenth of a file's entries at least") {
    const Stem forum = of_file(Kind::forum, 0);
    const std::vector<std::vector<Stem>> stems(5, {forum});
    CHECK(engine::group_by_stem(stems, std::vector<std::size_t>{50}).size() == 1);
    CHECK(engine::group_by_stem(stems, std::vector<std::size_t>{51}).empty());
    SUBCASE("one finding may be about many entries") {
        const std::vector<std::vector<Stem>> teams(5, std::vector<Stem>(4, forum));
        CHECK(engine::group_by_stem(teams, std::vector<std::size_t>{200}).size() == 1);
        CHECK(engine::group_by_stem(teams, std::vector<std::size_t>{201}).empty());
    }
}

TEST_CASE("many findings with many stems are grouped in no time") {
    std::vector<std::vector<Stem>> stems(100'000);
    for (std::uint32_t i = 0; i < stems.size(); ++i) {
        stems[i].emplace_back(Kind::deputy, Actor(PersonId{i / 3}));
        stems[i].emplace_back(Kind::presence, Actor(PersonId{i / 4}));
        stems[i].push_back(of_file(Kind::forum, i % 20'000));
    }
    std::size_t explained = 0;
    for (const engine::StemGroup& group : engine::group_by_stem(stems))
        explained += group.findings.size();
    CHECK(explained == stems.size());
}
