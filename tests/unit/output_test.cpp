#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>

#include <whodecides/check.hpp>

#include "cli/output.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
namespace fs = std::filesystem;

namespace {

/// Writes `text` to `file` as a command would.
void write_output(const fs::path& file, const std::string& text) {
    std::istringstream in;
    std::ostringstream out;
    cli::Output output({in, out, out}, file.string());
    output.stream() << text;
    output.finish();
    CHECK(out.str().empty());
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE("a result takes the name of its file when it is whole") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "result";
    write_output(file, "first");
    CHECK(test::read_file(file) == "first");
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    write_output(file, "second");
    CHECK(test::read_file(file) == "second");
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("an old result stays when there is no new one") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "result";
    test::write_file(file, "old");
    {
        std::istringstream in;
        std::ostringstream out;
        cli::Output output({in, out, out}, file.string());
        output.stream() << "half";
    }
    CHECK(test::read_file(file) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("through a link the file is replaced, not the link") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "result";
    const fs::path link = folder.path() / "link";
    test::write_file(file, "old");
    fs::create_symlink("result", link);
    write_output(link, "new");
    CHECK(fs::is_symlink(link));
    CHECK(test::read_file(file) == "new");
    fs::remove(file);
    write_output(link, "again");
    CHECK(fs::is_symlink(link));
    CHECK(test::read_file(file) == "again");
}

TEST_CASE("a device is written, not replaced") {
    write_output("/dev/null", "text");
    CHECK(fs::is_character_file("/dev/null"));
    CHECK_THROWS_AS(write_output("/dev/full", "text"), Error);
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("an output that cannot be written is told, with the reason") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(write_output(folder.path() / "missing" / "file", "text"), Error);
    CHECK_THROWS_AS(write_output(folder.path(), "text"), Error);
    const test::Run run = test::run_shell("\"$whodecides\" rules > /dev/full", "/");
    CHECK(run.status == 2);
    CHECK(run.err == "whodecides: cannot write standard output: No space left on device\n");
    const test::Run folderless = test::run_shell("\"$whodecides\" rules -o missing/file", folder.path());
    CHECK(folderless.status == 2);
    CHECK(folderless.err == "whodecides: cannot write missing/file: No such file or directory\n");
}

TEST_CASE("a reader that went away is no failure") {
    const test::Run run =
        test::run_shell("{ sleep 0.1; \"$whodecides\" rules; echo \"status $?\" >&2; } | true", "/");
    CHECK(run.err == "status 0\n");
}
