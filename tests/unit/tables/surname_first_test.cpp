// Names with the surname first, above the columns of a grid and in its cells.

#include <doctest/doctest.h>

#include <string>

#include "model/read/surname_first.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

test::Run run(const std::string& line, const std::string& input) {
    return test::run_program(test::split_command(line + " --stdin-filename a.csv -"), "/", input);
}

/// The columns of a grid with these heads, as import writes them.
std::string columns(const std::string& heads) {
    const std::string out = run("import", "Task;" + heads + "\nBuy;A;R\nSell;R;A\n").out;
    const std::size_t at = out.find('[', out.find("columns:"));
    return out.substr(at, out.find('\n', at) - at);
}

std::string in_order(std::string_view name) {
    const auto found = surname_first(name);
    return found ? found->in_order() : std::string();
}

} // namespace

TEST_CASE("a name with the surname first is put in order") {
    CHECK(in_order("Müller, Anna") == "Anna Müller");
    CHECK(in_order("Müller, A.") == "A. Müller");
    CHECK(in_order("Müller,A. B.") == "A. B. Müller");
    CHECK(in_order("Müller, Ä.-B.") == "Ä.-B. Müller");
    CHECK(in_order("Dr. Müller, Anna") == "Dr. Anna Müller");
    CHECK(in_order("Prof. Dr. von Berg, A.") == "Prof. Dr. A. von Berg");
    CHECK(in_order("Müller, Dr. Anna (IT)") == "Dr. Anna Müller (IT)");
    CHECK(in_order("Herr Müller, A. (Leitung, IT)") == "Herr A. Müller (Leitung, IT)");
    for (const std::string none : {"Anna Müller", "Müller, ", "Müller, a.", "Müller, A. B. C. D.",
                                   "Müller, A", "CEO, CFO", "Müller, A.,", "Anna Müller (IT, Netz)", ""}) {
        CAPTURE(none);
        CHECK(in_order(none).empty());
    }
}

TEST_CASE("initials behind a surname above a column are certain, and nothing is said") {
    const std::string heads = "Müller, A.;\"Schäfer, B. C.\"";
    CHECK(columns(heads) == "[A. Müller, B. C. Schäfer]");
    CHECK(run("check", "Task;" + heads + "\nBuy;A;R\nSell;R;A\n").status == 0);
    CHECK_FALSE(has(run("check", "Task;" + heads + "\nBuy;A;R\nSell;R;A\n").out, "taken for"));
    CHECK(columns("Müller, A.;Müller") == "[A. Müller, Müller]");
    CHECK(has(run("check", "Task;Dr. Müller, Anna;Kühn, B.\nBuy;A;R\nSell;R;A\n").out,
              "warning: `Dr. Müller, Anna` is taken for one person, `Dr. Anna Müller` [unclear-column]\n"));
}

TEST_CASE("a bracket or a second line behind the name stays behind it") {
    CHECK(columns("Müller, Anna (Leitung);Kühn, B. [IT]") == "[Anna Müller (Leitung), \"B. Kühn [IT]\"]");
    CHECK(columns("\"Müller, Anna\n(Leitung)\";\"Kühn, B.\r\nIT, Netz\"") ==
          "[Anna Müller (Leitung), \"B. Kühn IT, Netz\"]");
    CHECK(columns("\"Anna Müller\n(Leitung)\";Ben") == "[Anna Müller (Leitung), Ben]");
}

TEST_CASE("a surname with initials in a cell is one name among others") {
    const auto row = [](const std::string& cell) {
        const std::string out = run("import", "Task;A;R;C\nBuy;" + cell + ";Ann;Ben\nSell;Ann;Ben;\n").out;
        const std::size_t at = out.find("A: ");
        return out.substr(at, out.find('\n', at) - at);
    };
    CHECK(row("Müller, A.") == "A: A. Müller");
    CHECK(row("Müller, A., Kühn, B. C., Cem") == "A: [A. Müller, B. C. Kühn, Cem]");
    CHECK(row("\"Müller, A.\nKühn, B.\"") == "A: [A. Müller, B. Kühn]");
    CHECK(row("Müller, Anna") == "A: [Müller, Anna]");
    CHECK(row("\"Müller; A.\"") == "A: [Müller, A.]");
}

TEST_CASE("surnames with initials at the head of rows are names, and the grid is turned round") {
    CHECK(has(run("check", "Name;Buy a house;Rent an office\nMüller, A.;A;R\nKühn, B.;R;A\n").out,
              "so the grid is read turned round"));
}
