// A grid may have a row for each person and a column for each decision. The word above the rows tells, if it
// is one for people; a role or a name may stand above decisions too, there it needs more: in a grid one
// answers for each decision, so whichever of rows and columns have more often one letter of whoever answers
// are likely the decisions, and names have no verbs or other small words at their end.

#include "model/read/sheet_turned.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/building/suggestions.hpp"
#include "model/duty.hpp"
#include "model/read/cell_remarks.hpp"
#include "model/read/letters.hpp"
#include "model/read/name_list.hpp"
#include "model/read/sheet_columns.hpp"
#include "model/read/sheet_texts.hpp"
#include "model/read/surname_first.hpp"

namespace whodecides {

namespace {

// As people write them above rows, folded.
constexpr std::array<std::string_view, 38> people_words{
    "person",        "persons",        "people",         "personen",       "mitarbeiter",  "mitarbeiterin",
    "mitarbeitende", "mitarbeiter:in", "mitarbeiter*in", "mitarbeiter/in", "teammitglied", "teammitglieder",
    "team member",   "team members",   "member",         "members",        "mitglied",     "mitglieder",
    "employee",      "employees",      "staff",          "staff member",   "colleague",    "who",
    "wer",           "stakeholder",    "stakeholders",   "participant",    "participants", "actor",
    "actors",        "akteur",         "akteure",        "beteiligte",     "personne",     "persona",
    "qui",           "assignee"};
constexpr std::array<std::string_view, 14> role_words{
    "role",     "roles",    "rolle",    "rollen",    "rôle",   "rol",  "ruolo",
    "function", "funktion", "position", "job title", "stelle", "team", "department"};
constexpr std::array<std::string_view, 6> name_words{"name", "names", "namen", "nom", "nombre", "nome"};

/// What the word above the titles says about the rows.
enum class Rows : std::uint8_t {
    any,
    named, ///< "Name": of whatever, as some programs call the first column by themselves
    roles, ///< of these, or the word belongs to the row of heads
    people,
};

Rows rows_by(std::string_view head) {
    constexpr std::size_t longest = 32;
    if (head.size() > longest)
        return Rows::any;
    std::string word = text::folded(head);
    if (word.ends_with(':') || word.ends_with('?'))
        word.pop_back();
    const auto is_among = [&](const auto& words) { return std::ranges::find(words, word) != words.end(); };
    return is_among(people_words) ? Rows::people
           : is_among(role_words) ? Rows::roles
           : is_among(name_words) ? Rows::named
                                  : Rows::any;
}

/// Whether the sheet holds what a grid turned round may hold, and all of it has a name.
bool is_plain(const Sheet& sheet) {
    const bool named = std::ranges::none_of(
        sheet.columns, [](const SheetColumn& column) { return column.name.value.empty(); });
    return named && sheet.names.empty() && std::ranges::all_of(sheet.parts, [](const SheetPart& part) {
               return std::ranges::none_of(part.rows,
                                           [](const SheetRow& row) { return row.title.value.empty(); });
           });
}

/// Whether a text may be somebody's name: "Ana Ng", "Müller, Anna", "Müller, A.".
bool is_name(std::string_view text) {
    return std::ranges::all_of(names_in(text),
                               [](std::string_view part) { return may_be_name(part) || is_initials(part); });
}

/// Weighs what speaks for a grid turned round: above 0 what speaks for it, below what speaks against it.
class Evidence {
  public:
    Evidence(const Sheet& sheet, const Framework& framework) : sheet_(sheet), framework_(framework) {
        answered_.resize(sheet.columns.size());
        for (const SheetPart& part : sheet.parts)
            for (const SheetRow& row : part.rows)
                count(row);
    }

    /// Of letters: which of rows and columns have more often one letter of whoever answers.
    [[nodiscard]] int letters() const {
        const auto columns = static_cast<std::size_t>(std::ranges::count(answered_, std::size_t{1}));
        const std::size_t by_column = columns * rows_;
        const std::size_t by_row = rows_answered_once_ * answered_.size();
        return by_column > by_row ? 1 : by_column < by_row ? -1 : 0;
    }

    /// Whether somebody answers below each head, and only one.
    [[nodiscard]] bool answers_below_each() const {
        return std::ranges::all_of(answered_, [](std::size_t rows) { return rows == 1; });
    }

    /// Of names: which of titles and heads may all be some.
    [[nodiscard]] int names() const {
        const bool heads = std::ranges::all_of(
            sheet_.columns, [](const SheetColumn& column) { return is_name(column.name.value); });
        return static_cast<int>(titles_are_names_) - static_cast<int>(heads);
    }

  private:
    void count(const SheetRow& row) {
        ++rows_;
        titles_are_names_ = titles_are_names_ && is_name(row.title.value);
        std::size_t answers = 0;
        for (const Cell& cell : (*sheet_.table)[row.row])
            if (const SheetColumn* const column = sheet_.column_of(cell);
                column != nullptr && answers_in(cell)) {
                ++answers;
                ++answered_[static_cast<std::size_t>(column - sheet_.columns.data())];
            }
        rows_answered_once_ += answers == 1 ? 1 : 0;
    }

    [[nodiscard]] bool answers_in(const Cell& cell) const {
        constexpr std::size_t longest = 64;
        bool any = false;
        const std::string_view front = before_remark(cell.text);
        if (cell.text.size() <= longest)
            split_cell(front.empty() ? cell.text : front, [&](std::string_view part) {
                const std::string_view letter = without_footnote(part);
                const auto found = framework_.find_letter(letter.empty() ? part : letter);
                any = any || (found && framework_.letters[*found].duties.has(Duty::answers));
            });
        return any;
    }

    const Sheet& sheet_;
    const Framework& framework_;
    std::size_t rows_ = 0;
    std::size_t rows_answered_once_ = 0;
    std::vector<std::size_t> answered_; ///< by column: in how many rows
    bool titles_are_names_ = true;
};

enum class Verdict : std::uint8_t { as_written, doubtful, turned };

Verdict judge(Rows rows, const Evidence& evidence) {
    const int letters = evidence.letters();
    const int names = evidence.names();
    const int both = letters + names;
    switch (rows) {
    case Rows::people:
        return both >= 0 ? Verdict::turned : Verdict::doubtful;
    case Rows::roles:
        return both > 0 ? Verdict::turned : both == 0 ? Verdict::doubtful : Verdict::as_written;
    case Rows::named:
        if (names > 0 && letters >= 0)
            return Verdict::turned;
        return names > 0 || (names == 0 && letters == 0) || (both > 0 && evidence.answers_below_each())
                   ? Verdict::doubtful
                   : Verdict::as_written;
    case Rows::any:
        break;
    }
    return Verdict::as_written;
}

/// Makes the table and the sheet in which rows are columns.
class Turner {
  public:
    Turner(const Sheet& sheet, TextTable& table) : sheet_(sheet), table_(table) {}

    Sheet turn() {
        Sheet turned;
        turned.table = &table_;
        turned.title = sheet_.title;
        turned.titles_head = sheet_.titles_head;
        turned.framework = sheet_.framework;
        turned.framework_guessed = sheet_.framework_guessed;
        turned.body = sheet_.body;
        turned.lettered = sheet_.lettered;
        turned.remarks = sheet_.remarks;
        turned.doubts = sheet_.doubts;
        turned.guessed_headings = sheet_.guessed_headings;
        table_.source = sheet_.table->source;
        add_header(turned);
        add_rows(turned);
        tell_notes(turned);
        tell_rest(turned);
        return turned;
    }

  private:
    void add_row(const Text& head, const std::vector<Cell>& cells) {
        const auto first = static_cast<std::uint32_t>(table_.cells.size());
        if (head.written())
            table_.cells.push_back({head.value, head.span.begin, head.span.end, 0});
        table_.cells.insert(table_.cells.end(), cells.begin(), cells.end());
        const auto last = static_cast<std::uint32_t>(table_.cells.size());
        table_.rows.push_back({first, last, last - first, head.span.begin, head.span.end});
    }

    /// Whoever stands at the head of a row, by what stood above it.
    void add_header(Sheet& turned) {
        std::vector<Cell> cells;
        for (const SheetPart& part : sheet_.parts)
            for (const SheetRow& row : part.rows) {
                const auto column = static_cast<std::uint32_t>(cells.size() + 1);
                cells.push_back({row.title.value, row.title.span.begin, row.title.span.end, column});
                turned.columns.push_back({row.title, column, part.heading.value});
            }
        add_row(sheet_.titles_head, cells);
    }

    void add_rows(Sheet& turned) {
        std::vector<std::vector<Cell>> cells(sheet_.columns.size());
        std::uint32_t person = 0;
        for (const SheetPart& part : sheet_.parts)
            for (const SheetRow& row : part.rows) {
                ++person;
                for (Cell cell : (*sheet_.table)[row.row])
                    if (const SheetColumn* const column = sheet_.column_of(cell)) {
                        cell.column = person;
                        cells[static_cast<std::size_t>(column - sheet_.columns.data())].push_back(cell);
                    }
            }
        SheetPart& all = turned.parts.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            all.rows.push_back({sheet_.columns[i].name, table_.rows.size()});
            add_row(sheet_.columns[i].name, cells[i]);
        }
        for (std::uint32_t i = 0; i < turned.columns.size(); ++i)
            all.columns.push_back(i);
    }

    /// Takes away what was said of columns of texts as long as the rows were decisions.
    void forget_notes(Sheet& turned) const {
        std::set<std::uint32_t> begins;
        for (const std::uint32_t column : sheet_.notes)
            if (const Cell* const head = cell_at(heads(), column))
                begins.insert(head->begin);
        std::erase_if(turned.remarks, [&](const Remark& said) { return begins.contains(said.span.begin); });
        std::erase_if(turned.doubts,
                      [&](const ColumnDoubt& said) { return begins.contains(said.name.span.begin); });
    }

    /// Columns of texts tell of people then. It is said of those that could be decisions.
    void tell_notes(Sheet& turned) const {
        forget_notes(turned);
        std::vector<Text> in_doubt;
        for (const std::uint32_t column : sheet_.notes) {
            const Cell* const cell = cell_at(heads(), column);
            if (cell == nullptr)
                continue;
            const Text head = text_of(*sheet_.table, *cell);
            if (column_word(head.value) != ColumnWord::unknown)
                turned.remarks.push_back(remark_on_column(head, "tells of people, and is left out"));
            else
                in_doubt.push_back(head);
        }
        if (in_doubt.empty())
            return;
        const bool one = in_doubt.size() == 1;
        turned.doubts.push_back(
            doubt_about(in_doubt,
                        fmt::format("{} {} of people, and {} left out", columns_named(in_doubt),
                                    one ? "tells" : "tell", one ? "is" : "are"),
                        "write letters in it, such as A or R, if it is a decision"));
        turned.doubts.back().severity = Severity::note;
    }

    /// What says something about people has no place in a grid of decisions.
    void tell_rest(Sheet& turned) const {
        for (const SheetPart& part : sheet_.parts)
            if (!part.heading.value.empty())
                turned.remarks.push_back(
                    {part.heading.span,
                     fmt::format("{} is a heading of people, and is left out", quoted(part.heading.value))});
        std::string_view group;
        for (const SheetColumn& column : sheet_.columns)
            if (std::exchange(group, column.group) != column.group && !column.group.empty())
                turned.remarks.push_back(
                    {column.name.span, fmt::format("{} above {} is left out", quoted(column.group),
                                                   quoted(column.name.value))});
    }

    /// The row in which the word above the titles stands.
    [[nodiscard]] std::span<const Cell> heads() const {
        const TextTable& table = *sheet_.table;
        const auto behind =
            std::ranges::upper_bound(table.rows, sheet_.titles_head.span.begin, {}, &TextTable::Row::begin);
        return table[static_cast<std::size_t>(behind - table.rows.begin()) - 1];
    }

    const Sheet& sheet_;
    TextTable& table_;
};

} // namespace

void turn_round(Sheet& sheet, std::deque<TextTable>& tables, std::span<const Framework> frameworks) {
    const Rows rows = rows_by(sheet.titles_head.value);
    if (rows == Rows::any || sheet.arrangement != Arrangement::letters_in_cells)
        return;
    const Verdict verdict = judge(rows, Evidence(sheet, frameworks[sheet.framework.value]));
    if (verdict == Verdict::as_written)
        return;
    const std::string head = shown(sheet.titles_head.value);
    if (verdict == Verdict::doubtful || !is_plain(sheet)) {
        sheet.doubts.push_back(
            {sheet.titles_head,
             fmt::format(
                 "the column {} may name those who hold the letters, and its rows are read as decisions",
                 head),
             "write a row for each decision and a column for each who holds a letter; or call the column "
             "`Decision`"});
        return;
    }
    sheet = Turner(sheet, tables.emplace_back()).turn();
    sheet.doubts.push_back(
        {.name = sheet.titles_head,
         .text =
             fmt::format("the column {} names those who hold the letters, so the grid is read turned round: "
                         "each column is a decision",
                         head),
         .help = "call the column `Decision` if its rows are decisions",
         .severity = Severity::note});
}

} // namespace whodecides
