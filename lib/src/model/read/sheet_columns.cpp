#include "model/read/sheet_columns.hpp"

#include <algorithm>
#include <array>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "model/read/cell_remarks.hpp"
#include "model/read/letters.hpp"
#include "model/read/sheet_heads.hpp"

namespace whodecides {

namespace {

using Use = ColumnPlan::Use;

/// "R = Responsible", "A: Accountable", "C – Consulted", "(I) Informed". No decision is titled with an equals
/// sign, so what stands behind one may be in any language.
bool explains_letter(std::string_view text, const LetterSense& sense) {
    constexpr std::string_view between[] = {"=", ":", "-", "–", "—", ")"};
    if (text.starts_with('('))
        text.remove_prefix(1);
    if (text.size() < 3 || !text::is_ascii_letter(text.front()))
        return false;
    const std::string_view rest = text::trimmed(text.substr(1));
    return std::ranges::any_of(between, [&](std::string_view sign) {
        const std::string_view word = rest.starts_with(sign) ? text::trimmed(rest.substr(sign.size())) : "";
        return !word.empty() && text::is_word_byte(word.front()) &&
               (sign == "=" || sense.explains(text.front(), word) ||
                (word.size() > 1 && sense.frameworks_of(word) != 0));
    });
}

/// Whether a row is one of letters: a text, and behind it at least as many letters as other texts.
bool is_lettered(std::span<const Cell> row, const LetterSense& sense) {
    std::size_t letters = 0;
    std::size_t others = 0;
    for (const Cell& cell : row.subspan(row.empty() ? 0 : 1))
        switch (sense.look(cell.text)) {
        case CellLook::letters:
            ++letters;
            break;
        case CellLook::text:
            others += reads_as_letters(cell.text) ? 0 : 1;
            break;
        case CellLook::nothing:
        case CellLook::tick:
            break;
        }
    return letters > 0 && letters >= others && !is_explanation(row, sense);
}

/// Whether nothing but single letters stand behind the first text, of a framework that may be unknown.
bool is_like_lettered(std::span<const Cell> row, const LetterSense& sense) {
    return row.size() > 1 && !is_explanation(row, sense) &&
           std::ranges::all_of(row.subspan(1), [&](const Cell& cell) {
               return sense.look(cell.text) != CellLook::text || reads_as_letters(cell.text);
           });
}

/// Whether a row names something above a cell of letters in `lettered`.
bool stands_over(std::span<const Cell> row, std::span<const Cell> lettered, const LetterSense& sense) {
    return std::ranges::any_of(row, [&](const Cell& cell) {
        const Cell* const below = cell_at(lettered, cell.column);
        return below != nullptr && below != lettered.data() && sense.look(below->text) == CellLook::letters;
    });
}

bool begins_with_title_word(std::span<const Cell> row) {
    return row.size() >= 3 && column_word(row.front().text) == ColumnWord::title;
}

/// How many cells behind the first are words for letters.
std::ptrdiff_t count_heads(std::span<const Cell> row, const LetterSense& sense) {
    return std::ranges::count_if(row.subspan(1), [&](const Cell& cell) {
        return cell.text.size() > 1 &&
               (sense.frameworks_of(cell.text) != 0 || tells_duty(meaning_of_head(cell.text)));
    });
}

/// Whether a row can only be a header: a word for titles, and further on one for a letter. Rows below it may
/// hold more names than letters.
bool is_surely_header(std::span<const Cell> row, const LetterSense& sense) {
    return begins_with_title_word(row) && count_heads(row, sense) > 0;
}

/// Whether a grid may begin there: with a row of letters, or a header with several words for some. Where
/// nothing says that decisions stand below it, it has more of these, and few rows stand above.
bool may_begin(const TextTable& table, std::size_t row, std::size_t from, const LetterSense& sense) {
    constexpr std::size_t most_above = 4;
    constexpr std::ptrdiff_t least_heads = 3;
    if (is_lettered(table[row], sense))
        return true;
    if (begins_with_title_word(table[row]))
        return count_heads(table[row], sense) >= least_heads - 1;
    return row - from < most_above && table[row].size() > least_heads &&
           count_heads(table[row], sense) >= least_heads;
}

/// Whether a row can only be a header, and the grid below it is found: else its rows would be lost.
bool is_header_of_a_grid(const TextTable& table, std::size_t row, const LetterSense& sense) {
    return is_surely_header(table[row], sense) &&
           (count_heads(table[row], sense) > 1 ||
            (row + 1 < table.rows.size() && is_lettered(table[row + 1], sense)));
}

/// Whether a row has names where letters have stood so far.
bool names_actors(std::span<const Cell> row, const LetterSense& sense) {
    return row.size() >= 3 && !is_like_lettered(row, sense) &&
           std::ranges::all_of(row.subspan(1), [&](const Cell& cell) {
               return sense.look(cell.text) == CellLook::text && !is_legend(cell.text, sense);
           });
}

/// Whether the first cell of a row is what stands above titles: a word for that, the same as in the header of
/// the grid so far, or nothing.
bool is_headed(std::span<const Cell> row, std::span<const Cell> header) {
    return row.front().column > 0 || column_word(row.front().text) != ColumnWord::unknown ||
           row.front().text == header.front().text;
}

/// Whether a row says what the header says, in the same columns.
bool repeats(std::span<const Cell> row, std::span<const Cell> header) {
    return row.size() > 1 && std::ranges::equal(row, header, [](const Cell& a, const Cell& b) {
               return a.column == b.column && a.text == b.text;
           });
}

/// Whether a row behind a blank one begins a further grid than that of the header: with its own header, or
/// with the title above that. Below a heading a decision may have words in its cells, so a title asks for
/// more.
bool begins_another(const TextTable& table, std::size_t row, std::size_t header, const LetterSense& sense) {
    if (!table.rows[row].after_blank)
        return false;
    constexpr std::size_t most_titles = 2;
    std::size_t next = row;
    while (next + 1 < table.rows.size() && next - row < most_titles && table[next].size() == 1 &&
           !is_legend(table[next].front().text, sense))
        ++next;
    if (repeats(table[next], table[header]) || is_header_of_a_grid(table, next, sense))
        return true;
    return names_actors(table[next], sense) && (next == row || is_headed(table[next], table[header]));
}

/// What the cells of one column look like.
struct Tally {
    std::size_t letters = 0;
    std::size_t nothing = 0; ///< and ticks
    std::size_t dashes = 0;  ///< of those
    std::size_t texts = 0;
    std::size_t like = 0;       ///< of the texts: written like letters
    std::size_t numbers = 0;    ///< of the texts, the nothing and the ticks
    const Cell* text = nullptr; ///< the first that is like neither
    LetterSense::Frameworks frameworks = ~LetterSense::Frameworks{0}; ///< that have all of the letters

    [[nodiscard]] std::size_t all() const { return letters + nothing + texts; }
    /// Whether letters stand there, and what is written like letters.
    [[nodiscard]] bool is_lettered() const {
        return letters > 0 ? letters + nothing + like >= texts - like : like > texts - like;
    }
    /// Whether that is all that stands there, more than once, but for fewer ticks and cells that are open.
    [[nodiscard]] bool is_of_letters_only() const {
        return texts == 0 && letters > 1 && letters > nothing - dashes;
    }
};

/// The frameworks that have all letters of a cell.
LetterSense::Frameworks frameworks_of_all(std::string_view cell, const LetterSense& sense) {
    if (const LetterSense::Frameworks whole = sense.frameworks_of(cell); whole != 0)
        return whole;
    LetterSense::Frameworks common = ~LetterSense::Frameworks{0};
    const std::string_view front = before_remark(cell);
    split_cell(front.empty() ? cell : front,
               [&](std::string_view part) { common &= sense.frameworks_of(part); });
    return common;
}

void add(Tally& tally, const Cell& cell, const LetterSense& sense) {
    tally.numbers += is_number(cell.text) ? 1 : 0;
    switch (sense.look(cell.text)) {
    case CellLook::letters:
        ++tally.letters;
        tally.frameworks &= frameworks_of_all(cell.text, sense);
        break;
    case CellLook::nothing:
    case CellLook::tick:
        ++tally.nothing;
        tally.dashes += says_nothing(cell.text) ? 1 : 0;
        break;
    case CellLook::text:
        if (says_unknown(cell.text)) {
            ++tally.nothing;
            break;
        }
        ++tally.texts;
        if (sense.resembles_letters(cell.text))
            ++tally.like;
        else if (tally.text == nullptr && !is_number(cell.text))
            tally.text = &cell;
        break;
    }
}

class ColumnPlanner {
  public:
    ColumnPlanner(const TextTable& table, const LetterSense& sense, const SheetExtent& extent)
        : table_(table), extent_(extent) {
        for (std::size_t row = extent.header; row < extent.end; ++row)
            if (!table[row].empty())
                width_ = std::max(width_, table[row].back().column + 1);
        tallies_.resize(width_);
        for (std::size_t row = extent.header + 1; row < extent.end; ++row)
            if (!is_explanation(table[row], sense) && !counts_letters(table[row]))
                for (const Cell& cell : table[row])
                    add(tallies_[cell.column], cell, sense);
        for (std::uint32_t column = 0; column < width_; ++column)
            if (word_of(column) == ColumnWord::unknown && tallies_[column].is_of_letters_only())
                common_frameworks_ &= tallies_[column].frameworks;
    }

    ColumnPlan plan() {
        plan_.uses.assign(width_, Use::none);
        for (std::uint32_t column = 0; column < width_; ++column) {
            plan_.uses[column] = use_of(column);
            plan_.texts.push_back(tallies_[column].text);
        }
        choose_title();
        measure();
        return std::move(plan_);
    }

  private:
    [[nodiscard]] ColumnWord word_of(std::uint32_t column) const {
        const Cell* const header = cell_at(table_[extent_.header], column);
        return header == nullptr ? ColumnWord::unknown : column_word(header->text);
    }

    [[nodiscard]] Use use_of(std::uint32_t column) const {
        const Tally& tally = tallies_[column];
        const bool named = cell_at(table_[extent_.header], column) != nullptr;
        switch (word_of(column)) {
        case ColumnWord::title:
            return Use::title;
        case ColumnWord::group:
            if (tally.texts >= tally.letters)
                return Use::group;
            break;
        case ColumnWord::number:
            return Use::number;
        case ColumnWord::notes:
            if (!is_first_text(column) && tally.is_of_letters_only() && shares_framework(tally))
                return Use::actor;
            return Use::notes;
        case ColumnWord::unknown:
            break;
        }
        if (tally.all() == 0)
            return named && column > 0 ? Use::actor : Use::none;
        if (!named && tally.numbers == tally.all())
            return Use::number;
        if (named && tally.numbers == tally.all() && is_total(cell_at(table_[extent_.header], column)->text))
            return Use::total;
        if (tally.is_lettered() && !is_first_text(column))
            return Use::actor;
        if (tally.texts == 0)
            return Use::actor;
        return Use::notes; // a text beside the row, until it turns out to be the title
    }

    /// Whether a framework has the letters of the column and all that stand in columns of letters: a "Status"
    /// or "Frequency" may have letters of its own.
    [[nodiscard]] bool shares_framework(const Tally& tally) const {
        return (tally.frameworks & common_frameworks_) != 0;
    }

    /// Whether nothing stands left of the column in any row: titles do, even where they read like letters.
    [[nodiscard]] bool is_first_text(std::uint32_t column) const {
        return std::all_of(tallies_.begin(), tallies_.begin() + column,
                           [](const Tally& tally) { return tally.all() == 0; });
    }

    /// Whether texts below that head may be titles: nothing tells what they are, and it is no head of names.
    [[nodiscard]] bool may_head_titles(std::uint32_t column) const {
        const Cell* const header = cell_at(table_[extent_.header], column);
        return word_of(column) == ColumnWord::unknown &&
               (header == nullptr || meaning_of_head(header->text) == HeadMeaning::none);
    }

    /// Of several columns of texts the first that is called a title, else the first that is not called
    /// anything else.
    void choose_title() {
        const auto begin = plan_.uses.begin();
        auto found = std::find(begin, plan_.uses.end(), Use::title);
        for (auto at = begin; found == plan_.uses.end() && at != plan_.uses.end(); ++at)
            if (*at == Use::notes && may_head_titles(static_cast<std::uint32_t>(at - begin)))
                found = at;
        for (const Use instead : {Use::notes, Use::group, Use::number, Use::actor, Use::none})
            if (found == plan_.uses.end())
                found = std::find(begin, plan_.uses.end(), instead);
        for (auto at = begin; at != plan_.uses.end(); ++at)
            if (*at == Use::title && at != found)
                *at = Use::notes;
        if (found == plan_.uses.end())
            return;
        *found = Use::title;
        plan_.title = static_cast<std::uint32_t>(found - begin);
    }

    void measure() {
        std::size_t good = 0;
        std::size_t all = 0;
        for (std::uint32_t column = 0; column < width_; ++column) {
            if (plan_.uses[column] != Use::actor)
                continue;
            good += tallies_[column].letters;
            all += tallies_[column].all() - tallies_[column].dashes;
        }
        plan_.lettered = all == 0 ? 0 : static_cast<double>(good) / static_cast<double>(all);
    }

    const TextTable& table_;
    const SheetExtent& extent_;
    std::uint32_t width_ = 0;
    std::vector<Tally> tallies_;
    LetterSense::Frameworks common_frameworks_ = ~LetterSense::Frameworks{0}; ///< of columns of letters
    ColumnPlan plan_;
};

} // namespace

bool is_legend(std::string_view text, const LetterSense& sense) {
    return begins_a_note(text) || explains_letter(text, sense);
}

bool is_explanation(std::span<const Cell> row, const LetterSense& sense) {
    if (std::ranges::all_of(row, [&](const Cell& cell) { return is_legend(cell.text, sense); }))
        return true;
    return row.size() >= 2 && row[0].text.size() == 1 && sense.explains(row[0].text.front(), row[1].text);
}

const Cell* cell_at(std::span<const Cell> row, std::uint32_t column) {
    const auto found = std::ranges::lower_bound(row, column, {}, &Cell::column);
    return found == row.end() || found->column != column ? nullptr : &*found;
}

bool counts_letters(std::span<const Cell> row) {
    constexpr std::size_t most_words = 2;
    std::array<std::string_view, most_words> words;
    std::size_t count = 0;
    bool numbers = false;
    for (const Cell& cell : row) {
        if (is_number(cell.text))
            numbers = true;
        else if (!says_nothing(cell.text) && count++ < most_words)
            words[count - 1] = cell.text;
    }
    return numbers && count > 0 && count <= most_words &&
           std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), is_total);
}

/// Above the first row with letters that are known there may be some with others only: the header stands
/// above these too.
std::optional<SheetExtent> next_extent(const TextTable& table, const LetterSense& sense, std::size_t from) {
    std::size_t lettered = from;
    while (lettered < table.rows.size() && !may_begin(table, lettered, from, sense))
        ++lettered;
    if (lettered == table.rows.size())
        return std::nullopt;
    std::size_t first = lettered;
    while (first >= from + 2 && is_like_lettered(table[first - 1], sense))
        --first;
    std::size_t header = first;
    for (std::size_t row = first; row-- > from && header == first;)
        if (stands_over(table[row], table[lettered], sense) && !is_explanation(table[row], sense))
            header = row;
    for (std::size_t row = header; row-- > from && !table.rows[row + 1].after_blank;)
        if (is_surely_header(table[row], sense))
            header = row;
    std::size_t end = lettered + 1;
    while (end < table.rows.size() && !begins_another(table, end, header, sense))
        ++end;
    return SheetExtent{from, header, end};
}

ColumnPlan plan_columns(const TextTable& table, const LetterSense& sense, const SheetExtent& extent) {
    return ColumnPlanner(table, sense, extent).plan();
}

} // namespace whodecides
