#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "model/read/letters.hpp"
#include "model/read/namesakes.hpp"
#include "model/read/reader.hpp"
#include "model/read/sheet_columns.hpp"
#include "model/read/sheet_names.hpp"
#include "model/read/tables.hpp"

/// Grids that were found in a text that is no YAML, as facts.
namespace whodecides {

namespace {

constexpr CellDoubt guessed_heading{
    .kind = "heading",
    .one = "is taken for a heading of the rows below it",
    .several = "are taken for headings of the rows below them",
    .also = "a heading too",
    .help = "a colon behind a heading says that it is one; where it is a decision that nobody has filled in, "
            "write `-` in its cells",
    .help_on_several = "a colon behind a heading says that it is one; write `-` in the cells of a decision "
                       "that nobody has filled in",
};

/// Reads the sheets of one source. What the same grid gives as YAML, it gives here.
class SheetReader {
  public:
    SheetReader(const Source& source, std::uint32_t index, const FoundTables& found,
                std::span<const Framework> frameworks, Facts& facts)
        : source_(source), index_(index), found_(found), in_(facts.problems), letters_(frameworks),
          facts_(facts) {}

    void run() {
        std::size_t grids = 0;
        for (const Sheet& sheet : found_.sheets)
            grids += sheet.arrangement == Arrangement::letters_in_cells ? sheet.parts.size() : 0;
        for (const Sheet& sheet : found_.sheets) {
            report_nameless(sheet);
            report_doubts(sheet);
            read_heads(sheet);
            const SheetNames names(sheet, source_, found_.texts->made);
            for (const SheetPart& part : sheet.parts)
                if (sheet.arrangement == Arrangement::letters_in_cells)
                    read_grid(sheet, part, names, grids > 1);
                else
                    read_entries(sheet, part, names);
        }
    }

  private:
    [[nodiscard]] Text text_in(const Cell& cell) const { return {cell.text, {index_, cell.begin, cell.end}}; }

    void report_nameless(const Sheet& sheet) {
        in_.begin({SubjectKind::file, Section::grid, "/matrix", {}, {}});
        for (const SheetPart& part : sheet.parts)
            for (const SheetRow& row : part.rows) {
                for (const Cell& cell : (*sheet.table)[row.row])
                    if (const SheetColumn* const column = sheet.column_of(cell);
                        column != nullptr && column->name.value.empty())
                        report_nameless(cell);
                if (row.title.value.empty())
                    in_.invalid({index_, sheet.table->rows[row.row].begin, sheet.table->rows[row.row].end},
                                {}, "a row has letters and no title, and is left out",
                                "write beside the letters what is decided");
            }
    }

    void report_nameless(const Cell& cell) {
        const std::string column = std::to_string(cell.column);
        if (says_nothing(cell.text) || in_.unknown_before("column", column, text_in(cell).span))
            return;
        in_.unknown_word("column", column, text_in(cell).span,
                         "a column has letters and no name above them, so they belong to nobody", {},
                         "write above the letters who holds them");
    }

    void report_doubts(const Sheet& sheet) {
        in_.begin({SubjectKind::file, Section::grid, "/matrix", {}, {}});
        for (const ColumnDoubt& doubt : sheet.doubts) {
            Problem& problem = in_.unclear_column(doubt.name.span, doubt.name.value, doubt.text, doubt.help);
            problem.severity = doubt.severity;
            for (const Span& other : doubt.others)
                problem.others.push_back({other, "and this one", true});
        }
        for (const Text& heading : sheet.guessed_headings)
            in_.unclear_cell(guessed_heading, heading.value, heading.span);
        if (sheet.arrangement == Arrangement::names_in_cells)
            return;
        std::vector<ColumnHead> heads;
        for (const SheetColumn& column : sheet.columns)
            heads.push_back({column.name, column.group});
        report_namesakes(in_, heads);
    }

    void read_grid(const Sheet& sheet, const SheetPart& part, const SheetNames& names, bool one_of_several) {
        Grid grid;
        grid.framework = sheet.framework;
        grid.body = sheet.body;
        const std::string title = part_title(sheet, part);
        if (!title.empty())
            grid.title = {found_.texts->made.emplace_back(title),
                          part.heading.value.empty() ? sheet.title.span : part.heading.span};
        grid.logical_path = "/matrix";
        if (one_of_several)
            append_segment(grid.logical_path, title.empty() ? std::to_string(facts_.grids.size()) : title);
        for (const std::uint32_t column : part.columns) {
            const Text& name = sheet.columns[column].name;
            grid.columns.push_back({name.value, name.span, {}});
        }
        columns_.clear();
        for (const Ref& column : grid.columns)
            columns_.insert(text::folded(column.name));
        const std::string path = grid.logical_path + "/rows"; // what is read of a row is told by it
        for (const SheetRow& row : part.rows)
            if (!row.title.value.empty())
                read_named(sheet, row, names, read_row(sheet, part, row, path), grid);
        facts_.grids.push_back(std::move(grid));
    }

    Entry& add_entry(const SheetPart& part, const SheetRow& row, const Sheet& sheet, std::string_view path) {
        Entry& entry = facts_.entries.emplace_back();
        const TextTable::Row& all = sheet.table->rows[row.row];
        entry.id = row.title;
        entry.title = row.title;
        entry.body = {index_, row.title.span.begin, all.end};
        if (!part.heading.value.empty())
            entry.scope = part.heading;
        in_.begin({SubjectKind::decision, Section::entry, path, entry.id.value, {}});
        return entry;
    }

    Entry& read_row(const Sheet& sheet, const SheetPart& part, const SheetRow& row, std::string_view path) {
        Entry& entry = add_entry(part, row, sheet, path);
        entry.grid = static_cast<std::uint32_t>(facts_.grids.size());
        for (const Cell& cell : (*sheet.table)[row.row]) {
            const SheetColumn* const column = sheet.column_of(cell);
            if (column == nullptr || column->name.value.empty())
                continue;
            const std::string_view name = column->name.value;
            marks_.clear();
            letters_.read_text(in_, sheet.framework, text_in(cell), marks_);
            letters_.report(in_, sheet.framework, marks_.unread, name);
            for (const Mark& mark : marks_.unread)
                entry.unread.push_back(Letters::unread({name, mark.span, {}}, mark));
            for (const Mark& mark : marks_.letters)
                entry.seats.push_back(letters_.seat({name, mark.span, {}}, sheet.framework, mark));
        }
        return entry;
    }

    /// Whoever is named beside the letters of a row belongs to the grid as if they had a column.
    void read_named(const Sheet& sheet, const SheetRow& row, const SheetNames& names, Entry& entry,
                    Grid& grid) {
        held_.clear();
        if (!sheet.names.empty())
            for (const Seat& seat : entry.seats)
                held_.emplace(seat.letter, text::folded(seat.who.name));
        for (const NamesColumn& column : sheet.names) {
            const Cell* const cell = cell_at((*sheet.table)[row.row], column.column);
            if (cell == nullptr)
                continue;
            const Mark mark{column.head.value, column.letter, column.head.span};
            for (const CellName& each : names.in(*cell)) {
                const Ref who{each.name.value, each.name.span, {}};
                if (columns_.insert(text::folded(who.name)).second)
                    grid.columns.push_back(who);
                if (column.letter == Seat::no_letter)
                    entry.unread.push_back(Letters::unread(who, mark));
                else
                    add_seat(who, sheet.framework, mark, entry);
                report_doubt(each);
            }
        }
    }

    /// Adds a seat that nobody has yet in the entry being read: a cell may hold many names.
    void add_seat(const Ref& who, FrameworkId framework, const Mark& mark, Entry& entry) {
        if (held_.emplace(mark.letter, text::folded(who.name)).second)
            entry.seats.push_back(letters_.seat(who, framework, mark));
    }

    void read_entries(const Sheet& sheet, const SheetPart& part, const SheetNames& names) {
        for (const SheetRow& row : part.rows) {
            if (row.title.value.empty())
                continue;
            Entry& entry = add_entry(part, row, sheet, "/decisions");
            held_.clear();
            for (const Cell& cell : (*sheet.table)[row.row])
                if (const SheetColumn* const column = sheet.column_of(cell))
                    add_names(sheet, *column, names.in(cell), entry);
        }
    }

    /// What those named below the head of each column hold. Once for all rows, so that what is doubtful in a
    /// head is said once.
    void read_heads(const Sheet& sheet) {
        heads_.clear();
        if (sheet.arrangement == Arrangement::letters_in_cells)
            return;
        in_.begin({SubjectKind::file, Section::grid, "/matrix", {}, {}});
        for (const SheetColumn& column : sheet.columns) {
            Marks& marks = heads_.emplace_back();
            if (column.letter) {
                (*column.letter == Seat::no_letter ? marks.unread : marks.letters)
                    .push_back({column.name.value, *column.letter, column.name.span});
            } else {
                letters_.read_text(in_, sheet.framework, column.name, marks);
                letters_.report(in_, sheet.framework, marks.unread, {});
            }
        }
    }

    void add_names(const Sheet& sheet, const SheetColumn& column, const std::vector<CellName>& names,
                   Entry& entry) {
        const Marks& head = heads_[static_cast<std::size_t>(&column - sheet.columns.data())];
        for (const CellName& each : names) {
            const Ref who{each.name.value, each.name.span, {}};
            for (const Mark& mark : head.unread)
                entry.unread.push_back(Letters::unread(who, mark));
            for (const Mark& mark : head.letters)
                add_seat(who, sheet.framework, mark, entry);
            report_doubt(each);
        }
    }

    void report_doubt(const CellName& name) {
        if (name.doubted.value.empty())
            return;
        CellDoubt doubt = name.doubt;
        if (doubt.one.empty())
            doubt.one = name.taken_for;
        in_.unclear_cell(doubt, name.doubted.value, name.doubted.span);
    }

    const Source& source_;
    std::uint32_t index_;
    const FoundTables& found_;
    Reader in_;
    Letters letters_;
    Facts& facts_;
    Marks marks_;
    std::vector<Marks> heads_;      ///< of the sheet being read, where names stand below
    std::set<std::string> columns_; ///< of the grid being read, folded
    std::set<std::pair<std::uint8_t, std::string>> held_; ///< letters in the entry being read, by folded name
};

/// The file's name without its folders and extension.
std::string_view stem_of(std::string_view path) {
    path = path.substr(path.find_last_of('/') + 1);
    return path.substr(0, path.rfind('.'));
}

void add_record(const DecisionRecord& record, Facts& facts) {
    if (record.discarded > 0)
        return;
    Entry& entry = facts.entries.emplace_back();
    entry.id = record.title;
    entry.title = record.title;
    entry.status = record.status;
    entry.reviewed = record.reviewed;
    entry.body = record.body;
    for (const RecordSeat& named : record.seats) {
        Seat seat;
        seat.who = {named.name.value, named.name.span, {}};
        seat.duties = named.duty;
        seat.key = named.key;
        seat.key_span = named.key_span;
        entry.seats.push_back(seat);
    }
}

} // namespace

std::string part_title(const Sheet& sheet, const SheetPart& part) {
    if (sheet.title.value.empty() || part.heading.value.empty())
        return std::string(sheet.title.value.empty() ? part.heading.value : sheet.title.value);
    return fmt::format("{}: {}", sheet.title.value, part.heading.value);
}

Facts read_tables(const Source& source, std::uint32_t source_index, InputFormat format,
                  const TableSettings& settings) {
    FoundTables found = find_tables(source, source_index, format, settings);
    if (found.record && found.record->title.value.empty())
        found.record->title = {stem_of(source.path()), found.record->body};
    Facts facts;
    facts.problems = std::move(found.problems);
    facts.discarded = found.discarded;
    SheetReader(source, source_index, found, settings.frameworks, facts).run();
    if (found.record)
        add_record(*found.record, facts);
    facts.tables = std::make_shared<const FoundTables>(std::move(found));
    return facts;
}

} // namespace whodecides
