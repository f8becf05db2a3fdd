#include <string>

#include <doctest/doctest.h>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using test::has;
using test::run_program;

namespace {

constexpr std::string_view organisation = "people: {ana: Ana Ruiz, bo: Bo Lind}\n"
                                          "decisions: {logo: {accountable: [ana, bo], responsible: bo}}\n";

} // namespace

TEST_CASE("a plan is simulated as it comes from a pipe") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "org.yaml", organisation);
    const test::Run plan = run_program({"plan", "-f", "moves", "org.yaml"}, folder.path());
    CHECK(plan.status == 0);
    test::write_file(folder.path() / "moves.yaml", plan.out);
    const test::Run from_file = run_program({"simulate", "--moves", "moves.yaml", "org.yaml"}, folder.path());
    const test::Run piped = run_program({"simulate", "--moves", "-", "org.yaml"}, folder.path(), plan.out);
    CHECK(piped.status == 0);
    CHECK(has(piped.out, "finding is gone"));
    CHECK(piped.out == from_file.out);
}

TEST_CASE("mistakes in moves from a pipe have their place") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "org.yaml", organisation);
    const auto refused = [&](const std::string& moves) {
        const test::Run run = run_program({"simulate", "--moves", "-", "org.yaml"}, folder.path(), moves);
        CHECK(run.status == 2);
        CHECK(run.out.empty());
        return run.err;
    };
    CHECK(has(refused("moves:\n  - {pick: cem, entry: logo}\n"), "<stdin>:2:"));
    CHECK(has(refused(""), "<stdin>"));
    CHECK(has(refused(std::string(std::size_t{2} << 20U, '#')),
              "the moves on standard input cannot be read: it holds more than 1 MiB"));
}
