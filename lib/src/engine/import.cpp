#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <whodecides/import.hpp>

#include "base/text.hpp"
#include "base/words.hpp"
#include "engine/checked.hpp"
#include "engine/read.hpp"
#include "model/building/suggestions.hpp"
#include "model/read/letters.hpp"
#include "model/read/native.hpp"
#include "model/read/sheet_columns.hpp"
#include "model/read/sheet_names.hpp"
#include "model/read/tables.hpp"

namespace whodecides {

namespace {

/// What stands in a cell; empty where nothing does.
std::string text_in(const Sheet& sheet, const SheetRow& row, std::uint32_t column) {
    const Cell* const cell = cell_at((*sheet.table)[row.row], column);
    return cell == nullptr ? std::string() : std::string(cell->text);
}

/// What the columns of remarks say about a row, each behind the column's name where there are several.
std::string note_on(const Sheet& sheet, const SheetRow& row) {
    std::string note;
    for (const std::uint32_t column : sheet.notes)
        if (const std::string text = text_in(sheet, row, column); !text.empty())
            note += fmt::format("{}{}", note.empty() ? "" : "; ", text);
    return note;
}

/// What stands in a row, by the grid's columns.
using Cells = std::map<std::size_t, std::string>;

/// Copies what was found in one input into plain structs.
class Importer {
  public:
    Importer(const engine::Understood& read, std::uint32_t source, Import& result)
        : read_(read), source_(source), found_(*read.facts[source].tables), result_(result) {}

    void run() {
        for (const Problem& problem : read_.facts[source_].problems)
            note(problem);
        for (const Sheet& sheet : found_.sheets) {
            for (const Remark& remark : sheet.remarks)
                note(remark.span, remark.text);
            note_framework(sheet);
            const SheetNames names(sheet, (*read_.sources)[source_], found_.texts->made);
            for (const SheetPart& part : sheet.parts)
                if (sheet.arrangement == Arrangement::letters_in_cells)
                    add_grid(sheet, part, names);
                else
                    add_decisions(sheet, part, names);
        }
        if (found_.record && found_.record->discarded == 0)
            add_record(*found_.record);
    }

  private:
    /// What stopped the reading is told as a finding of the input.
    void note(const Problem& problem) {
        if (problem.kind == ProblemKind::syntax_error || problem.kind == ProblemKind::unreadable_file)
            return;
        note(problem.span, problem.message);
        if (problem.kind == ProblemKind::unclear_column) // it names them all
            return;
        for (const Label& label : problem.others)
            if (problem.kind == ProblemKind::unclear_cell)
                note(label.span, fmt::format("{}: {}", shown(text_at(label.span)), label.text));
            else
                note(label.span,
                     label.text.empty() ? problem.message : fmt::format("{}: the same", label.text));
    }

    [[nodiscard]] std::string_view text_at(const Span& span) const {
        return (*read_.sources)[span.source].bytes().substr(span.begin, span.end - span.begin);
    }

    void note(const Span& span, std::string text) {
        const Place place = read_.sources->place(span);
        result_.notes.push_back({std::string(place.path), place.line, place.column, std::move(text)});
    }

    void note_framework(const Sheet& sheet) {
        const std::string& name = read_.frameworks[sheet.framework.value].name;
        if (sheet.framework_guessed && name != usual_framework)
            note(sheet.body, fmt::format("the letters are taken for those of {}", name));
    }

    /// The cells that hold something: rows may be many, and columns too.
    void add_grid(const Sheet& sheet, const SheetPart& part, const SheetNames& names) {
        ImportedGrid grid;
        grid.title = part_title(sheet, part);
        grid.framework = read_.frameworks[sheet.framework.value].name;
        grid.scope = part.heading.value;
        columns_.clear();
        for (const std::uint32_t column : part.columns)
            add_column(sheet.columns[column].name.value, grid);
        for (const SheetRow& row : part.rows) {
            if (row.title.value.empty())
                continue;
            ImportedRow& copy = grid.rows.emplace_back();
            copy.title = row.title.value;
            copy.note = note_on(sheet, row);
            Cells cells = cells_of(sheet, part, row);
            add_named(sheet, row, names, cells, grid);
            for (auto& [column, text] : cells)
                copy.cells.push_back({column, std::move(text)});
        }
        if (!grid.rows.empty())
            result_.grids.push_back(std::move(grid));
    }

    /// The grid's last column, of that name; one of the same name before it stays the one to be found.
    std::size_t add_column(std::string_view name, ImportedGrid& grid) {
        columns_.emplace(text::folded(name), grid.columns.size());
        grid.columns.emplace_back(name);
        return grid.columns.size() - 1;
    }

    static Cells cells_of(const Sheet& sheet, const SheetPart& part, const SheetRow& row) {
        Cells cells;
        for (const Cell& cell : (*sheet.table)[row.row]) {
            const SheetColumn* const column = sheet.column_of(cell);
            if (column == nullptr)
                continue;
            const auto index = static_cast<std::uint32_t>(column - sheet.columns.data());
            const auto found = std::ranges::lower_bound(part.columns, index);
            if (found != part.columns.end() && *found == index)
                cells[static_cast<std::size_t>(found - part.columns.begin())] = cell.text;
        }
        return cells;
    }

    /// Gives whoever is named beside the letters of a row a column and the letter.
    void add_named(const Sheet& sheet, const SheetRow& row, const SheetNames& names, Cells& cells,
                   ImportedGrid& grid) {
        for (const NamesColumn& column : sheet.names) {
            const Cell* const cell = cell_at((*sheet.table)[row.row], column.column);
            if (cell == nullptr || column.letter == Seat::no_letter)
                continue;
            for (const CellName& each : names.in(*cell)) {
                const auto known = columns_.find(text::folded(each.name.value));
                const std::size_t at =
                    known != columns_.end() ? known->second : add_column(each.name.value, grid);
                add_letter(read_.frameworks[sheet.framework.value].letters[column.letter].symbol, cells[at]);
            }
        }
    }

    static void add_letter(const std::string& symbol, std::string& cell) {
        bool known = false;
        split_cell(cell, [&](std::string_view part) { known = known || part == symbol; });
        if (says_nothing(cell))
            cell = symbol;
        else if (!known)
            cell = fmt::format("{}/{}", symbol, cell);
    }

    void add_decisions(const Sheet& sheet, const SheetPart& part, const SheetNames& names) {
        for (const SheetRow& row : part.rows) {
            if (row.title.value.empty())
                continue;
            ImportedDecision& decision = result_.decisions.emplace_back();
            named_.clear();
            decision.title = row.title.value;
            decision.framework = read_.frameworks[sheet.framework.value].name;
            decision.scope = part.heading.value;
            decision.note = note_on(sheet, row);
            for (const Cell& cell : (*sheet.table)[row.row])
                if (const SheetColumn* const column = sheet.column_of(cell);
                    column != nullptr && column->letter != Seat::no_letter)
                    for (const CellName& each : names.in(cell))
                        add_name(decision, key_of(sheet, *column), each.name.value);
        }
    }

    /// The word above it where it is one of the framework.
    [[nodiscard]] std::string_view key_of(const Sheet& sheet, const SheetColumn& column) const {
        return column.letter ? read_.frameworks[sheet.framework.value].letters[*column.letter].symbol
                             : column.name.value;
    }

    void add_name(ImportedDecision& decision, std::string_view key, std::string_view name) {
        const auto same = std::ranges::find(decision.seats, key, &ImportedSeats::key);
        const bool known = same != decision.seats.end();
        ImportedSeats& seats = known ? *same : decision.seats.emplace_back();
        seats.key = key;
        if (named_.emplace(key, name).second)
            seats.names.emplace_back(name);
    }

    void add_record(const DecisionRecord& record) {
        ImportedDecision& decision = result_.decisions.emplace_back();
        named_.clear();
        decision.title = record.title.value;
        decision.status = record.status == EntryStatus::proposed  ? "proposed"
                          : record.status == EntryStatus::decided ? "decided"
                          : record.status == EntryStatus::retired ? "retired"
                                                                  : "";
        decision.reviewed = record.date;
        for (const RecordSeat& seat : record.seats) {
            add_name(decision, seat.key, seat.name.value);
        }
        for (const Remark& remark : record.remarks)
            note(remark.span, remark.text);
    }

    const engine::Understood& read_;
    std::map<std::string, std::size_t> columns_;          ///< of the grid being copied, by folded name
    std::set<std::pair<std::string, std::string>> named_; ///< in the decision being copied, by key
    std::uint32_t source_;
    const FoundTables& found_;
    Import& result_;
};

Analysis input_of(engine::Understood read, const InputRequest& request) {
    engine::Checked checked =
        engine::check_read(engine::build_from(std::move(read)), engine::reading_only(request));
    return {checked.input.sources, std::move(checked.results)};
}

} // namespace

Import import_tables(const InputRequest& request) {
    if (request.codes)
        throw Error(
            "import writes what its input says, and has no codes for it; anonymise what is made of it");
    const engine::Understood read = engine::understand(request);
    Import result{input_of(read, request), {}, {}, {}};
    for (std::uint32_t i = 0; i < read.sources->size(); ++i) {
        const Source& source = (*read.sources)[i];
        if (read.facts[i].tables)
            Importer(read, i, result).run();
        else if (!source.bytes().empty())
            throw Error(
                fmt::format("{} is no grid as CSV, tab-separated text or Markdown; what is YAML needs no "
                            "import, and `whodecides check` reads it as it is",
                            quoted(source.path())));
    }
    std::ranges::stable_sort(
        result.notes, {}, [](const ImportNote& note) { return std::tie(note.path, note.line, note.column); });
    return result;
}

} // namespace whodecides
