#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string small =
    "people: {ana: Ana, ben: {name: Ben, manager: ana}}\n"
    "decisions: {hire: {title: Hire, accountable: ana, responsible: ana, tags: t}, fire: {title: Fire, "
    "consulted: ben}}\n";

test::Run graph(std::vector<std::string> arguments, const std::string& input = small) {
    arguments.insert(arguments.begin(), {"graph", "--as-of", "2026-01-01"});
    arguments.emplace_back("-");
    return test::run_program(arguments, "/", input);
}

} // namespace

TEST_CASE("the status of a graph says whether it rests on everything, in every view and format") {
    for (const char* format : {"dot", "mermaid"})
        for (const char* view : {"line", "decisions", "dependencies", "communication"}) {
            CAPTURE(format);
            CAPTURE(view);
            CHECK(graph({"-f", format, "--view", view}).status == 0);
            const test::Run broken = graph({"-f", format, "--view", view}, small + "---\nroles: {x: [\n");
            CHECK(broken.status == 2);
            CHECK(has(broken.err, "[syntax-error]"));
            const test::Run empty = graph({"-f", format, "--view", view}, "");
            CHECK(empty.status == 2);
            CHECK(has(empty.err, "[empty-organisation]"));
            CHECK(!empty.out.empty());
        }
}

TEST_CASE("a graph shows what was asked for") {
    CHECK(has(graph({}).out, "digraph whodecides {"));
    CHECK(has(graph({}).out, "Fire\\n! no-accountable"));
    CHECK(!has(graph({"--tag", "t"}).out, "Fire"));
    CHECK(!has(graph({"--only-findings", "--select", "no-accountable"}).out, "Hire"));
    CHECK(!has(graph({"--ignore", "no-accountable"}).out, "no-accountable"));
    CHECK(has(graph({"--view", "line", "-f", "mermaid"}).out, "n0 --> n1\n"));
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "out").string();
    CHECK(graph({"-o", file}).out.empty());
    CHECK(test::read_file(file) == graph({}).out);
}

TEST_CASE("what Mermaid would refuse is told on standard error, unless -q") {
    std::string large = "people: [ana]\ndecisions:\n";
    for (int i = 0; i < 501; ++i)
        large += "  d" + std::to_string(i) + ": {accountable: ana}\n";
    const test::Run run = graph({"-f", "mermaid"}, large);
    CHECK(run.status == 0);
    CHECK(has(run.err, "Mermaid draws up to 500 edges and 50000 characters"));
    CHECK(has(run.err, "--team, --scope, --tag and --only-findings show less"));
    CHECK(graph({"-f", "mermaid", "-q"}, large).err.empty());
    CHECK(graph({"-f", "dot"}, large).err.empty());
}
