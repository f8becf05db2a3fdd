#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <sys/stat.h>

#include <whodecides/check.hpp>

#include "source/load.hpp"
#include "source/sniff.hpp"

using namespace whodecides;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view all_names[] = {"people",        "decisions", "responsibilities",
                                          "dutyconflicts", "matrix",    "complete"};
constexpr std::string_view telling_names[] = {"people", "decisions", "responsibilities"};
constexpr SectionNames names{all_names, telling_names};

/// A folder of its own, removed at the end.
class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "load-test-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }

    std::string write(const std::string& name, const std::string& bytes = "people: [a]\n") const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return at(name);
    }
    [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }
    [[nodiscard]] std::string path() const { return path_.string(); }

  private:
    fs::path path_;
};

Loaded load_paths(const std::vector<std::string>& paths, unsigned jobs = 1) {
    LoadRequest request;
    request.paths = paths;
    request.section_names = names;
    request.jobs = jobs;
    return load(request);
}

std::vector<std::string> paths_of(const Loaded& loaded, const Folder& folder) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < loaded.sources.size(); ++i)
        out.push_back(fs::path(loaded.sources[i].path()).lexically_relative(folder.path()).string());
    return out;
}

} // namespace

TEST_CASE("a section is a key at the start of a line or of the first level in braces") {
    for (const char* ours :
         {"people:\n  a: b\n", "x: 1\npeople: [a]", "\"people\": {}\n", "'People' : {}\n", "---\nmatrix:\r\n",
          "\xEF\xBB\xBFpeople:\n", "# note\nDuty-Conflicts:\n", "{\"people\": []}", "{people: [a]}",
          "\n {\"x\": {\"y\": [1, \"}\"]}, \"duty_conflicts\": []}", "{\"a\": \"\\\"{\", \"matrix\":{}}",
          "{'it''s': 1, 'people': 2}", "people:"}) {
        CAPTURE(ours);
        CHECK(holds_section(ours, names));
    }
    for (const char* foreign :
         {"", "\n", "jobs:\n  people: 1\n", "compete:\n", "# people:\n", "- people: x\n", "people:x\n",
          "people\n", "{\"x\": {\"people\": 1}}", "{\"x\": \"people: \"}", "[{\"people\": 1}]",
          "{} people:", "{\"people\"}", "{\"a\": \"", "text with people: in it\n"}) {
        CAPTURE(foreign);
        CHECK_FALSE(holds_section(foreign, names));
    }
}

TEST_CASE("a misspelt section is a section still, if no other format has one like it") {
    for (const char* ours : {"decisons:\n", "decision:\n", "responsibilites:\n", "responsibility:\n",
                             "peple:\n", "peoples:\n", "Poeple:\n", "{\"decisins\": {}}"}) {
        CAPTURE(ours);
        CHECK(holds_section(ours, names));
    }
    for (const char* foreign :
         {"services:\n  people: 1\n", "on: push\njobs: {}\n", "apiVersion: v1\nkind: Pod\nmetadata: {}\n",
          "version: 3\nservices: {}\nvolumes: {}\n", "dependencies: []\n", "pipeline:\n", "descriptions:\n",
          "divisions:\n", "positions:\n", "replicas: 2\n", "  decisons:\n", "people_decisions:\n"}) {
        CAPTURE(foreign);
        CHECK_FALSE(holds_section(foreign, names));
    }
}

TEST_CASE("a section is found in UTF-16 and UTF-32 too") {
    using namespace std::string_view_literals;
    CHECK(holds_section("p\0e\0o\0p\0l\0e\0:\0\n\0"sv, names));
    CHECK(holds_section("\xFF\xFEp\0e\0o\0p\0l\0e\0:\0\n\0"sv, names));
    CHECK(holds_section("\xFE\xFF\0p\0e\0o\0p\0l\0e\0:\0\n"sv, names));
    CHECK(holds_section("\xFF\xFE\0\0m\0\0\0a\0\0\0t\0\0\0r\0\0\0i\0\0\0x\0\0\0:\0\0\0"sv, names));
    CHECK_FALSE(holds_section("\xFF\xFEj\0o\0b\0s\0:\0\n\0"sv, names));
}

TEST_CASE("the search stays linear on hostile texts") {
    std::string apostrophes = "{" + std::string(200'000, ' ') + "x" + std::string(200'000, '\'');
    CHECK_FALSE(holds_section(apostrophes, names));
    CHECK_FALSE(holds_section("{" + std::string(1'000'000, ':'), names));
    CHECK_FALSE(holds_section(std::string(1'000'000, '\n'), names));
}

TEST_CASE("a folder is walked for files of the format") {
    const Folder folder;
    folder.write("b.yaml");
    folder.write("a/z.yml");
    folder.write("a.json", "{\"people\": []}");
    folder.write("foreign.yaml", "on: push\njobs: {}\n");
    folder.write("readme.md", "people:\n");
    folder.write(".hidden.yaml");
    folder.write(".git/x.yaml");
    folder.write("elsewhere.d/inner.yaml");
    fs::create_directory_symlink(folder.at("elsewhere.d"), folder.at("link"));
    const Loaded loaded = load_paths({folder.path()});
    CHECK(paths_of(loaded, folder) ==
          std::vector<std::string>{"a.json", "a/z.yml", "b.yaml", "elsewhere.d/inner.yaml"});
    CHECK(loaded.skipped == 2);
    CHECK(loaded.problems.empty());
    CHECK(paths_of(load_paths({folder.path()}, 4), folder) == paths_of(loaded, folder));
}

TEST_CASE("a named file is read whatever it holds, and only once") {
    const Folder folder;
    const std::string foreign = folder.write("b/foreign.txt", "x: 1\n");
    const std::string ours = folder.write("a.yaml");
    fs::create_symlink(ours, folder.at("z.yaml"));
    fs::create_hard_link(ours, folder.at("c.yaml"));
    const Loaded loaded = load_paths({folder.path(), foreign, ours, foreign, folder.at("b/../a.yaml")});
    REQUIRE(loaded.sources.size() == 2);
    CHECK(loaded.sources[0].path() == ours);
    CHECK(loaded.sources[1].path() == foreign);
    CHECK(loaded.sources[1].bytes() == "x: 1\n");
    CHECK(loaded.skipped == 0);
}

TEST_CASE("a foreign file that is met and named is read") {
    const Folder folder;
    const std::string foreign = folder.write("b.yaml", "x: 1\n");
    CHECK(load_paths({folder.path(), foreign}).sources.size() == 1);
    CHECK(load_paths({folder.path()}).sources.size() == 0);
}

TEST_CASE("a path that does not exist is a problem, with the nearest one, and the rest is read") {
    const Folder folder;
    const std::string there = folder.write("people.yaml");
    const std::string misspelt = folder.at("poeple.yaml");
    const std::string unlike = folder.at("zzz-nothing-like-it");
    const Loaded loaded = load_paths({unlike, misspelt, there, misspelt, folder.at("no/such/folder/x")});
    REQUIRE(loaded.sources.size() == 4);
    REQUIRE(loaded.problems.size() == 3);
    CHECK(loaded.problems[1].kind == ProblemKind::unreadable_file);
    CHECK(loaded.problems[1].message == "`" + misspelt + "` cannot be read: no such file or directory");
    CHECK(loaded.problems[1].help == "did you mean `" + there + "`?");
    CHECK(loaded.problems[2].help == "name a file or a folder that exists");
    CHECK(loaded.sources[1].bytes() == "people: [a]\n");
    CHECK_THROWS_AS(load_paths({""}), Error);
}

TEST_CASE("what cannot be read is a problem, and the rest is read") {
    const Folder folder;
    folder.write("b.yaml");
    fs::create_symlink(folder.at("nowhere"), folder.at("c.yaml"));
    const Loaded loaded = load_paths({"/dev/null", folder.path()});
    REQUIRE(loaded.sources.size() == 3);
    REQUIRE(loaded.problems.size() == 2);
    CHECK(loaded.problems[0].kind == ProblemKind::unreadable_file);
    CHECK(loaded.problems[0].message == "`/dev/null` cannot be read: it is a device or a socket");
    CHECK(loaded.sources[loaded.problems[0].span.source].path() == "/dev/null");
    CHECK(loaded.sources[loaded.problems[1].span.source].path() == folder.at("c.yaml"));
    CHECK(loaded.problems[1].message.find("no such file or directory") != std::string::npos);
    CHECK(loaded.problems[1].subject.kind == SubjectKind::file);
}

TEST_CASE("files and folders without permission are problems") {
    if (::geteuid() == 0) {
        MESSAGE("skipped: root may read everything");
        return;
    }
    const Folder folder;
    const std::string file = folder.write("a.yaml");
    const std::string locked = folder.at("locked");
    folder.write("locked/b.yaml");
    fs::permissions(file, fs::perms::none);
    fs::permissions(locked, fs::perms::none);
    const Loaded loaded = load_paths({folder.path()});
    fs::permissions(locked, fs::perms::owner_all);
    REQUIRE(loaded.problems.size() == 2);
    CHECK(loaded.problems[0].message == "`" + file + "` cannot be read: permission denied");
    CHECK(loaded.problems[1].message == "`" + locked + "` cannot be read: permission denied");
}

TEST_CASE("a pipe met on a walk is left alone") {
    const Folder folder;
    REQUIRE(::mkfifo(folder.at("pipe.yaml").c_str(), 0600) == 0);
    CHECK(load_paths({folder.path()}).skipped == 1);
}

TEST_CASE("a file beyond four GiB is refused unread") {
    const Folder folder;
    const std::string big = folder.write("big.yaml");
    fs::resize_file(big, 5'000'000'000ULL); // a hole; takes no space
    const Loaded loaded = load_paths({big});
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].message.find("it holds 5000000000 bytes, more than the limit of") !=
          std::string::npos);
}

TEST_CASE("standard input is a source under its name") {
    std::istringstream input("people: [a]\n");
    LoadRequest request;
    const std::vector<std::string> paths{"-", "-"};
    request.paths = paths;
    request.standard_input = &input;
    request.stdin_name = "org.yaml";
    const Loaded loaded = load(request);
    REQUIRE(loaded.sources.size() == 1);
    CHECK(loaded.sources[0].path() == "org.yaml");
    CHECK(loaded.sources[0].bytes() == "people: [a]\n");
    request.standard_input = nullptr;
    CHECK_THROWS_AS(load(request), Error);
}
