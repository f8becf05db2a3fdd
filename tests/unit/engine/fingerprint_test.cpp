#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "engine/fingerprint.hpp"
#include "support/files.hpp"
#include "unit/engine/drafts.hpp"

using namespace whodecides;
using test::info;

namespace {

const RuleInfo rule = info("rule");
const RuleInfo other = info("other");
const std::vector<std::string> paths{"org/people.yaml", "org/decisions.yaml"};

Finding finding(const RuleInfo& of, std::string logical_path, std::vector<std::string> people = {}) {
    Finding made;
    made.rule = &of;
    made.place = {0, 10, 20};
    made.logical_path = std::move(logical_path);
    made.people = std::move(people);
    return made;
}

std::string fingerprint_of(Finding made) {
    Finding* const all = &made;
    engine::fingerprint({&all, 1}, paths);
    return made.fingerprint;
}

} // namespace

TEST_CASE("a fingerprint is 128 bits in hexadecimal and does not know lines or wording") {
    Finding moved = finding(rule, "/decisions/a");
    moved.place = {0, 900, 910};
    moved.message = "other words";
    moved.labels.push_back({{1, 2, 3}, "there"});
    const std::string print = fingerprint_of(finding(rule, "/decisions/a"));
    CHECK(print.size() == 32);
    CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(fingerprint_of(moved) == print);
}

TEST_CASE("rule, file, logical path and people make different fingerprints") {
    Finding elsewhere = finding(rule, "/decisions/a");
    elsewhere.place.source = 1;
    Finding nowhere = finding(rule, "/decisions/a");
    nowhere.place = {};
    const std::set<std::string> prints{fingerprint_of(finding(rule, "/decisions/a")),
                                       fingerprint_of(finding(other, "/decisions/a")),
                                       fingerprint_of(finding(rule, "/decisions/b")),
                                       fingerprint_of(finding(rule, "/decisions/a", {"1"})),
                                       fingerprint_of(finding(rule, "/decisions/a", {"ann", "bo"})),
                                       fingerprint_of(finding(rule, "/decisions/a", {"annbo"})),
                                       fingerprint_of(elsewhere),
                                       fingerprint_of(nowhere)};
    CHECK(prints.size() == 8);
}

TEST_CASE("where there is a metric, people come and go without a new fingerprint") {
    Finding counted = finding(rule, "/people/ann", {"ann"});
    counted.metric = Metric{9, 8, Basis::judgement};
    Finding more = finding(rule, "/people/ann", {"ann", "bo"});
    more.metric = Metric{10, 8, Basis::judgement};
    CHECK(fingerprint_of(counted) == fingerprint_of(more));
}

TEST_CASE("equal findings get an ordinal; the first keeps its fingerprint") {
    std::vector<Finding> findings(3, finding(rule, "/decisions/a"));
    engine::fingerprint(std::array{&findings[0], &findings[1], &findings[2]}, paths);
    CHECK(findings[0].fingerprint == fingerprint_of(finding(rule, "/decisions/a")));
    CHECK(findings[0].fingerprint != findings[1].fingerprint);
    CHECK(findings[1].fingerprint != findings[2].fingerprint);
    CHECK(findings[0].fingerprint != findings[2].fingerprint);
}

TEST_CASE("paths are relative to the repository, wherever the program is started") {
    namespace fs = std::filesystem;
    const test::TemporaryFolder folder;
    const fs::path& top = folder.path();
    fs::create_directories(top / "repository" / ".git");
    fs::create_directories(top / "repository" / "org" / "deep");
    fs::create_directories(top / "elsewhere");
    const fs::path inside = top / "repository" / "org" / "deep" / "a.yaml";
    const fs::path outside = top / "elsewhere" / "b.yaml";
    std::ofstream(inside) << "people: [ann]\n";
    std::ofstream(outside) << "people: [bo]\n";

    std::vector<Source> list;
    list.emplace_back(inside.string(), "");
    list.emplace_back(outside.string(), "");
    list.emplace_back("<stdin>", "");
    const auto found = engine::stable_paths(Sources(std::move(list)));
    REQUIRE(found.size() == 3);
    CHECK(found[0] == "org/deep/a.yaml");
    CHECK(found[1] == fs::canonical(outside).lexically_relative(fs::current_path()).generic_string());
    CHECK(found[2] == "<stdin>");
}
