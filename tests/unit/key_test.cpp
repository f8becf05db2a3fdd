#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <whodecides/error.hpp>

#include "cli/key.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

namespace whodecides {
namespace {

using cli::Arguments;

Arguments with_key(const std::filesystem::path& key) {
    const std::vector<std::string> words{"check", "--anonymize", "--key", key.string()};
    Arguments arguments = cli::parse(words);
    arguments.codes = cli::code_book(arguments);
    return arguments;
}

} // namespace

TEST_CASE("two runs with one key at once: the second to end keeps the codes of the first") {
    const test::TemporaryFolder folder;
    const std::filesystem::path key = folder.path() / "key.json";
    const Arguments slow = with_key(key);
    const Arguments quick = with_key(key);
    slow.codes->code(CodeKind::person, "ana");
    quick.codes->code(CodeKind::person, "ben");
    cli::keep_codes(quick);
    const std::string kept = test::read_file(key);
    CHECK_THROWS_WITH_AS(cli::keep_codes(slow),
                         doctest::Contains("was changed by another run meanwhile, and is left as that one"),
                         Error);
    CHECK(test::read_file(key) == kept);
}

TEST_CASE("two runs that give the same codes can share a key") {
    const test::TemporaryFolder folder;
    const std::filesystem::path key = folder.path() / "key.json";
    const Arguments one = with_key(key);
    const Arguments other = with_key(key);
    one.codes->code(CodeKind::person, "ana");
    other.codes->code(CodeKind::person, "ana");
    other.codes->code(CodeKind::team, "ops");
    cli::keep_codes(one);
    cli::keep_codes(other);
    CHECK(test::read_file(key).find("\"ops\"") != std::string::npos);
}

TEST_CASE("a name on the command line that has a code: the mistake says where the code stands") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "org.yaml",
                     "people: {ana: Ana Ruiz, ben: Ben Cole}\ndecisions: {pay: {accountable: ana}}\n");
    const auto said = [&](std::vector<std::string> words) {
        words.emplace_back("org.yaml");
        const test::Run run = test::run_program(words, folder.path().string());
        CHECK(run.status == 2);
        CHECK(run.out.empty());
        return run.err;
    };
    CHECK(test::has(said({"show", "ana", "--anonymize"}), "`ana`; "));
    CHECK(test::has(said({"show", "ana", "--anonymize"}), "it goes by a code: add --key FILE"));
    CHECK(test::has(said({"show", "Ana ruiz", "--anonymize", "--key", "key.json"}),
                    "it goes by a code, and `key.json` says by which"));
    CHECK(test::has(test::read_file(folder.path() / "key.json"), "\"Ana Ruiz\""));
    CHECK(test::has(said({"simulate", "--without", "ben", "--anonymize", "--key", "key.json"}),
                    "`key.json` says by which"));
    CHECK_FALSE(test::has(said({"show", "zoe", "--anonymize", "--key", "key.json"}), "goes by a code"));
    CHECK_FALSE(test::has(said({"show", "zoe"}), "goes by a code"));
}

} // namespace whodecides
