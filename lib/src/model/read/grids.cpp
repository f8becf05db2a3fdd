#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/pointer.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "model/read/entries.hpp"
#include "model/read/namesakes.hpp"
#include "model/read/sections.hpp"

/// Grids of letters: each row is an entry, each cell the duties of one actor on it.
namespace whodecides {

namespace {

struct GridDraft {
    Grid grid;
    Text framework;
    EntryKind kind = EntryKind::decision;
    Text scope;
    yaml::Node rows;
    yaml::Node rows_key;
};

/// Keeps the position of every column: a cell belongs to the name above it.
void read_columns(const KeyValue& field, std::vector<Ref>& out) {
    if (!field.value.is_sequence()) {
        read(field, out);
        return;
    }
    for (std::size_t i = 0; i < field.value.size(); ++i) {
        const yaml::Node item = field.value.item(i);
        Ref& column = out.emplace_back();
        if (!item.is_scalar() || is_empty(item))
            wrong_shape(field, item);
        else if (!read_name(field, item, column))
            column = {};
    }
}

/// The cells of a row that was written as one text: "A R - C".
std::vector<std::string_view> cells_in(std::string_view row) {
    constexpr std::string_view between = " \t,;|";
    std::vector<std::string_view> cells;
    for (std::size_t at = 0; (at = row.find_first_not_of(between, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(row.find_first_of(between, at), row.size());
        cells.push_back(row.substr(at, end - at));
        at = end;
    }
    return cells;
}

constexpr KeyReader<GridDraft> grid_keys[] = {
    {"id", [](const KeyValue& field, GridDraft& draft) { read(field, draft.grid.id); }},
    {"title", [](const KeyValue& field, GridDraft& draft) { read(field, draft.grid.title); }},
    {"framework", [](const KeyValue& field, GridDraft& draft) { read(field, draft.framework); }},
    {"kind",
     [](const KeyValue& field, GridDraft& draft) { read_choice(field, draft.kind, EntryKind::decision); }},
    {"scope", [](const KeyValue& field, GridDraft& draft) { read(field, draft.scope); }},
    {"columns", [](const KeyValue& field, GridDraft& draft) { read_columns(field, draft.grid.columns); }},
    {"rows",
     [](const KeyValue& field, GridDraft& draft) {
         draft.rows = field.value;
         draft.rows_key = field.key;
     }},
};

/// Reads the rows of one grid.
class Rows {
  public:
    Rows(const KeyValue& rows, const GridDraft& draft, std::uint32_t grid, Letters& letters, Facts& facts)
        : rows_(rows), in_(rows.in), draft_(draft), grid_(grid), letters_(letters), facts_(facts) {
        for (const Ref& column : draft.grid.columns)
            columns_.push_back(column.name);
        std::ranges::sort(columns_);
    }

    void read() {
        const SubjectKind subject =
            draft_.kind == EntryKind::decision ? SubjectKind::decision : SubjectKind::responsibility;
        Items items(rows_, {subject, Section::entry, "title", draft_.grid.logical_path + "/rows", true});
        Item item;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (items.get(i, item))
                read_row(item);
    }

  private:
    void read_row(const Item& item) {
        Entry& entry = facts_.entries.emplace_back();
        entry.kind = draft_.kind;
        entry.id = item.id;
        entry.body = item.span;
        entry.grid = grid_;
        seats_.clear();
        EntryDraft draft{entry, letters_, seats_};
        if (item.body.exists() && item.body.is_mapping() && is_turned_round(item.body))
            read_turned_round(item, draft);
        else if (item.body.exists() && item.body.is_mapping())
            read_pairs(item.body, draft);
        else if (item.body.exists())
            read_cells(item, entry);
        if (!entry.scope.written())
            entry.scope = draft_.scope;
        finish_entry(draft);
    }

    /// A row as a list: one cell for each column. One cell alone is a list of one.
    void read_cells(const Item& item, Entry& entry) {
        const std::vector<Ref>& columns = draft_.grid.columns;
        const bool list = item.body.is_sequence();
        if (!list && columns.size() > 1 && read_cells_in_text(item, entry))
            return;
        const std::size_t count = list ? item.body.size() : 1;
        if (columns.empty())
            in_.invalid(
                item.body.span(), {},
                fmt::format("the row {} is a list, and the grid has no `columns`", quoted(item.id.value)),
                "name the actors above the cells in `columns`, or write the row as {actor: letter}");
        else if (count != columns.size())
            in_.invalid(item.body.span(), {},
                        fmt::format("the row {} has {} for {}", quoted(item.id.value), counted(count, "cell"),
                                    counted(columns.size(), "column")),
                        "write one cell for each column; `-` is an empty one");
        for (std::size_t i = 0; i < std::min(count, columns.size()); ++i)
            if (!columns[i].name.empty())
                add_cell(columns[i], list ? item.body.item(i) : item.body, Place::cell, entry);
    }

    /// A row as one text with as many cells as there are columns; false where it is none.
    bool read_cells_in_text(const Item& item, Entry& entry) {
        const std::vector<Ref>& columns = draft_.grid.columns;
        const std::vector<std::string_view> cells = cells_in(item.body.text());
        if (cells.size() != columns.size())
            return false;
        in_.invalid(item.body.span(), {}, fmt::format("the row {} is a text", quoted(item.id.value)),
                    fmt::format("write [{}]", fmt::join(cells, ", ")));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            marks_.clear();
            letters_.read_part(in_, draft_.grid.framework, item.body, cells[i], marks_);
            if (!columns[i].name.empty())
                add_marks(columns[i], Place::cell, entry);
        }
        return true;
    }

    /// Whether it is `{A: ann, R: bob}`, the letters before the names.
    bool is_turned_round(const yaml::Node& body) {
        const FrameworkId id = draft_.grid.framework;
        for (std::size_t i = 0; i < body.size(); ++i) {
            const yaml::Node key = body.key(i);
            if (find_key(Section::entry, key.text()) != nullptr || is_column(key) ||
                !letters_.is_cell(id, key) || is_empty(body.value(i)) || body.value(i).is_mapping() ||
                letters_.is_cell(id, body.value(i)))
                return false;
        }
        return body.size() > 0;
    }

    void read_turned_round(const Item& item, EntryDraft& draft) {
        constexpr std::size_t most = 6;
        std::vector<std::string> pairs;
        const auto add = [&pairs](const yaml::Node& name, const yaml::Node& letter) {
            if (name.is_scalar() && pairs.size() <= most)
                pairs.push_back(
                    fmt::format("{}: {}", text::trimmed(name.text()), text::trimmed(letter.text())));
        };
        for (std::size_t i = 0; i < item.body.size() && pairs.size() <= most; ++i) {
            const yaml::Node value = item.body.value(i);
            for (std::size_t j = 0; value.is_sequence() && j < value.size(); ++j)
                add(value.item(j), item.body.key(i));
            if (!value.is_sequence())
                add(value, item.body.key(i));
        }
        if (pairs.size() > most)
            pairs[most] = "...";
        in_.invalid(item.body.span(), {},
                    fmt::format("the row {} has the letters before the names", quoted(item.id.value)),
                    fmt::format("write `{}`", fmt::join(pairs, ", ")));
        read_letters(in_, draft_.grid.framework, item.body, draft);
    }

    [[nodiscard]] bool is_column(const yaml::Node& key) const {
        return std::ranges::binary_search(columns_, text::trimmed(key.text()));
    }

    /// Whether a word that is a key of an entry stands above a cell all the same. Where the grid has columns,
    /// these say so, except of what names the row; where it has none, a value made of letters of the
    /// framework does.
    bool is_cell_below(const yaml::Node& key, const FormatKey& format, const yaml::Node& value) {
        const bool names_row = format.key == "title" || format.key == "id";
        if (!columns_.empty() && !names_row)
            return is_column(key);
        return (columns_.empty() || is_column(key)) && letters_.is_cell(draft_.grid.framework, value);
    }

    /// A row as a mapping from actors to cells, which may hold keys of an entry too.
    void read_pairs(const yaml::Node& body, EntryDraft& draft) {
        SeenKeys seen;
        for (std::size_t i = 0; i < body.size(); ++i) {
            const yaml::Node key = body.key(i);
            const yaml::Node value = body.value(i);
            const FormatKey* const format = find_key(Section::entry, key.text());
            const bool column = is_column(key);
            if (format != nullptr && !is_cell_below(key, *format, value))
                entry_body().read_key({in_, *format, key, value}, body, draft, seen);
            else if (!column && belongs_to_author(key.text()))
                continue;
            else if (format == nullptr && !column && value.is_mapping())
                read_mapping(key, value, draft);
            else if (format == nullptr && !column && is_misspelt_key(key, value))
                in_.unknown_key(Section::entry, key, value);
            else if (!column && value.is_null() && letters_.is_cell(draft_.grid.framework, key))
                report_stray(key);
            else
                add_cell({text_of(key).value, key.span(), {}}, value, Place::name, draft.entry);
        }
    }

    void read_mapping(const yaml::Node& key, const yaml::Node& value, EntryDraft& draft) {
        if (!read_framework_key(in_, key, value, draft))
            in_.unknown_key(Section::entry, key, value);
    }

    /// `{cfo: A, R}`, where YAML takes `R` for a key of its own.
    void report_stray(const yaml::Node& key) {
        in_.invalid(key.span(), key.text(), fmt::format("the letter {} stands by itself", quoted(key.text())),
                    "inside { } a comma ends a cell; write A/R");
    }

    /// Whether it looks like a key of an entry and what follows is no cell.
    bool is_misspelt_key(const yaml::Node& key, const yaml::Node& value) {
        constexpr std::size_t most = 1000;
        if (letters_.is_cell(draft_.grid.framework, value))
            return false;
        const auto known = near_keys_.find(key.text());
        if (known != near_keys_.end() || near_keys_.size() > most)
            return known != near_keys_.end() && known->second;
        std::vector<std::string_view> keys;
        for (const FormatKey& format : format_keys(Section::entry))
            keys.push_back(format.key);
        return near_keys_.emplace(key.text(), !nearest(key.text(), keys).empty()).first->second;
    }

    /// Where a seat of the grid is said: by the actor's name in the row, or by the cell below a column.
    enum class Place : std::uint8_t { name, cell };

    void add_cell(const Ref& who, const yaml::Node& cell, Place place, Entry& entry) {
        marks_.clear();
        letters_.read_cell(in_, draft_.grid.framework, cell, marks_);
        add_marks(who, place, entry);
    }

    void add_marks(const Ref& who, Place place, Entry& entry) {
        letters_.report(in_, draft_.grid.framework, marks_.unread, who.name);
        for (const Mark& mark : marks_.unread)
            entry.unread.push_back(
                Letters::unread({who.name, place == Place::cell ? mark.span : who.span, {}}, mark));
        for (const Mark& mark : marks_.letters) {
            const Span& span = place == Place::cell ? mark.span : who.span;
            seats_.push_back(letters_.seat({who.name, span, {}}, draft_.grid.framework, mark));
        }
    }

    const KeyValue& rows_;
    Reader& in_;
    const GridDraft& draft_;
    std::uint32_t grid_;
    Letters& letters_;
    Facts& facts_;
    std::vector<std::string_view> columns_; ///< sorted
    std::vector<Seat> seats_;
    Marks marks_;
    std::map<std::string_view, bool> near_keys_;
};

/// The framework the grid names, else the usual one; unknown where it names one that does not exist.
FrameworkId framework_of(Reader& in, const Text& written, FrameworkId usual, const Letters& letters) {
    if (!written.written())
        return usual;
    const FrameworkId found = letters.find_framework(written.value);
    if (!found.known())
        report_unknown_framework(in, "framework", written, letters);
    return found;
}

const BodyReader<GridDraft>& grid_body() {
    static const BodyReader<GridDraft> reader(Section::grid, grid_keys);
    return reader;
}

void report_namesakes_among(Reader& in, const std::vector<Ref>& columns) {
    std::vector<ColumnHead> heads;
    for (const Ref& column : columns)
        heads.push_back({{column.name, column.span}, {}});
    report_namesakes(in, heads);
}

/// Once the keys of a grid are read: its framework, and the rows.
void finish_grid(Reader& in, GridDraft& draft, FrameworkId usual, Letters& letters, Facts& facts) {
    draft.grid.framework = framework_of(in, draft.framework, usual, letters);
    report_namesakes_among(in, draft.grid.columns);
    if (!draft.rows.exists())
        in.invalid(draft.grid.body, {}, "a grid has no `rows`",
                   "write `rows:` with one line for each decision: `title: [A, R, C]`");
    if (!draft.rows.exists() || !draft.grid.framework.known())
        return;
    const KeyValue rows{in, *find_key(Section::grid, "rows"), draft.rows_key, draft.rows};
    Rows(rows, draft, static_cast<std::uint32_t>(facts.grids.size()), letters, facts).read();
    facts.grids.push_back(std::move(draft.grid));
}

void read_grid(const KeyValue& section, const yaml::Node& body, std::string path, FrameworkId usual,
               Letters& letters, Facts& facts) {
    GridDraft draft;
    draft.grid.body = body.span();
    section.in.begin({SubjectKind::file, Section::grid, path, {}, body});
    grid_body()(section.in, body, draft);
    const Text& name = draft.grid.id.written() ? draft.grid.id : draft.grid.title;
    const bool listed_one = section.value.is_sequence();
    if (draft.grid.id.written() || (listed_one && name.written())) {
        path = "/matrix";
        append_segment(path, name.value);
    }
    draft.grid.logical_path = path;
    finish_grid(section.in, draft, usual, letters, facts);
}

} // namespace

void read_matrix(const KeyValue& section, FrameworkId usual, Letters& letters, Facts& facts) {
    if (section.value.is_mapping()) {
        read_grid(section, section.value, "/matrix", usual, letters, facts);
        return;
    }
    if (!section.value.is_sequence()) {
        if (!is_empty(section.value))
            wrong_shape(section, section.value);
        return;
    }
    for (std::size_t i = 0; i < section.value.size(); ++i) {
        if (section.value.item(i).is_mapping())
            read_grid(section, section.value.item(i), fmt::format("/matrix/{}", i), usual, letters, facts);
        else
            wrong_shape(section, section.value.item(i));
    }
}

bool holds_grid(const yaml::Node& root) {
    bool rows = false;
    bool others = false;
    for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
        const std::string_view key = root.key(i).text();
        rows = rows || key == "rows";
        others = others || key == "columns" || key == "framework";
    }
    return rows && others;
}

void read_misplaced_grid(Reader& in, const yaml::Node& root, FrameworkId usual, Letters& letters,
                         Facts& facts) {
    std::vector<yaml::Node> keys;
    for (std::size_t i = 0; i < root.size(); ++i)
        if (find_key(Section::top, root.key(i).text()) == nullptr &&
            find_key(Section::grid, root.key(i).text()) != nullptr)
            keys.push_back(root.key(i));
    in.begin({SubjectKind::file, Section::top, {}, {}, {}});
    Problem& problem = in.invalid(keys.front().span(), {}, "a grid stands at the top of the file",
                                  "put these lines below `matrix:`");
    for (std::size_t i = 1; i < keys.size(); ++i)
        problem.others.push_back({keys[i].span(), "and this one", true});
    GridDraft draft;
    draft.grid.body = root.span();
    draft.grid.logical_path = "/matrix";
    in.begin({SubjectKind::file, Section::grid, draft.grid.logical_path, {}, root});
    grid_body()(in, root, draft, [](const yaml::Node&, const yaml::Node&) { return true; });
    finish_grid(in, draft, usual, letters, facts);
}

} // namespace whodecides
