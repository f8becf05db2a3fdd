#include "model/read/sheet_texts.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/building/suggestions.hpp"
#include "model/read/cell_remarks.hpp"
#include "model/read/name_list.hpp"
#include "model/read/sheet_heads.hpp"
#include "model/read/sheet_words.hpp"

namespace whodecides {

namespace {

/// Columns in doubt for one reason.
struct Doubtful {
    std::vector<Text> heads;
    std::string_view example; ///< a text below the first

    void add(const Text& head, std::string_view text) {
        if (heads.empty())
            example = text;
        heads.push_back(head);
    }
    [[nodiscard]] bool one() const { return heads.size() == 1; }
};

/// Whether somebody may be called so: a few words without a number.
bool may_be_called(std::string_view name) {
    constexpr std::ptrdiff_t most_blanks = 3;
    constexpr std::size_t longest = 64;
    return name.size() <= longest && std::ranges::count(name, ' ') <= most_blanks &&
           name.find_first_of("0123456789") == std::string_view::npos;
}

/// Whether a text names people: "Support" and "Umsetzung" stand above sentences, dates and ticks too.
bool is_of_names(std::string_view text) {
    return std::ranges::all_of(names_in(text), [](std::string_view name) {
        return name.size() <= longest_list && (says_unknown(name) || !is_tick(name)) &&
               std::ranges::all_of(split_at(name, between_words), may_be_called);
    });
}

class TextColumns {
  public:
    TextColumns(Sheet& sheet, const ColumnPlan& plan, const SheetExtent& extent,
                std::span<const Framework> frameworks)
        : sheet_(sheet), plan_(plan), extent_(extent), frameworks_(frameworks) {}

    void run() {
        if (sheet_.arrangement == Arrangement::names_in_cells)
            settle_heads();
        const std::vector<std::optional<std::uint8_t>> letters = letters_of_texts();
        for (std::uint32_t column = 0; column < plan_.uses.size(); ++column) {
            if (plan_.uses[column] != ColumnPlan::Use::notes)
                continue;
            const Text head = head_of(column);
            if (letters[column])
                read_names(head, column, *letters[column]);
            else
                sheet_.notes.push_back(column);
            if (!letters[column] && !head.value.empty())
                read_notes(head, column);
        }
        std::ranges::sort(sheet_.notes);
        doubt_names();
        doubt_unnamed();
        doubt_remarks();
    }

  private:
    [[nodiscard]] Text head_of(std::uint32_t column) const {
        const Cell* const head = cell_at((*sheet_.table)[extent_.header], column);
        return head == nullptr ? Text() : text_of(*sheet_.table, *head);
    }

    /// Where names stand in the cells throughout, a head may be a word for a letter. What stands below those
    /// of which nobody knows what they mean is kept as remarks too.
    void settle_heads() {
        std::vector<std::string_view> heads;
        for (const SheetColumn& column : sheet_.columns)
            heads.push_back(column.name.value);
        const auto letters = letters_of_heads(heads, sheet_.framework, frameworks_);
        for (std::size_t i = 0; i < heads.size(); ++i) {
            SheetColumn& column = sheet_.columns[i];
            const bool is_letter = frameworks_[sheet_.framework.value].find_letter(heads[i]).has_value();
            if (!is_letter && meaning_of_head(heads[i]) != HeadMeaning::none)
                column.letter = letters[i];
            if (column.letter == Seat::no_letter)
                keep_as_remarks(column.name, column.column);
        }
    }

    void keep_as_remarks(const Text& head, std::uint32_t column) {
        sheet_.notes.push_back(column);
        names_.add(head, plan_.texts[column] == nullptr ? head.value : plan_.texts[column]->text);
    }

    /// Of the columns of texts beside letters, by number: which letter the names in it hold, where its head
    /// says that names stand in it.
    [[nodiscard]] std::vector<std::optional<std::uint8_t>> letters_of_texts() const {
        std::vector<std::optional<std::uint8_t>> letters(plan_.uses.size());
        if (sheet_.arrangement == Arrangement::names_in_cells)
            return letters;
        std::vector<std::string_view> heads;
        std::vector<std::uint32_t> columns;
        for (std::uint32_t column = 0; column < plan_.uses.size(); ++column)
            if (const Text head = head_of(column); may_hold_names(head.value, column)) {
                heads.push_back(head.value);
                columns.push_back(column);
            }
        const auto found = letters_of_heads(heads, sheet_.framework, frameworks_);
        for (std::size_t i = 0; i < columns.size(); ++i)
            letters[columns[i]] = found[i];
        return letters;
    }

    [[nodiscard]] bool may_hold_names(std::string_view head, std::uint32_t column) const {
        if (plan_.uses[column] != ColumnPlan::Use::notes || plan_.texts[column] == nullptr ||
            column_word(head) != ColumnWord::unknown)
            return false;
        switch (meaning_of_head(head)) {
        case HeadMeaning::does:
        case HeadMeaning::supports:
        case HeadMeaning::advises:
        case HeadMeaning::informed:
            return first_without_names(column) == nullptr;
        default:
            return true;
        }
    }

    /// The first text of a column that names nobody, or nullptr.
    [[nodiscard]] const Cell* first_without_names(std::uint32_t column) const {
        for (const SheetPart& part : sheet_.parts)
            for (const SheetRow& row : part.rows)
                if (const Cell* const cell = cell_at((*sheet_.table)[row.row], column);
                    cell != nullptr && !is_of_names(cell->text))
                    return cell;
        return nullptr;
    }

    /// Those of which the head does not say what they hold are kept as remarks too.
    void read_names(const Text& head, std::uint32_t column, std::uint8_t letter) {
        sheet_.names.push_back({head, column, letter});
        if (letter == Seat::no_letter)
            keep_as_remarks(head, column);
    }

    /// Texts behind an actor's letters are remarks, if not this actor's letters in words that nobody knows.
    void read_notes(const Text& name, std::uint32_t column) {
        if (const Cell* const strange =
                tells_duty(meaning_of_head(name.value)) ? first_without_names(column) : nullptr) {
            unnamed_.add(name, strange->text);
            return;
        }
        const Cell* const example = plan_.texts[column];
        const bool is_first = sheet_.columns.empty() || column < sheet_.columns.front().column;
        if (example == nullptr || is_first || column_word(name.value) != ColumnWord::unknown)
            sheet_.remarks.push_back(remark_on_column(name, "names no actor; its texts are notes"));
        else
            remarks_.add(name, example->text);
    }

    void doubt_names() {
        if (names_.heads.empty())
            return;
        const bool one = names_.one();
        const std::string text =
            fmt::format("{} {} people and {} not say which letter of {} they hold: {}",
                        columns_named(names_.heads), one ? "names" : "name", one ? "does" : "do",
                        frameworks_[sheet_.framework.value].name, shown(names_.example));
        sheet_.doubts.push_back(
            doubt_about(names_.heads, text,
                        fmt::format("write the letter above {}, or its word, such as A or Accountable; or "
                                    "call {} `Notes`",
                                    one ? "it" : "each", one ? "it" : "them")));
    }

    void doubt_unnamed() {
        if (unnamed_.heads.empty())
            return;
        const bool one = unnamed_.one();
        const std::string text = fmt::format(
            "{} {} taken for remarks, for not all that stands in {} may be names: {}",
            columns_named(unnamed_.heads), one ? "is" : "are", one ? "it" : "them", shown(unnamed_.example));
        const std::string help =
            one ? fmt::format("write names in it, or letters if {} is an actor; else call it `Notes`",
                              shown(unnamed_.heads.front().value))
                : "write names in them, or letters in those that are actors; call the others `Notes`";
        sheet_.doubts.push_back(doubt_about(unnamed_.heads, text, help));
    }

    void doubt_remarks() {
        if (remarks_.heads.empty())
            return;
        const bool one = remarks_.one();
        const bool letters_below = sheet_.arrangement == Arrangement::letters_in_cells;
        const std::string text =
            fmt::format("{} {} taken for remarks, for {}", columns_named(remarks_.heads), one ? "is" : "are",
                        letters_below ? fmt::format("hardly a letter stands in {}: {}", one ? "it" : "them",
                                                    shown(remarks_.example))
                        : one         ? "its head is no letter"
                                      : "their heads are no letters");
        sheet_.doubts.push_back(
            doubt_about(remarks_.heads, text, letters_below ? help_on_letters() : help_on_heads()));
    }

    [[nodiscard]] std::string help_on_letters() const {
        if (remarks_.one())
            return fmt::format("write letters in it, such as A or R, if {} is an actor; else call it `Notes`",
                               shown(remarks_.heads.front().value));
        return "write letters, such as A or R, in those that are actors; call the others `Notes`";
    }

    [[nodiscard]] std::string help_on_heads() const {
        return remarks_.one()
                   ? "write a letter above it, such as A or R; or call it `Notes`"
                   : "write a letter, such as A or R, above those that hold names; call the others `Notes`";
    }

    Sheet& sheet_;
    const ColumnPlan& plan_;
    const SheetExtent& extent_;
    std::span<const Framework> frameworks_;
    Doubtful names_;   ///< of people who hold something that nobody knows
    Doubtful unnamed_; ///< that have words for duties above other texts than names
    Doubtful remarks_; ///< that may be letters
};

} // namespace

Text text_of(const TextTable& table, const Cell& cell) {
    return {cell.text, {table.source, cell.begin, cell.end}};
}

std::string heads_named(std::span<const Text> heads) {
    constexpr std::size_t most = 12; // a sheet has hardly more that would be missed
    std::vector<std::string> names;
    for (const Text& head : heads)
        names.push_back(shown(head.value));
    return listed(names, most);
}

std::string columns_named(std::span<const Text> heads) {
    return fmt::format("the {} {}", heads.size() == 1 ? "column" : "columns", heads_named(heads));
}

ColumnDoubt doubt_about(std::span<const Text> heads, std::string text, std::string help) {
    ColumnDoubt doubt{heads.front(), std::move(text), std::move(help)};
    for (const Text& other : heads.subspan(1))
        doubt.others.push_back(other.span);
    return doubt;
}

Remark remark_on_column(const Text& name, std::string_view what) {
    return {name.span, fmt::format("the column {} {}", quoted(name.value), what)};
}

void read_texts(Sheet& sheet, const ColumnPlan& plan, const SheetExtent& extent,
                std::span<const Framework> frameworks) {
    TextColumns(sheet, plan, extent, frameworks).run();
}

} // namespace whodecides
