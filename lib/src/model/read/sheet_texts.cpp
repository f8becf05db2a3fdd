#include "model/read/sheet_texts.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/building/suggestions.hpp"
#include "model/read/sheet_heads.hpp"

namespace whodecides {

namespace {

/// A column in doubt: its head, and a text below it.
struct Doubtful {
    Text head;
    std::string_view example;
};

/// "the column `Ben`", or "the columns `Ben` and `Cem`". A sheet has hardly more that would be missed.
std::string columns_named(std::span<const Doubtful> columns) {
    constexpr std::size_t most = 12;
    std::vector<std::string> names;
    for (const Doubtful& column : columns)
        names.push_back(shown(column.head.value));
    return fmt::format("the {} {}", columns.size() == 1 ? "column" : "columns", listed(names, most));
}

ColumnDoubt doubt_about(std::span<const Doubtful> columns, std::string text, std::string help) {
    ColumnDoubt doubt{columns.front().head, std::move(text), std::move(help)};
    for (const Doubtful& other : columns.subspan(1))
        doubt.others.push_back(other.head.span);
    return doubt;
}

class TextColumns {
  public:
    TextColumns(Sheet& sheet, const ColumnPlan& plan, const SheetExtent& extent,
                std::span<const Framework> frameworks)
        : sheet_(sheet), plan_(plan), extent_(extent), frameworks_(frameworks) {}

    void run() {
        for (std::uint32_t column = 0; column < plan_.uses.size(); ++column) {
            if (plan_.uses[column] != ColumnPlan::Use::notes)
                continue;
            const Cell* const head = cell_at((*sheet_.table)[extent_.header], column);
            if (head != nullptr && read_names(text_of(*sheet_.table, *head), column))
                continue;
            sheet_.notes.push_back(column);
            if (head != nullptr)
                read_notes(text_of(*sheet_.table, *head), column);
        }
        doubt_names();
        doubt_remarks();
    }

  private:
    /// Whether the head of a column of texts says that names stand in it. Those of which it does not say what
    /// they hold are kept as remarks too.
    bool read_names(const Text& head, std::uint32_t column) {
        if (sheet_.arrangement == Arrangement::names_in_cells || plan_.texts[column] == nullptr ||
            column_word(head.value) != ColumnWord::unknown)
            return false;
        const auto letter = letter_of_names(head.value, sheet_.framework, frameworks_);
        if (!letter)
            return false;
        sheet_.names.push_back({head, column, *letter});
        if (*letter != Seat::no_letter)
            return true;
        sheet_.notes.push_back(column);
        names_.push_back({head, plan_.texts[column]->text});
        return true;
    }

    /// Texts behind an actor's letters are remarks, if not this actor's letters in words that nobody knows.
    void read_notes(const Text& name, std::uint32_t column) {
        const Cell* const example = plan_.texts[column];
        const bool is_first = sheet_.columns.empty() || column < sheet_.columns.front().column;
        if (example == nullptr || is_first || column_word(name.value) != ColumnWord::unknown)
            sheet_.remarks.push_back(remark_on_column(name, "names no actor; its texts are notes"));
        else
            remarks_.push_back({name, example->text});
    }

    void doubt_names() {
        if (names_.empty())
            return;
        const bool one = names_.size() == 1;
        const std::string text =
            fmt::format("{} {} people and {} not say which letter of {} they hold: {}", columns_named(names_),
                        one ? "names" : "name", one ? "does" : "do", frameworks_[sheet_.framework.value].name,
                        shown(names_.front().example));
        sheet_.doubts.push_back(
            doubt_about(names_, text,
                        fmt::format("write the letter above {}, or its word, such as A or Accountable; or "
                                    "call {} `Notes`",
                                    one ? "it" : "each", one ? "it" : "them")));
    }

    void doubt_remarks() {
        if (remarks_.empty())
            return;
        const bool one = remarks_.size() == 1;
        const bool letters_below = sheet_.arrangement == Arrangement::letters_in_cells;
        const std::string text =
            fmt::format("{} {} taken for remarks, for {}", columns_named(remarks_), one ? "is" : "are",
                        letters_below ? fmt::format("hardly a letter stands in {}: {}", one ? "it" : "them",
                                                    shown(remarks_.front().example))
                        : one         ? "its head is no letter"
                                      : "their heads are no letters");
        sheet_.doubts.push_back(
            doubt_about(remarks_, text, letters_below ? help_on_letters() : help_on_heads()));
    }

    [[nodiscard]] std::string help_on_letters() const {
        if (remarks_.size() == 1)
            return fmt::format("write letters in it, such as A or R, if {} is an actor; else call it `Notes`",
                               shown(remarks_.front().head.value));
        return "write letters, such as A or R, in those that are actors; call the others `Notes`";
    }

    [[nodiscard]] std::string help_on_heads() const {
        return remarks_.size() == 1
                   ? "write a letter above it, such as A or R; or call it `Notes`"
                   : "write a letter, such as A or R, above those that hold names; call the others `Notes`";
    }

    Sheet& sheet_;
    const ColumnPlan& plan_;
    const SheetExtent& extent_;
    std::span<const Framework> frameworks_;
    std::vector<Doubtful> names_;   ///< of people who hold something that nobody knows
    std::vector<Doubtful> remarks_; ///< that may be letters
};

} // namespace

Text text_of(const TextTable& table, const Cell& cell) {
    return {cell.text, {table.source, cell.begin, cell.end}};
}

Remark remark_on_column(const Text& name, std::string_view what) {
    return {name.span, fmt::format("the column {} {}", quoted(name.value), what)};
}

void read_texts(Sheet& sheet, const ColumnPlan& plan, const SheetExtent& extent,
                std::span<const Framework> frameworks) {
    TextColumns(sheet, plan, extent, frameworks).run();
}

} // namespace whodecides
