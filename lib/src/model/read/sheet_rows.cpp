// Which rows of a grid are entries, and which are headings. A text alone in its row may be either: the
// heading of the rows below, or a decision whose letters nobody has filled in, which is just what is looked
// for. It is a heading where it looks like one (bold, in capitals, with a colon, in a row of a single cell),
// where the number of the row below says so, and where the grid has headings throughout: the first row is a
// text alone, each has rows of letters below, and none of the others looks more like one. Of these last ones
// it is said, for a decision that nobody has filled in looks the same.

#include "model/read/sheet_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/read/letters.hpp"
#include "model/read/sheet_legends.hpp"
#include "model/read/sheet_numbers.hpp"

namespace whodecides {

namespace {

using Use = ColumnPlan::Use;

enum class RowKind : std::uint8_t { entry, alone, group, remark, total };

class RowReader {
  public:
    RowReader(const TextTable& table, const LetterSense& sense, const SheetExtent& extent,
              const ColumnPlan& plan, Arrangement arrangement, std::vector<Remark>& remarks)
        : table_(table), extent_(extent), plan_(plan), remarks_(remarks) {
        if (arrangement == Arrangement::letters_in_cells)
            legends_ = legend_rows(table, sense, extent);
    }

    SheetRows read() {
        for (std::size_t row = extent_.header + 1; row < extent_.end; ++row)
            kinds_.push_back(kind_of(row));
        pass_over_notes_below();
        pass_over_totals_below();
        settle_headings();
        parts_.emplace_back();
        for (std::size_t row = extent_.header + 1; row < extent_.end; ++row)
            take(row);
        if (parts_.size() > 1 && parts_.front().rows.empty())
            parts_.erase(parts_.begin());
        return {std::move(parts_), std::move(guessed_)};
    }

  private:
    [[nodiscard]] Text text_in(const Cell* cell) const {
        return cell == nullptr ? Text() : Text{cell->text, {table_.source, cell->begin, cell->end}};
    }
    /// Where headings begin further left than the titles, a text alone in its row stands for it.
    [[nodiscard]] const Cell* title_of(std::size_t row) const {
        const std::span<const Cell> cells = table_[row];
        const Cell* const title = cell_at(cells, plan_.title);
        const bool alone = title == nullptr && cells.size() == 1 && is_beside(cells.front());
        return alone ? &cells.front() : title;
    }
    [[nodiscard]] bool is_beside(const Cell& cell) const {
        return plan_.use(cell.column) != Use::actor && plan_.use(cell.column) != Use::group;
    }
    [[nodiscard]] RowKind& kind(std::size_t row) { return kinds_[row - extent_.header - 1]; }

    [[nodiscard]] RowKind kind_of(std::size_t row) const {
        const std::span<const Cell> cells = table_[row];
        const bool in_columns = std::ranges::any_of(
            cells, [this](const Cell& cell) { return plan_.use(cell.column) == Use::actor; });
        const Cell* const title = title_of(row);
        if (!legends_.empty() && legends_[row - extent_.header - 1])
            return RowKind::remark;
        if (counts_letters(cells) && std::ranges::any_of(cells, [this](const Cell& cell) {
                return is_number(cell.text) && plan_.use(cell.column) != Use::number;
            }))
            return RowKind::total;
        if (in_columns)
            return RowKind::entry;
        if (title == nullptr)
            return RowKind::group;
        return RowKind::alone;
    }

    /// Texts behind a blank row that no letters follow are notes below the grid.
    void pass_over_notes_below() {
        std::size_t end = extent_.end;
        while (end > extent_.header + 1 && kind(end - 1) != RowKind::entry)
            --end;
        bool below = false;
        for (std::size_t row = end; row < extent_.end; ++row) {
            below = below || (table_.rows[row].after_blank && row > extent_.header + 1);
            if (below && kind(row) == RowKind::alone)
                kind(row) = RowKind::remark;
        }
    }

    /// A row called Total and nothing else, without numbers, counts letters that nobody has counted yet.
    void pass_over_totals_below() {
        for (std::size_t row = extent_.end; row-- > extent_.header + 1;)
            if (is_bare_total(table_[row]))
                kind(row) = RowKind::total;
            else if (kind(row) == RowKind::entry)
                return;
    }

    [[nodiscard]] bool is_bare_total(std::span<const Cell> row) const {
        const Cell* const title = cell_at(row, plan_.title);
        return title != nullptr && says_total(title->text) && std::ranges::all_of(row, [&](const Cell& cell) {
                   return &cell == title || says_nothing(cell.text);
               });
    }

    [[nodiscard]] bool is_marked(std::size_t row) const {
        const Cell& cell = *title_of(row);
        return cell.strong || reads_as_heading(cell.text) ||
               (table_.rows[row].fields == 1 && table_.rows[extent_.header].fields > 1);
    }

    /// See the head of this file: texts alone stay `alone` where they are headings.
    void settle_headings() {
        const std::size_t first = extent_.header + 1;
        std::vector<std::size_t> alone;
        for (std::size_t row = first; row < extent_.end; ++row)
            if (kind(row) == RowKind::alone)
                alone.push_back(row);
        const RowNumbers numbers(table_, extent_, plan_);
        const bool some_certain = std::ranges::any_of(
            alone, [&](std::size_t row) { return is_marked(row) || numbers.begins_part(row); });
        const bool throughout =
            !some_certain && !alone.empty() && alone.front() == first &&
            std::ranges::all_of(alone,
                                [this](std::size_t row) {
                                    return row + 1 < extent_.end && kind(row + 1) == RowKind::entry;
                                }) &&
            !numbers.run_through();
        if (throughout && !is_told_otherwise(alone, numbers))
            for (const std::size_t row : alone)
                guessed_.push_back(text_in(title_of(row)));
        for (const std::size_t row : alone)
            if (!throughout && !is_marked(row) && !numbers.begins_part(row))
                kind(row) = RowKind::entry;
    }

    /// Whether headings that look like nothing else are some by their place: left of the titles, or without
    /// a number where all other rows have one.
    [[nodiscard]] bool is_told_otherwise(const std::vector<std::size_t>& alone,
                                         const RowNumbers& numbers) const {
        const auto is_left = [this](std::size_t row) { return title_of(row)->column < plan_.title; };
        if (std::ranges::all_of(alone, is_left))
            return true;
        for (std::size_t row = extent_.header + 1; row < extent_.end; ++row) {
            const RowKind row_kind = kinds_[row - extent_.header - 1];
            if ((row_kind == RowKind::entry && numbers.of(row).empty()) ||
                (row_kind == RowKind::alone && !numbers.of(row).empty()))
                return false;
        }
        return true;
    }

    void take(std::size_t row) {
        switch (kind(row)) {
        case RowKind::entry:
            take_group(row);
            parts_.back().rows.push_back({text_in(title_of(row)), row});
            break;
        case RowKind::alone:
            begin_part(text_in(title_of(row)));
            remark_beside(row, title_of(row));
            break;
        case RowKind::group:
            take_group(row);
            remark_beside(row, nullptr);
            break;
        case RowKind::remark:
        case RowKind::total:
            remark_on(row);
            break;
        }
    }

    /// The phase that a row says in a column of its own; rows below that say none belong to it too.
    void take_group(std::size_t row) {
        for (const Cell& cell : table_[row])
            if (plan_.use(cell.column) == Use::group && cell.text != parts_.back().heading.value)
                begin_part(text_in(&cell));
    }

    void begin_part(const Text& heading) {
        if (parts_.back().rows.empty() && !parts_.back().heading.value.empty())
            remarks_.push_back(
                {parts_.back().heading.span, fmt::format("{} is a heading without rows, and is left out",
                                                         quoted(parts_.back().heading.value))});
        if (!parts_.back().rows.empty())
            parts_.emplace_back();
        parts_.back().heading = heading;
    }

    /// Texts beside a heading are notes on no decision. Of columns that number the rows the header tells.
    void remark_beside(std::size_t row, const Cell* heading) {
        for (const Cell& cell : table_[row]) {
            const Use use = plan_.use(cell.column);
            if (&cell == heading || use == Use::group || use == Use::number || says_nothing(cell.text))
                continue;
            remarks_.push_back(
                {text_in(&cell).span,
                 fmt::format("{} stands beside no decision, and is left out", quoted(cell.text))});
        }
    }

    void remark_on(std::size_t row) {
        const Cell& first = table_[row].front();
        const TextTable::Row& all = table_.rows[row];
        remarks_.push_back({{table_.source, first.begin, all.end},
                            fmt::format("the row {} is no entry, and is left out", quoted(first.text))});
    }

    const TextTable& table_;
    const SheetExtent& extent_;
    const ColumnPlan& plan_;
    std::vector<Remark>& remarks_;
    std::vector<bool> legends_; ///< of the rows below the header; empty where names stand in the cells
    std::vector<RowKind> kinds_;
    std::vector<SheetPart> parts_;
    std::vector<Text> guessed_; ///< headings
};

} // namespace

SheetRows read_rows(const TextTable& table, const LetterSense& sense, const SheetExtent& extent,
                    const ColumnPlan& plan, Arrangement arrangement, std::vector<Remark>& remarks) {
    return RowReader(table, sense, extent, plan, arrangement, remarks).read();
}

} // namespace whodecides
