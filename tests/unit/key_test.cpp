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
    CHECK_FALSE(test::has(said({"show", "zoe", "--anonymize", "--key", "key.json"}), "it goes by a code"));
    CHECK_FALSE(test::has(said({"show", "zoe"}), "goes by a code"));
}

TEST_CASE("a name that is not found where everything goes by a code: the mistake says so") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "org.yaml",
                     "people: {ana: Ana Ruiz}\ndecisions: {pay: {title: Pay a bill, accountable: ana}}\n");
    const auto run = [&](std::vector<std::string> words) {
        words.emplace_back("org.yaml");
        return test::run_program(words, folder.path().string());
    };
    const test::Run show = run({"show", "Ruiz", "--anonymize"});
    CHECK(show.status == 2);
    CHECK(test::has(show.err, "`Ruiz`; "));
    CHECK(test::has(show.err, "; with --anonymize everything goes by a code: add --key FILE, which then"));
    CHECK(test::has(run({"show", "Ruiz", "--anonymize", "--key", "show.json"}).err,
                    "goes by a code, and `show.json` lists the codes"));
    CHECK(test::has(test::read_file(folder.path() / "show.json"), "\"Ana Ruiz\""));

    const test::Run who = run({"who", "bill", "--anonymize"});
    CHECK(who.status == 0);
    CHECK(test::has(who.out, "nothing that is decided or answered for is called `bill`\n"));
    CHECK(who.err ==
          "With --anonymize everything goes by a code: add --key FILE, which then lists the codes\n");
    CHECK(test::has(run({"who", "bill", "--anonymize", "--key", "who.json"}).err,
                    "goes by a code, and `who.json` lists the codes\n"));
    CHECK(test::has(test::read_file(folder.path() / "who.json"), "\"Pay a bill\""));
    CHECK(run({"who", "bill", "--anonymize", "-q"}).err.empty());

    CHECK(run({"who", "D1", "--anonymize"}).err.empty());
    CHECK(run({"show", "D1", "--anonymize"}).err.empty());
    CHECK(run({"who", "zoe"}).err.empty());
    CHECK_FALSE(test::has(run({"show", "Ruiz"}).err, "goes by a code"));
    // A mistake that is not about a name.
    CHECK_FALSE(test::has(run({"show", "D1", "--card", "--anonymize"}).err, "goes by a code"));
}

} // namespace whodecides
