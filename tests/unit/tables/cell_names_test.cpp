// Names in cells and heads with what people write around them: `@`, `?`, `<br>`, bold letters.

#include <doctest/doctest.h>

#include <string>

#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

test::Run run(const std::string& line, const std::string& input, const std::string& name = "a.md") {
    return test::run_program(test::split_command(line + " --stdin-filename " + name + " -"), "/", input);
}

std::string grid(const std::string& cell) {
    return "| Task | A | R | C |\n|---|---|---|---|\n| Buy | " + cell +
           " | Eve | Fay |\n| Sell | Eve | Fay | |\n";
}

/// Who answers for the first decision, as import writes it.
std::string named(const std::string& cell) {
    const std::string out = run("import", grid(cell)).out;
    const std::size_t at = out.find("A: ") + 3;
    return out.substr(at, out.find('\n', at) - at);
}

} // namespace

TEST_CASE("a break in a cell parts names, and a line in brackets belongs to the name before") {
    for (const std::string cell : {"Jana<br>Tom", "Jana<br/>Tom", "Jana <BR /> Tom", "Jana,<br>Tom"}) {
        CAPTURE(cell);
        CHECK(named(cell) == "[Jana, Tom]");
    }
    CHECK(named("Jana<br>(IT)<br>Tom") == "[Jana (IT), Tom]");
    CHECK(named("Jana<br>(IT)") == "Jana (IT)");
    CHECK(named("**Jana**<br>[Tom](mailto:tom@example.org)") == "[Jana, Tom]");
    CHECK(named("Jana<br") == "\"Jana<br\"");
    CHECK(
        has(run("import", "Task;A;R;C\nBuy;Jana<br>Tom;Eve;Fay\nSell;Eve;\"Fay\n(IT)\nGus\";\n", "a.csv").out,
            "A: [Jana, Tom]"));
    CHECK(has(run("import", "Task;A;R;C\nBuy;Ann;Eve;Fay\nSell;Eve;\"Fay\n(IT)\nGus\";\n", "a.csv").out,
              "R: [Fay (IT), Gus]"));
}

TEST_CASE("a name in a cell is one without its markup, and marked where it stands") {
    CHECK(named("**Tom**") == "Tom");
    CHECK(named("[Tom](mailto:tom@example.org)") == "Tom");
    CHECK(named("_Jana_, **Tom**") == "[Jana, Tom]");
    CHECK(has(run("check", grid("**Jana**, **Tom**")).out, "| Buy | **Jana**, **Tom** | Eve | Fay |\n"
                                                           "  |           ^^^^      --- Tom answers\n"));
}

TEST_CASE("the mark of a chat before a name is no part of it, above a column neither") {
    CHECK(named("@Tom") == "Tom");
    CHECK(named("@Tom, @Jana") == "[Tom, Jana]");
    CHECK(named("@ Tom") == "\"@ Tom\"");
    CHECK(has(run("import", "Task;@Tom;Jana\nBuy;A;R\nSell;R;A\n", "a.csv").out, "columns:  [Tom, Jana]"));
    CHECK(run("check", "Task;@Tom;Jana\nBuy;A;R\nSell;R;A\n", "a.csv").status == 0);
}

TEST_CASE("a question mark behind a name is told, and makes nobody else of it") {
    CHECK(named("Eve?") == "Eve");
    CHECK(named("Eve (?)") == "Eve");
    CHECK(named("Tom??, @Eve") == "[Tom, Eve]");
    CHECK(has(run("check", grid("Tom?")).out,
              "note: `Tom?` is taken for the name without the question mark [unclear-cell]\n"));
    CHECK(has(run("import", grid("Tom?, Ann?")).err,
              "`Tom?` and `Ann?` are taken for the names without the question marks\n"));
    CHECK_FALSE(has(run("check", grid("Tom")).out, "unclear-cell"));
    CHECK(has(run("check", grid("?")).out, "`Buy` is left to `?`, which names nobody"));
}

TEST_CASE("initials of nobody say that nobody is known yet") {
    for (const std::string nobody : {"N.N.", "N. N.", "NN", "n.n."}) {
        CAPTURE(nobody);
        CHECK(has(run("check", grid(nobody)).out, "`Buy` is left to `" + nobody + "`, which names nobody"));
        CHECK(has(run("check", "Task;Ann;Ben\nBuy;A;" + nobody + "\nSell;R;A\n", "a.csv").out,
                  "`" + nobody + "` says that it is not known yet, and gives nobody anything"));
    }
    CHECK_FALSE(has(run("check", grid("Nina N.")).out, "names nobody"));
}

TEST_CASE("names that a word for or joins are several") {
    CHECK(named("Ana or Ben") == "[Ana, Ben]");
    CHECK(named("Ana oder Ben") == "[Ana, Ben]");
    CHECK(named("Theodor Benz") == "Theodor Benz");
    CHECK(has(run("check", grid("Ana oder Ben")).out,
              "note: `Ana oder Ben` is taken for 2 names: `Ana` and `Ben` [unclear-cell]\n"));
    CHECK_FALSE(has(run("check", grid("Ana oder Eve")).out, "unclear-cell"));
}
