#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "base/agreement.hpp"
#include "unit/compare/compared.hpp"

// The figures of a comparison, from the files on.

using namespace whodecides;
using namespace whodecides::test;

using Letters = std::vector<std::optional<std::string>>;

namespace {

/// An observer of Krippendorff's tables as a grid: unit u is a decision, the value 3 stands for an A below
/// the third name, a dot for a blank row.
Filled observer(const std::string& name, const std::string& values) {
    std::vector<std::string> rows;
    for (std::size_t unit = 0; unit < values.size(); ++unit) {
        std::string cells = "-, -, -, -, -";
        if (values[unit] != '.')
            cells[static_cast<std::size_t>(values[unit] - '1') * 3] = 'A';
        rows.push_back("unit " + std::to_string(unit + 1) + ": [" + cells + "]");
    }
    return {name + ".yaml", grid("One, Two, Three, Four, Five", rows)};
}

using Cells = std::vector<std::vector<std::string>>; ///< letters by row and column; "": no such column

Filled filled(const std::string& name, const Cells& cells) {
    const std::vector<std::string> people{"Ana", "Ben", "Cem", "Dee"};
    const auto listed_in = [&](const std::vector<std::string>& row, const std::vector<std::string>& words) {
        std::string list;
        for (std::size_t c = 0; c < row.size(); ++c)
            if (!row[c].empty())
                list += (list.empty() ? "" : ", ") + words[c];
        return list;
    };
    std::vector<std::string> rows;
    for (std::size_t r = 0; r < cells.size(); ++r)
        rows.push_back("row " + std::to_string(r) + ": [" + listed_in(cells[r], cells[r]) + "]");
    return {name + ".yaml", grid(listed_in(cells.front(), people), rows)};
}

bool is_letter(const std::string& cell) {
    return !cell.empty() && cell != "-";
}

/// Every cell of every row that two answer, one by one, for the columns in which somebody who counts wrote.
NominalAgreement cell_by_cell(const std::vector<Cells>& sheets) {
    const std::vector<std::string> letters{"-", "A", "R", "C"};
    const auto answerers = [&](std::size_t r) {
        std::vector<std::size_t> found;
        for (std::size_t s = 0; s < sheets.size(); ++s)
            if (std::ranges::any_of(sheets[s][r], is_letter))
                found.push_back(s);
        return found;
    };
    NominalAgreement agreement;
    for (std::size_t c = 0; c < sheets[0][0].size(); ++c) {
        bool used = false;
        for (std::size_t r = 0; r < sheets[0].size(); ++r)
            for (const std::size_t s : answerers(r))
                used = used || (answerers(r).size() > 1 && is_letter(sheets[s][r][c]));
        for (std::size_t r = 0; used && r < sheets[0].size(); ++r) {
            std::vector<std::uint32_t> values;
            for (const std::size_t s : answerers(r))
                if (!sheets[s][r][c].empty())
                    values.push_back(static_cast<std::uint32_t>(std::ranges::find(letters, sheets[s][r][c]) -
                                                                letters.begin()));
            agreement.add(values);
        }
    }
    return agreement;
}

/// Four rows and columns, of which one in five is left out but for the first.
Cells random_sheet(std::mt19937& random) {
    const std::vector<std::string> letters{"-", "-", "A", "R", "C"};
    Cells cells(4, std::vector<std::string>(4));
    for (std::size_t c = 0; c < 4; ++c)
        if (c == 0 || random() % 5 > 0)
            for (auto& row : cells)
                row[c] = random() % 3 == 0 ? letters[random() % letters.size()] : "-";
    return cells;
}

} // namespace

TEST_CASE("the published example with four observers and answers missing, filled in as grids") {
    const CompareResult result = compare_of({observer("p", "123321412..."), observer("q", "1233224125.3"),
                                             observer("r", ".3332342251."), observer("s", "12332441251.")});
    const Agreement& deciders = result.comparison.deciders;
    CHECK(*deciders.alpha == doctest::Approx(0.743).epsilon(0.001));
    CHECK(deciders.units == 11);
    CHECK(result.comparison.voices[0].answered == 9);
    CHECK(result.comparison.pairs.size() == 6);
}

TEST_CASE("the figures of a pair are those of comparing the two alone") {
    const std::vector<Filled> sheets{observer("p", "123321412..."), observer("q", "1233224125.3"),
                                     observer("r", ".3332342251.")};
    const CompareResult all = compare_of(sheets);
    for (const PairAgreement& pair : all.comparison.pairs) {
        const CompareResult two = compare_of({sheets[pair.first], sheets[pair.second]});
        CHECK(pair.deciders.units == two.comparison.deciders.units);
        CHECK(*pair.deciders.share == doctest::Approx(*two.comparison.deciders.share));
        CHECK(*pair.deciders.alpha == doctest::Approx(*two.comparison.deciders.alpha));
    }
}

TEST_CASE("agreement on letters is counted over all cells of the rows that two answer") {
    std::mt19937 random(11);
    for (int round = 0; round < 120; ++round) {
        std::vector<Cells> sheets(2 + random() % 4);
        std::vector<Filled> files;
        for (Cells& cells : sheets) {
            cells = random_sheet(random);
            files.push_back(filled("sheet" + std::to_string(files.size()), cells));
        }
        const NominalAgreement expected = cell_by_cell(sheets);
        const CompareResult compared = compare_of(files);
        const Agreement& found = compared.comparison.letters;
        CHECK(found.units == expected.units());
        CHECK(found.alike == expected.alike());
        REQUIRE(found.alpha.has_value() == expected.alpha().has_value());
        if (found.alpha)
            CHECK(*found.alpha == doctest::Approx(*expected.alpha()));
    }
}

TEST_CASE("who has no column in a file has no answer of that file's") {
    const CompareResult result = compare_of({{"ana.yaml", grid("Ana, Ben", {"a: [A, R]", "b: [R, A]"})},
                                             {"ben.yaml", grid("Ana, Ben", {"a: [A, R]", "b: [R, A]"})},
                                             {"cem.yaml", grid("Ana, Cem", {"a: [A, C]", "b: [-, A]"})}});
    const Comparison& comparison = result.comparison;
    NominalAgreement expected; // 0 is a blank cell, 1 an A, 2 an R
    for (const std::vector<std::uint32_t>& cell :
         {std::vector<std::uint32_t>{1, 1, 1}, {2, 2, 0}, {2, 2}, {1, 1}})
        expected.add(cell);
    CHECK(comparison.letters.units == expected.units()); // of Cem only one file speaks
    CHECK(comparison.letters.alike == expected.alike());
    CHECK(*comparison.letters.alpha == doctest::Approx(*expected.alpha()));
    CHECK(comparison.filled == 4);
    CHECK(comparison.filled_alike == 3);
    CHECK(row(result, "a").cells == 2);
    CHECK(row(result, "a").differing.empty());
    REQUIRE(row(result, "b").differing.size() == 1);
    CHECK(row(result, "b").differing.front().letters == Letters{"R", "R", ""});
}

TEST_CASE("a blank cell of an entry without letters there is one only of files that have the column") {
    const CompareResult result = compare_of({{"ana.yaml", grid("Ana, Ben", {"a: [A, -]", "b: [A, R]"})},
                                             {"ben.yaml", grid("Ana, Ben", {"a: [A, -]", "b: [R, A]"})},
                                             {"cem.yaml", grid("Ana", {"a: [A]", "b: [A]"})}});
    NominalAgreement expected;
    for (const std::vector<std::uint32_t>& cell :
         {std::vector<std::uint32_t>{1, 1, 1}, {0, 0}, {1, 2, 1}, {2, 1}})
        expected.add(cell);
    CHECK(result.comparison.letters.units == expected.units());
    CHECK(*result.comparison.letters.alpha == doctest::Approx(*expected.alpha()));
}

TEST_CASE("who has a blank column in a file that declares others has a blank answer there") {
    const std::string others = "people: {Ana: Ana}\n";
    const CompareResult result = compare_of({{"ana.yaml", others + grid("Ana, Ben", {"a: [A, R]"})},
                                             {"ben.yaml", others + grid("Ana, Ben", {"a: [A, -]"})},
                                             {"cem.yaml", others + grid("Ana", {"a: [A]"})}});
    CHECK(result.comparison.filled == 2);
    REQUIRE(row(result, "a").differing.size() == 1);
    CHECK(row(result, "a").differing.front().letters == Letters{"R", "", std::nullopt});
}

TEST_CASE("the order of the files changes nothing but the order") {
    const std::vector<Filled> sheets{
        {"ana.yaml",
         "decisions: {hire: {title: Hire, accountable: Ana}, pay: {title: Pay, accountable: Ben}}"},
        {"ben.yaml", grid("Ana, Ben", {"hire: [R, A]", "PAY: [-, A]", "pay up: [A, -]"})},
        {"cem.yaml",
         "decisions: {pay: {title: Pay up, accountable: Ana}, x: {title: hire, accountable: Ben}}"}};
    std::vector<std::size_t> order{0, 1, 2};
    const CompareResult first = compare_of(sheets);
    do {
        const CompareResult other = compare_of({sheets[order[0]], sheets[order[1]], sheets[order[2]]});
        CHECK(other.comparison.rows.size() == first.comparison.rows.size());
        CHECK(other.comparison.alone.size() == first.comparison.alone.size());
        CHECK(other.comparison.deciders.alpha == first.comparison.deciders.alpha);
        CHECK(other.comparison.letters.alpha == first.comparison.letters.alpha);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(other.comparison.voices[i].answered == first.comparison.voices[order[i]].answered);
    } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("where all say the same, alpha is unknown and says why") {
    const std::string text = grid("Ana, Ben", {"a: [A, -]", "b: [A, -]"});
    const CompareResult result = compare_of({{"ana.yaml", text}, {"ben.yaml", text}});
    CHECK(*result.comparison.deciders.share == 1);
    CHECK(!result.comparison.deciders.alpha);
    CHECK(result.comparison.deciders.unknown ==
          "all answers are the same, so that chance would have them agree as well");
}
