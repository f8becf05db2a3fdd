#include "engine/views/matrix_order.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace whodecides::engine {

namespace {

void renumber(std::vector<std::size_t>& letters, const std::vector<std::size_t>& numbers) {
    for (std::size_t& letter : letters)
        letter = numbers[letter];
}

void keep(std::vector<std::size_t>& tally, const std::vector<std::size_t>& kept) {
    std::vector<std::size_t> left;
    for (const std::size_t letter : kept)
        left.push_back(tally[letter]);
    tally = std::move(left);
}

std::size_t letters_in(const MatrixAnalysis& analysis) {
    return std::accumulate(analysis.tally.begin(), analysis.tally.end(), std::size_t{0});
}

/// Smaller stands first.
struct Rank {
    bool last = false;
    std::size_t group = 0;
    int severity = 0;     ///< below 0: the worse the lower
    std::size_t less = 0; ///< the more of what is asked for, the smaller
    std::string title;

    friend auto operator<=>(const Rank&, const Rank&) = default;
};

Rank rank(const MatrixAnalysis& analysis, std::string_view title, MatrixSort order) {
    Rank rank;
    if (order == MatrixSort::title)
        rank.title = text::folded(title);
    if (order == MatrixSort::busiest)
        rank.less = SIZE_MAX - letters_in(analysis);
    if (order == MatrixSort::findings) {
        rank.severity = analysis.severity ? -1 - static_cast<int>(*analysis.severity) : 0;
        rank.less = SIZE_MAX - analysis.findings.size();
    }
    return rank;
}

/// Where each thing of the list goes, by rank.
std::vector<std::size_t> order_of(const std::vector<Rank>& ranks) {
    std::vector<std::size_t> order(ranks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    return order;
}

template <class Thing>
void reorder(std::vector<Thing>& things, const std::vector<std::size_t>& order) {
    std::vector<Thing> sorted;
    sorted.reserve(things.size());
    for (const std::size_t from : order)
        sorted.push_back(std::move(things[from]));
    things = std::move(sorted);
}

} // namespace

void leave_unused_signs_out(Matrix& matrix, std::size_t own) {
    std::vector<bool> used(matrix.letters.size());
    for (const MatrixRow& row : matrix.rows)
        for (std::size_t letter = 0; letter < used.size(); ++letter)
            used[letter] = used[letter] || row.analysis.tally[letter] > 0;
    std::vector<std::size_t> kept;
    std::vector<std::size_t> numbers(matrix.letters.size());
    std::vector<MatrixLetter> letters;
    for (std::size_t i = 0; i < matrix.letters.size(); ++i) {
        if (i >= own && !used[i])
            continue;
        numbers[i] = kept.size();
        kept.push_back(i);
        letters.push_back(std::move(matrix.letters[i]));
    }
    matrix.letters = std::move(letters);
    for (MatrixColumn& column : matrix.columns)
        keep(column.analysis.tally, kept);
    for (MatrixRow& row : matrix.rows) {
        keep(row.analysis.tally, kept);
        for (MatrixCell& cell : row.cells) {
            renumber(cell.letters, numbers);
            renumber(cell.through, numbers);
        }
    }
}

void sort(Matrix& matrix, MatrixSort order) {
    std::vector<Rank> rows;
    for (const MatrixRow& row : matrix.rows) {
        rows.push_back(rank(row.analysis, row.title, order));
        rows.back().group = row.kind == SubjectKind::decision ? 0 : 1;
    }
    reorder(matrix.rows, order_of(rows));
    std::vector<Rank> columns;
    for (const MatrixColumn& column : matrix.columns) {
        columns.push_back(rank(column.analysis, column.name, order));
        columns.back().last = column.kind == MatrixColumnKind::rest;
    }
    const std::vector<std::size_t> from = order_of(columns);
    std::vector<std::size_t> to(from.size());
    for (std::size_t i = 0; i < from.size(); ++i)
        to[from[i]] = i;
    reorder(matrix.columns, from);
    for (MatrixRow& row : matrix.rows) {
        for (MatrixCell& cell : row.cells)
            cell.column = to[cell.column];
        std::ranges::sort(row.cells, {}, &MatrixCell::column);
    }
}

} // namespace whodecides::engine
