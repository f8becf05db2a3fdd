#include "model/read/sheet.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/building/suggestions.hpp"
#include "model/read/letters.hpp"
#include "model/read/sheet_columns.hpp"
#include "model/read/sheet_heads.hpp"
#include "model/read/sheet_rows.hpp"
#include "model/read/sheet_texts.hpp"

namespace whodecides {

namespace {

using Use = ColumnPlan::Use;

/// Takes one grid apart.
class SheetMaker {
  public:
    SheetMaker(const TextTable& table, const LetterSense& sense, const SheetSearch& search,
               const SheetExtent& extent)
        : table_(table), sense_(sense), search_(search), extent_(extent),
          plan_(plan_columns(table, sense, extent)) {
        sheet_.table = &table;
        sheet_.title = search.title;
        sheet_.body = {table.source, table.rows[extent.header].begin, table.rows[extent.end - 1].end};
    }

    Sheet make() {
        arrange();
        read_above();
        read_header();
        SheetRows rows = read_rows(table_, sense_, extent_, plan_, sheet_.arrangement, sheet_.remarks);
        sheet_.parts = std::move(rows.parts);
        sheet_.guessed_headings = std::move(rows.guessed_headings);
        settle_columns();
        settle_framework();
        read_texts(sheet_, plan_, extent_, search_.frameworks);
        return std::move(sheet_);
    }

  private:
    /// Letters in the header, and mostly other texts below them, are a grid turned round.
    void arrange() {
        std::size_t letters = 0;
        std::size_t all = 0;
        std::vector<bool> lettered(plan_.uses.size()); // by column
        for (const Cell& cell : table_[extent_.header].subspan(1)) {
            if (plan_.use(cell.column) == Use::title || column_word(cell.text) != ColumnWord::unknown)
                continue;
            ++all;
            lettered[cell.column] = is_head(cell);
            letters += lettered[cell.column] ? 1 : 0;
        }
        if (letters < 2 || letters * 2 < all || !holds_names(lettered) || has_lettered_actor(lettered))
            return;
        sheet_.arrangement = Arrangement::names_in_cells;
        for (const Cell& cell : table_[extent_.header])
            if (cell.column != plan_.title && is_head(cell))
                plan_.uses[cell.column] = Use::actor;
    }

    /// Whether names may stand below it: a letter, or a word that says what they do.
    [[nodiscard]] bool is_head(const Cell& cell) const {
        return sense_.look(cell.text) == CellLook::letters || meaning_of_head(cell.text) != HeadMeaning::none;
    }

    /// Whether an actor stands beside the columns that are headed by letters, with little but letters below.
    [[nodiscard]] bool has_lettered_actor(const std::vector<bool>& headed) const {
        std::vector<int> more_letters(plan_.uses.size()); // than other texts, by column
        for (std::size_t row = extent_.header + 1; row < extent_.end; ++row)
            for (const Cell& cell : table_[row])
                if (!says_nothing(cell.text))
                    more_letters[cell.column] += sense_.look(cell.text) == CellLook::letters ? 1 : -1;
        for (const Cell& cell : table_[extent_.header])
            if (plan_.use(cell.column) == Use::actor && !headed[cell.column] && more_letters[cell.column] > 0)
                return true;
        return false;
    }

    /// Whether below these columns stand more names than letters and dashes.
    [[nodiscard]] bool holds_names(const std::vector<bool>& columns) const {
        std::size_t names = 0;
        std::size_t marks = 0;
        for (std::size_t row = extent_.header + 1; row < extent_.end; ++row)
            for (const Cell& cell : table_[row])
                if (columns[cell.column])
                    ++(sense_.look(cell.text) == CellLook::text ? names : marks);
        return names > marks;
    }

    /// The last text above the header is the title; others are none of the grid.
    void read_above() {
        for (std::size_t row = extent_.above; row < extent_.header; ++row) {
            for (const Cell& cell : table_[row]) {
                const Text text = text_of(table_, cell);
                if (!is_legend(cell.text, sense_) && table_[row].size() == 1) {
                    remark_on_title();
                    sheet_.title = text;
                    title_inside_ = true;
                } else {
                    remark(text, is_legend(cell.text, sense_) ? "explains letters" : "stands above the grid");
                }
            }
        }
    }

    void remark_on_title() {
        if (title_inside_)
            remark(sheet_.title, "stands above the grid");
    }

    void remark(const Text& text, std::string_view what) {
        sheet_.remarks.push_back(
            {text.span, fmt::format("{} {}, and is left out", quoted(text.value), what)});
    }

    void read_header() {
        if (const Cell* const head = cell_at(table_[extent_.header], plan_.title))
            sheet_.titles_head = text_of(table_, *head);
        for (std::uint32_t column = 0; column < plan_.uses.size(); ++column) {
            const Cell* const cell = cell_at(table_[extent_.header], column);
            const Text name = cell == nullptr ? Text() : text_of(table_, *cell);
            if (plan_.uses[column] == Use::actor)
                sheet_.columns.push_back({name, column, group_above(column)});
            else if (cell != nullptr && plan_.uses[column] == Use::number)
                sheet_.remarks.push_back(remark_on_column(name, "numbers the rows, and is left out"));
            else if (cell != nullptr && plan_.uses[column] == Use::total)
                sheet_.remarks.push_back(remark_on_column(name, "counts letters, and is left out"));
        }
    }

    /// What stands above the header holds for the empty cells behind it too, as in a cell that spans columns.
    [[nodiscard]] std::string_view group_above(std::uint32_t column) const {
        if (extent_.header == extent_.above || table_[extent_.header - 1].size() < 2)
            return {};
        const std::span<const Cell> above = table_[extent_.header - 1];
        const auto behind = std::ranges::upper_bound(above, column, {}, &Cell::column);
        return behind == above.begin() ? std::string_view() : std::prev(behind)->text;
    }

    /// Columns are few in most parts of a sheet of many: all of them in each would be their product.
    void settle_columns() {
        std::vector<std::uint32_t> named;
        for (std::uint32_t column = 0; column < sheet_.columns.size(); ++column)
            if (!sheet_.columns[column].name.value.empty())
                named.push_back(column);
        std::vector<bool> anywhere(sheet_.columns.size());
        for (SheetPart& part : sheet_.parts) {
            for (const SheetRow& row : part.rows)
                if (!row.title.value.empty())
                    add_columns(row, part.columns);
            put_in_order(part.columns);
            for (const std::uint32_t column : part.columns)
                anywhere[column] = true;
        }
        std::vector<std::uint32_t> nowhere = named;
        std::erase_if(nowhere, [&](std::uint32_t column) { return anywhere[column]; });
        constexpr std::size_t vast = 1 << 16;
        if (named.size() * sheet_.parts.size() > vast)
            named.resize(1);
        for (SheetPart& part : sheet_.parts)
            if (part.columns.empty())
                part.columns = named;
        std::vector<std::uint32_t>& first = first_with_titles().columns;
        first.insert(first.end(), nowhere.begin(), nowhere.end());
        put_in_order(first);
    }

    static void put_in_order(std::vector<std::uint32_t>& columns) {
        std::ranges::sort(columns);
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    }

    /// The first part with a row that is kept; where there is none, the first.
    SheetPart& first_with_titles() {
        const auto found = std::ranges::find_if(sheet_.parts, [](const SheetPart& part) {
            return std::ranges::any_of(part.rows,
                                       [](const SheetRow& row) { return !row.title.value.empty(); });
        });
        return found == sheet_.parts.end() ? sheet_.parts.front() : *found;
    }

    /// The columns in which something stands in a row.
    void add_columns(const SheetRow& row, std::vector<std::uint32_t>& columns) const {
        for (const Cell& cell : table_[row.row]) {
            const auto found =
                std::ranges::lower_bound(sheet_.columns, cell.column, {}, &SheetColumn::column);
            if (found != sheet_.columns.end() && found->column == cell.column && !found->name.value.empty() &&
                !says_nothing(cell.text))
                columns.push_back(static_cast<std::uint32_t>(found - sheet_.columns.begin()));
        }
    }

    void settle_framework() {
        const FrameworkGuess written = count_letters(Heads::as_written);
        const FrameworkGuess guess = written.fits_any() ? written : count_letters(Heads::by_meaning);
        std::string named(sheet_.title.value);
        if (const Cell* const title = cell_at(table_[extent_.header], plan_.title))
            named += fmt::format(" {}", title->text);
        sheet_.framework_guessed = !search_.chosen.known();
        sheet_.framework = sheet_.framework_guessed ? guess.guess(named) : search_.chosen;
        sheet_.lettered = guess.share(sheet_.framework);
        if (sheet_.arrangement == Arrangement::letters_in_cells)
            sheet_.lettered *= plan_.lettered;
    }

    /// How words above names count: an "Owner" is a letter of some frameworks, and answers in all.
    enum class Heads : std::uint8_t { as_written, by_meaning };

    [[nodiscard]] FrameworkGuess count_letters(Heads heads) const {
        FrameworkGuess guess(sense_);
        for (const Cell& cell : table_[extent_.header])
            add_head(cell, heads, guess);
        for (const SheetPart& part : sheet_.parts)
            for (const SheetRow& row : part.rows) {
                guess.end_row();
                if (sheet_.arrangement == Arrangement::letters_in_cells)
                    add_letters(row.row, guess);
            }
        return guess;
    }

    /// Beside letters only a word for those who help tells of one more.
    void add_head(const Cell& cell, Heads heads, FrameworkGuess& guess) const {
        const HeadMeaning meaning = meaning_of_head(cell.text);
        if (sheet_.arrangement == Arrangement::letters_in_cells) {
            if (plan_.use(cell.column) == Use::notes && meaning == HeadMeaning::supports)
                guess.add(word_for(meaning));
            return;
        }
        if (plan_.use(cell.column) != Use::actor)
            return;
        const bool by_word = heads == Heads::by_meaning || sense_.look(cell.text) != CellLook::letters;
        guess.add(by_word && tells_duty(meaning) ? word_for(meaning) : cell.text);
    }

    void add_letters(std::size_t row, FrameworkGuess& guess) const {
        for (const Cell& cell : table_[row])
            if (plan_.use(cell.column) == Use::actor)
                guess.add(cell.text);
    }

    const TextTable& table_;
    const LetterSense& sense_;
    const SheetSearch& search_;
    const SheetExtent& extent_;
    ColumnPlan plan_;
    bool title_inside_ = false;
    Sheet sheet_;
};

Remark no_row_of_a_grid(const TextTable& table, std::size_t row) {
    const Cell& first = table[row].front();
    return {{table.source, first.begin, table.rows[row].end},
            fmt::format("the row {} is of no grid, and is left out", quoted(first.text))};
}

} // namespace

/// Rows of no grid are told of beside the last one; a table without any is none of letters.
std::vector<Sheet> find_sheets(const TextTable& table, const SheetSearch& search) {
    std::vector<Sheet> sheets;
    std::vector<std::size_t> left;
    const LetterSense sense(search.frameworks);
    for (std::size_t from = 0; from < table.rows.size();) {
        const auto extent = next_extent(table, sense, from);
        const std::size_t end = extent ? extent->end : table.rows.size();
        Sheet sheet = extent ? SheetMaker(table, sense, search, *extent).make() : Sheet();
        for (std::size_t row = from; sheet.columns.empty() && row < end; ++row)
            left.push_back(row);
        if (!sheet.columns.empty())
            sheets.push_back(std::move(sheet));
        from = end;
    }
    for (const std::size_t row : left)
        if (!sheets.empty() && !table[row].empty())
            sheets.back().remarks.push_back(no_row_of_a_grid(table, row));
    return sheets;
}

const SheetColumn* Sheet::column_of(const Cell& cell) const {
    const auto found = std::ranges::lower_bound(columns, cell.column, {}, &SheetColumn::column);
    return found == columns.end() || found->column != cell.column ? nullptr : &*found;
}

bool Sheet::holds_names(std::uint32_t column) const {
    return arrangement == Arrangement::names_in_cells
               ? std::ranges::binary_search(columns, column, {}, &SheetColumn::column)
               : std::ranges::binary_search(names, column, {}, &NamesColumn::column);
}

bool is_surely_grid(const Sheet& sheet) {
    constexpr double least_lettered = 0.8;
    const std::size_t least_columns = sheet.arrangement == Arrangement::letters_in_cells ? 2 : 3;
    std::size_t rows = 0;
    for (const SheetPart& part : sheet.parts)
        rows += part.rows.size();
    const bool named = std::ranges::none_of(
        sheet.columns, [](const SheetColumn& column) { return column.name.value.empty(); });
    return named && rows > 0 && sheet.columns.size() >= least_columns && sheet.lettered >= least_lettered;
}

bool is_surely_grid_by_letters(const Sheet& sheet) {
    constexpr std::ptrdiff_t least_words = 3;
    if (!is_surely_grid(sheet) || sheet.arrangement == Arrangement::letters_in_cells)
        return is_surely_grid(sheet);
    const bool lettered = std::ranges::any_of(
        sheet.columns, [](const SheetColumn& column) { return column.name.value.size() == 1; });
    return lettered || std::ranges::count_if(sheet.columns, [](const SheetColumn& column) {
                           return !column.letter;
                       }) >= least_words;
}

} // namespace whodecides
