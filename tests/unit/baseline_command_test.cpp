#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tree.hpp"

using namespace whodecides;
using test::has;
using test::Run;
namespace fs = std::filesystem;

namespace {

const std::string unowned = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                            "decisions:\n"
                            "  logo: {responsible: ben, consulted: [ana, cleo]}\n";
const std::string two_unowned = unowned + "  name: {responsible: ana, consulted: [ben, cleo]}\n";
const std::string clean = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                          "decisions:\n"
                          "  logo: {accountable: ana, responsible: ben, consulted: cleo}\n";

/// A folder with one file.
struct Place {
    test::TemporaryFolder folder;

    explicit Place(const std::string& text) { write("a.yaml", text); }
    void write(const std::string& name, const std::string& text) const {
        test::write_file(folder.path() / name, text);
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        return test::read_file(folder.path() / name);
    }
    [[nodiscard]] bool has_file(const std::string& name) const { return fs::exists(folder.path() / name); }
    [[nodiscard]] Run check(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"check", "-f", "concise", "--as-of", "2026-01-01"});
        return test::run_program(arguments, folder.path());
    }
};

bool says_nothing(const std::string& line) {
    const std::size_t begin = line.find_first_not_of(' ');
    return begin == std::string::npos || line[begin] == '#';
}

/// The things at one level of a file in block style, each with all below it and the comments above it.
std::vector<std::vector<std::string>> things_at(const std::vector<std::string>& lines, std::size_t indent) {
    std::vector<std::vector<std::string>> things;
    std::vector<std::string> waiting;
    for (const std::string& line : lines) {
        waiting.push_back(line);
        if (says_nothing(line))
            continue;
        if (line.find_first_not_of(' ') <= indent || things.empty())
            things.emplace_back();
        things.back().insert(things.back().end(), waiting.begin(), waiting.end());
        waiting.clear();
    }
    return things;
}

/// Puts sections, what stands in them, and the keys of that into another order, with comments between.
std::vector<std::string> shuffled(const std::vector<std::string>& lines, std::size_t indent,
                                  std::mt19937& random) {
    std::vector<std::vector<std::string>> things = things_at(lines, indent);
    for (std::vector<std::string>& thing : things) {
        const auto key = std::find_if_not(thing.begin(), thing.end(), says_nothing);
        std::vector<std::string> below(key + 1, thing.end());
        thing.erase(key + 1, thing.end());
        if (!below.empty()) {
            below = shuffled(below, indent + 2, random);
            thing.insert(thing.end(), below.begin(), below.end());
        }
    }
    std::shuffle(things.begin(), things.end(), random);
    std::vector<std::string> result;
    for (const std::vector<std::string>& thing : things) {
        result.push_back("# a comment that was not there");
        result.insert(result.end(), thing.begin(), thing.end());
    }
    return result;
}

void shuffle_file(const fs::path& file, std::mt19937& random) {
    std::string text;
    for (const std::string& line : shuffled(test::lines_of(test::read_file(file)), 0, random))
        text += line + "\n";
    test::write_file(file, text);
}

} // namespace

TEST_CASE("what a baseline records does not count, what is new does, and what is fixed is told") {
    const Place place(unowned);
    const Run written = place.check({"--write-baseline", "known.json"});
    CHECK(written.status == 0);
    CHECK(written.out.empty());
    CHECK(has(written.err, "recorded in known.json\n"));
    CHECK(has(place.read("known.json"),
              R"({"rule":"no-accountable","file":"a.yaml","logical_path":"/decisions/logo/accountable",)"));

    const Run same = place.check({"--baseline", "known.json"});
    CHECK(same.status == 0);
    CHECK(same.out.empty());
    CHECK(place.check({"--baseline", "known.json", "--fail-on", "note"}).status == 0);

    place.write("a.yaml", two_unowned);
    const Run more = place.check({"--baseline", "known.json"});
    CHECK(more.status == 1);
    CHECK(has(more.out, "`name`"));
    CHECK(!has(more.out, "`logo`"));
}

TEST_CASE("a baseline holds while lines move, comments come and keys change places") {
    const test::TemporaryFolder folder;
    for (const char* example :
         {"acme", "bicycles", "council", "four-eyes", "shifts", "startup", "workshop"}) {
        const fs::path source = test::source_dir() / "examples" / example;
        const fs::path copy = folder.path() / example;
        fs::copy(source, copy);
        const auto check = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.begin(),
                             {"check", "-q", "-f", "concise", "--as-of", "2026-01-01", "--fail-on", "note",
                              "--fail-on-time", "note", "--preset", "strict"});
            return test::run_program(arguments, copy);
        };
        CHECK(check({"--write-baseline", "../known.json"}).status == 0);
        for (unsigned seed = 0; seed < 10; ++seed) {
            std::mt19937 random(seed);
            for (const auto& file : fs::directory_iterator(copy))
                shuffle_file(file.path(), random);
            CAPTURE(example);
            CAPTURE(seed);
            const Run run = check({"--baseline", "../known.json"});
            CHECK(run.out == "");
            CHECK(run.status == 0);
            CHECK(check({"--baseline", "../known.json", "--write-baseline", "../shrunk.json"}).status == 0);
            CHECK(test::read_file(folder.path() / "shrunk.json") ==
                  test::read_file(folder.path() / "known.json"));
        }
    }
}

TEST_CASE("a new ambiguity in an old organisation fails the run, and a mended one leaves the baseline") {
    const test::TemporaryFolder folder;
    const fs::path copy = folder.path() / "acme";
    fs::copy(test::source_dir() / "examples" / "acme", copy);
    const auto check = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(),
                         {"check", "-q", "-f", "concise", "--as-of", "2026-01-01", "acme"});
        return test::run_program(arguments, folder.path());
    };
    CHECK(check({"--write-baseline", "known.json"}).status == 0);
    std::string text = test::read_file(copy / "commercial.yaml");
    const std::string approvers = "    approvers: amara\n    consulted: [clara, zanele, hiro]\n";
    REQUIRE(has(text, approvers));
    text.replace(text.find(approvers), approvers.size(),
                 "    accountable: amara\n    consulted: [clara, hiro]\n");
    const std::size_t decisions = text.find("decisions:\n") + 11;
    text.insert(decisions,
                "  new-thing: {title: Do something new, responsible: stefan, informed: everyone}\n");
    test::write_file(copy / "commercial.yaml", text);
    const Run run = check({"--baseline", "known.json", "--write-baseline", "less.json"});
    CHECK(run.status == 1);
    CHECK(has(run.out, "`new-thing`"));
    CHECK(!has(run.out, "enter-market"));
    CHECK(has(test::read_file(folder.path() / "known.json"), "\"/decisions/enter-market/accountable\""));
    const std::string less = test::read_file(folder.path() / "less.json");
    CHECK(!has(
        less,
        R"({"rule":"no-accountable","file":"acme/commercial.yaml","logical_path":"/decisions/enter-market/accountable")"));
    CHECK(!has(less, "new-thing"));
}

TEST_CASE("together, --baseline and --write-baseline only shrink") {
    const Place place(two_unowned);
    CHECK(place.check({"--write-baseline", "known.json"}).status == 0);
    place.write("a.yaml", unowned + "  sign: {responsible: ana, consulted: [ben, cleo]}\n");
    const Run run = place.check({"--baseline", "known.json", "--write-baseline", "known.json"});
    CHECK(run.status == 1);
    CHECK(has(run.out, "`sign`"));
    CHECK(has(place.read("known.json"), "/decisions/logo"));
    CHECK(!has(place.read("known.json"), "/decisions/name"));
    CHECK(!has(place.read("known.json"), "/decisions/sign"));
    // A rule that did not run is not fixed.
    place.write("a.yaml", clean);
    CHECK(place.check({"--baseline", "known.json", "--write-baseline", "known.json", "--ignore", "ownership"})
              .status == 0);
    CHECK(has(place.read("known.json"), "/decisions/logo"));
    CHECK(place.check({"--baseline", "known.json", "--write-baseline", "known.json"}).status == 0);
    CHECK(!has(place.read("known.json"), "no-accountable"));
}

TEST_CASE("the key in the settings is a baseline too; --write-baseline alone goes before it") {
    const Place place(unowned);
    CHECK(place.check({"--write-baseline", "known.json"}).status == 0);
    place.write(".whodecides.yaml", "baseline: known.json\n");
    CHECK(place.check({}).status == 0);
    CHECK(place.check({}).out == "");
    CHECK(place.check({"--no-config"}).status == 1);
    place.write("a.yaml", two_unowned);
    CHECK(place.check({}).status == 1);
    CHECK(place.check({"--write-baseline", "known.json"}).status == 0);
    CHECK(place.check({}).status == 0);
    // Relative to the settings, wherever the program is started.
    CHECK(test::run_program({"check", "-q", place.folder.path().string()}, "/").status == 0);
}

TEST_CASE("of an input that is not whole nothing is recorded") {
    const Place place(unowned);
    CHECK(place.check({"--write-baseline", "known.json"}).status == 0);
    const std::string before = place.read("known.json");
    place.write("b.yaml", "people: [\n");
    const Run alone = place.check({"--write-baseline", "other.json"});
    CHECK(alone.status == 2);
    CHECK(has(alone.err, "b.yaml:"));
    CHECK(has(alone.err, "other.json is not written, since the input could not be read whole\n"));
    CHECK(!place.has_file("other.json"));
    const Run both = place.check({"--baseline", "known.json", "--write-baseline", "known.json"});
    CHECK(both.status == 2);
    CHECK(has(both.err, "known.json is not written"));
    CHECK(place.read("known.json") == before);
    CHECK(place.check({"--write-baseline", "x.json", "missing.yaml"}).status == 2);
    CHECK(test::run_program({"check", "--write-baseline", "x.json", "-"}, place.folder.path(), "").status ==
          2);
    CHECK(!place.has_file("x.json"));
}

TEST_CASE("a baseline that cannot be used ends with 2 and says why") {
    const Place place(unowned);
    const auto refused = [&](const std::string& file) {
        const Run run = place.check({"--baseline", file});
        CHECK(run.status == 2);
        CHECK(run.out == "");
        return run.err;
    };
    CHECK(has(refused("nowhere.json"), "the baseline `nowhere.json` cannot be read: no such file"));
    fs::create_directory(place.folder.path() / "folder");
    CHECK(has(refused("folder"), "it is a folder"));
    fs::create_symlink("nowhere", place.folder.path() / "link");
    CHECK(has(refused("link"), "no such file"));
    CHECK(has(refused("/dev/null"), "it is a device"));
    place.write("empty.json", "");
    CHECK(has(refused("empty.json"), "empty.json:1:1: the baseline cannot be used: this is no JSON"));
    place.write("cut.json", "{\"schema\": \"whodecides.baseline/1\",\n\"findings\": [\n{\"rule\":");
    CHECK(has(refused("cut.json"), "cut.json:3:"));
    place.write("other.json", R"({"schema": "whodecides.baseline/9", "findings": []})");
    CHECK(has(refused("other.json"), "this version reads whodecides.baseline/1"));
    place.write("huge.json", std::string((std::size_t{64} << 20U) + 1, ' '));
    CHECK(has(refused("huge.json"), "it holds more than 64 MiB"));
    place.write(".whodecides.yaml", "baseline: nowhere.json\n");
    CHECK(has(place.check({}).err, "the baseline `nowhere.json` cannot be read"));
    CHECK(place.check({}).status == 2);
}

TEST_CASE("a baseline that cannot be written ends with 2") {
    const Place place(unowned);
    CHECK(place.check({"--write-baseline", "no/such/folder.json"}).status == 2);
    fs::create_directory(place.folder.path() / "folder");
    CHECK(place.check({"--write-baseline", "folder"}).status == 2);
    CHECK(place.check({"--write-baseline", "/dev/full"}).status == 2);
    CHECK(place.check({"--write-baseline", "known.json", "--output", "x"}).status == 2);
    CHECK(!place.has_file("x"));
    CHECK(place.check({"--write-baseline"}).status == 2);
    CHECK(place.check({"--baseline"}).status == 2);
}

TEST_CASE("a renamed file is the one thing that breaks a baseline") {
    const Place place(unowned);
    CHECK(place.check({"--write-baseline", "known.json"}).status == 0);
    fs::rename(place.folder.path() / "a.yaml", place.folder.path() / "b.yaml");
    CHECK(place.check({"--baseline", "known.json"}).status == 1);
}
