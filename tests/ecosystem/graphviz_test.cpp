#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/corpora.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"

// Graphviz draws what graph prints, and shows names as they are (Debian's graphviz).

using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

/// What `dot` makes of a graph, in a format of its; fails where it complains.
std::string drawn(const std::vector<std::string>& arguments, const std::string& format,
                  const std::string& input = {}) {
    const TemporaryFolder folder;
    const Run graph = run_program(arguments, source_dir(), input);
    REQUIRE_MESSAGE(graph.status == 0, graph.err);
    write_file(folder.path() / "graph.dot", graph.out);
    const Run dot = run_shell("dot -T" + format + " graph.dot", folder.path());
    CHECK_MESSAGE(dot.status == 0, dot.err);
    CHECK(dot.err == "");
    return dot.out;
}

std::vector<std::string> graph(const std::string& view) {
    return {"graph", "-q", "--as-of", "2026-01-01", "--view", view};
}

constexpr const char* views[]{"decisions", "line", "dependencies", "communication"};

} // namespace

TEST_CASE("Graphviz draws every view of every example") {
    if (!has_command("dot"))
        return;
    for (const auto& example : fs::directory_iterator(source_dir() / "examples")) {
        if (example.path().filename() == "ci" ||
            (!example.is_directory() && example.path().extension() != ".yaml"))
            continue;
        for (const char* view : views) {
            CAPTURE(example.path().string());
            CAPTURE(view);
            std::vector<std::string> arguments = graph(view);
            arguments.push_back(example.path().string());
            CHECK(has(drawn(arguments, "svg"), "</svg>"));
        }
    }
}

TEST_CASE("Graphviz draws every view of the real organisations") {
    if (!corpora_or_message() || !has_command("dot"))
        return;
    for (const char* corpus : {"kubernetes.yaml", "semantic-kernel.yaml", "sourcegraph.yaml"})
        for (const char* view : views) {
            CAPTURE(corpus);
            CAPTURE(view);
            std::vector<std::string> arguments = graph(view);
            arguments.push_back((corpora_dir() / corpus).string());
            CHECK(has(drawn(arguments, "svg"), "</svg>"));
        }
    // To lay out 3,300 edges takes half a minute; to read them does not.
    const std::vector<std::string> both{(corpora_dir() / "kubernetes.yaml").string(),
                                        (corpora_dir() / "kubernetes-keps.yaml").string()};
    for (const char* view : views) {
        std::vector<std::string> arguments = graph(view);
        arguments.insert(arguments.end(), both.begin(), both.end());
        const TemporaryFolder folder;
        write_file(folder.path() / "graph.dot", run_program(arguments, source_dir()).out);
        const Run read = run_shell("gc -n -e graph.dot", folder.path());
        CHECK_MESSAGE(read.status == 0, read.err);
        CHECK(read.err == "");
    }
}

TEST_CASE("Graphviz shows hostile names as they are written") {
    if (!has_command("dot"))
        return;
    const std::string hostile = "people: {ana: 'A \"quoted\" \\N \\n {x|y} <b>bold</b> &lt; end'}\n"
                                "decisions: {hire: {title: ']; \"} subgraph %% //', accountable: ana}}\n";
    std::vector<std::string> arguments = graph("decisions");
    arguments.emplace_back("-");
    const std::string svg = drawn(arguments, "svg", hostile);
    std::string text; // of the text elements, one behind the other
    for (std::size_t at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at + 1)) {
        const std::size_t begin = svg.find('>', at) + 1;
        text += svg.substr(begin, svg.find("</text>", begin) - begin) + " ";
    }
    for (const char* part : {"A &quot;quoted&quot; \\N \\n", "{x|y}", "&lt;b&gt;bold&lt;/b&gt;", "&amp;lt;",
                             "end", "]; &quot;} subgraph %% //"})
        CHECK_MESSAGE(has(text, part), part, " in ", text);
}
