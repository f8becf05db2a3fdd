#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "cli/limits.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "unit/yaml/parsed.hpp"

using namespace whodecides;
using test::has;

namespace {

const std::string organisation = "people:\n"
                                 "  ana: {name: Ana, aliases: [a, b]}\n"
                                 "  ben: Ben\n"
                                 "decisions:\n"
                                 "  hire: {accountable: ana}\n"
                                 "  fire: {accountable: ben}\n";
constexpr std::uint64_t nodes_of_it = 23;
constexpr std::uint32_t depth_of_it = 5;

struct Read {
    std::size_t roots = 0;
    std::string problems;
    bool operator==(const Read&) const = default;
};

Read read(const std::string& text, const Limits& limits) {
    test::Parsed parsed(text);
    parsed.documents = yaml::read(parsed.source, 0, 1, limits);
    return {parsed.documents.roots.size(), parsed.problems()};
}

Read read_in_pieces(const std::string& text, const Limits& limits) {
    test::Parsed parsed(text);
    parsed.documents = yaml::read(parsed.source, 0, 2, std::size_t{0}, limits);
    return {parsed.documents.roots.size(), parsed.problems()};
}

Limits taken(std::string_view text) {
    Limits limits;
    cli::take_limit(limits, text);
    return limits;
}

test::Run check(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                const std::string& input = {}) {
    std::vector<std::string> all{"check", "-f", "concise", "--as-of", "2026-01-01"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return test::run_program(all, folder, input);
}

} // namespace

TEST_CASE("a limit is met exactly") {
    CHECK(read(organisation, {.nodes = nodes_of_it}) == Read{1, ""});
    CHECK(read(organisation, {.nodes = nodes_of_it - 1}) ==
          Read{0, "<b>@115 this file holds more than 22 values, and the rest of it is not read"});
    CHECK(read(organisation, {.depth = depth_of_it}) == Read{1, ""});
    CHECK(read(organisation, {.depth = depth_of_it - 1}) ==
          Read{0, "<[>@36 values are nested here more than 4 deep"});
}

TEST_CASE("limits hold over all documents of a file, and what was read before counts") {
    const Read result = read("a: 1\n---\nb: 2\n---\nc: 3\n---\nd: 4\n", {.nodes = 7});
    CHECK(result.roots == 2);
    CHECK(has(result.problems, "more than 7 values"));
    CHECK(result.problems.find('\n') == std::string::npos);
}

TEST_CASE("what is nested too deep costs its document only") {
    const Read result = read("a: 1\n---\nb: [[2]]\n---\nc: 3\n", {.depth = 3});
    CHECK(result.roots == 2);
    CHECK(has(result.problems, "more than 3 deep"));
}

TEST_CASE("an alias is one node as written") {
    CHECK(read("[&a x, *a, *a]", {.nodes = 4}).roots == 1);
    CHECK(read("[&a x, *a, *a]", {.nodes = 3}).roots == 0);
}

TEST_CASE("aliases count with what they repeat") {
    const std::string text = "{a: &a [x, y, z], b: *a, c: *a}"; // 4 + 3 keys + the mapping + 2 * 4
    CHECK(read(text, {.nodes = 16}).roots == 1);
    CHECK(read(text, {.nodes = 15}) == Read{0, "<*a>@28 this file holds more than 15 values with its aliases "
                                               "written out, and the rest of it is not read"});
    CHECK(read("{a: &a [x, y, z], b: *a}\n---\n[1]\n---\n[2]\n", {.nodes = 12}).roots == 1);
}

TEST_CASE("limits hold alike where a file is read in pieces") {
    for (std::uint64_t limit = 1; limit <= nodes_of_it; ++limit)
        CHECK(read_in_pieces(organisation, {.nodes = limit}) == read(organisation, {.nodes = limit}));
    for (std::uint32_t limit = 1; limit <= depth_of_it; ++limit)
        CHECK(read_in_pieces(organisation, {.depth = limit}) == read(organisation, {.depth = limit}));
}

TEST_CASE("sizes are bytes or have a unit") {
    CHECK(taken("file-size=17").file_bytes == 17);
    CHECK(taken("file-size=17B").file_bytes == 17);
    CHECK(taken("file-size=2kB").file_bytes == 2000);
    CHECK(taken("file-size=10MB").file_bytes == 10'000'000);
    CHECK(taken("file-size=10mib").file_bytes == 10 * 1024 * 1024);
    CHECK(taken("file-size=2GB").file_bytes == 2'000'000'000);
    CHECK(taken("depth=12").depth == 12);
    CHECK(taken("nodes=1000").nodes == 1000);
    for (const char* wrong : {"file-size=", "file-size=0", "file-size=3GB", "file-size=2GiB", "file-size=-1",
                              "file-size=99999999999999999999", "file-size=1.5MB", "depth=0", "depth=500",
                              "depth=2k", "nodes=0", "nodes=4294967295", "nodes=", "=3", "depth"})
        CHECK_THROWS_AS(taken(wrong), Error);
}

TEST_CASE("what is larger than the limit is not read, and the message says how large it is") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.yaml", organisation);
    const std::string size = std::to_string(organisation.size());
    CHECK(check({"a.yaml", "--limit", "file-size=" + size}, folder.path()).status != 2);

    const test::Run named = check({"a.yaml", "--limit", "file-size=100"}, folder.path());
    CHECK(named.status == 2);
    CHECK(has(named.out, "`a.yaml` cannot be read: it holds " + size + " bytes, more than the limit of 100"));

    const test::Run piped = check({"-", "--limit", "file-size=100B"}, folder.path(), organisation);
    CHECK(piped.status == 2);
    CHECK(has(piped.out, "it holds more than the limit of 100 bytes"));
}

TEST_CASE("a small file of many aliases is refused, and soon") {
    std::string lists = "matrix:\n  columns: [c0";
    for (int i = 1; i < 1000; ++i)
        lists += ", c" + std::to_string(i);
    lists += "]\n  rows:\n    r: &r [A/R/C";
    for (int i = 1; i < 1000; ++i)
        lists += ", A/R/C";
    lists += "]\n";
    for (int i = 0; i < 900; ++i)
        lists += "    r" + std::to_string(i) + ": *r\n";

    std::string merges = "people: [ana]\nx-all: &all\n";
    for (int i = 0; i < 1000; ++i)
        merges += "  p" + std::to_string(i) + ": A\n";
    merges += "matrix:\n  rows:\n";
    for (int i = 0; i < 900; ++i)
        merges += "    r" + std::to_string(i) + ": {<<: *all}\n";

    const test::TemporaryFolder folder;
    for (const std::string& text : {lists, merges}) {
        const test::Run usual = check({"-"}, folder.path(), text);
        CHECK(usual.status == 2);
        CHECK(has(usual.out, "with its aliases written out this file holds more than 100000 values"));
        const test::Run lower = check({"-", "--limit", "nodes=50000"}, folder.path(), text);
        CHECK(lower.status == 2);
        CHECK(has(lower.out, "this file holds more than 50000 values with its aliases written out"));
    }
}

TEST_CASE("a file met on a walk that is too large is ours only if its beginning looks like it") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.yaml", "people: {ana: Ana}\n");
    test::write_file(folder.path() / "foreign.json", "{\"x\": \"" + std::string(500, 'x') + "\"}");
    CHECK(check({".", "--limit", "file-size=100"}, folder.path()).status == 0);
    test::write_file(folder.path() / "ours.yaml", "people:\n  ben: " + std::string(500, 'x'));
    const test::Run run = check({".", "--limit", "file-size=100"}, folder.path());
    CHECK(run.status == 2);
    CHECK(has(run.out, "`ours.yaml` cannot be read"));
    CHECK_FALSE(has(run.out, "foreign"));
}
