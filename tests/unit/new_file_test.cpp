#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <system_error>

#include <unistd.h>

#include "source/new_file.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

std::ptrdiff_t files_in(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

fs::perms mode_of(const fs::path& file) {
    return fs::status(file).permissions();
}

} // namespace

TEST_CASE("a new file takes the place of nothing") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "new";
    CHECK(!write_new_file(file, "one", for_the_owner));
    CHECK(mode_of(file) == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(write_new_file(file, "two", for_the_owner) == std::errc::file_exists);
    CHECK(read_file(file) == "one");
    CHECK(write_new_file(folder.path() / "missing" / "new", "", for_the_owner) ==
          std::errc::no_such_file_or_directory);
}

TEST_CASE("a file that takes the place of another has its own mode, and leaves nothing beside it") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "file";
    write_file(file, "old");
    CHECK(!replace_file(file, "new", for_the_owner));
    CHECK(read_file(file) == "new");
    CHECK(mode_of(file) == (fs::perms::owner_read | fs::perms::owner_write));
    fs::create_directories(folder.path() / "folder" / "below");
    CHECK(replace_file(folder.path() / "folder", "new", for_the_owner));
    CHECK(replace_file(folder.path() / "missing" / "file", "", for_the_owner) ==
          std::errc::no_such_file_or_directory);
    CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("what a run that broke off has left behind keeps no later one from writing") {
    const TemporaryFolder folder;
    const fs::path& here = folder.path();
    write_file(here / "org.yaml", "decisions: {hire: {accountable: ana}}\n");
    const std::string pid = std::to_string(::getpid());
    for (const std::string& name : {"key." + pid, "key." + pid + "-0", "out." + pid + "-0"})
        write_file(here / ("." + name + ".part"), "left behind");
    const std::ptrdiff_t before = files_in(here);
    const Run run = run_program({"ask", "org.yaml", "--anonymize", "--key", "key", "--output", "out"}, here);
    CHECK(run.err == "");
    CHECK(run.status == 0);
    CHECK(has(read_file(here / "key"), "whodecides.key/1"));
    CHECK(fs::exists(here / "out"));
    CHECK(read_file(here / ("." + std::string("key.") + pid + "-0.part")) == "left behind");
    CHECK(files_in(here) == before + 2);
}
