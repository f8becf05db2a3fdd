#include "export/import_yaml.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/wrap.hpp"
#include "model/format.hpp"
#include "model/read/letters.hpp"
#include "yaml/yaml_text.hpp"

namespace whodecides {

namespace {

/// YAML takes no longer key on one line; a little is left for quotes and escapes.
constexpr std::size_t longest_key = 1000;
/// Titles and cells stand below each other up to these widths.
constexpr std::size_t widest_title = 48;
constexpr std::size_t widest_row = 100;

void pad(std::string& out, std::string_view written, std::size_t width) {
    const std::size_t has = text::columns(written);
    out += written;
    if (has < width)
        out.append(width - has, ' ');
}

void end_line(std::string& out, std::string_view note) {
    if (!note.empty())
        out += fmt::format("   # {}", yaml_comment(note));
    out += '\n';
}

/// Whether the titles can be the keys of a mapping: each once, of a length that YAML takes, and none that is
/// left to the author.
template <class Things>
bool can_be_keys(const Things& things) {
    std::set<std::string_view> seen;
    return std::ranges::all_of(things, [&](const auto& thing) {
        return seen.insert(thing.title).second && yaml_text(thing.title).size() <= longest_key &&
               !belongs_to_author(thing.title) && find_key(Section::entry, thing.title) == nullptr;
    });
}

/// "A/R" for "A, R"; empty where a cell holds more than letters.
std::string letters_in(std::string_view cell) {
    std::string letters;
    bool single = true;
    split_cell(cell, [&](std::string_view part) {
        single = single && part.size() == 1 && text::is_word_byte(part.front());
        letters += fmt::format("{}{}", letters.empty() ? "" : "/", part);
    });
    return single ? letters : std::string();
}

/// "A/R" for "A, R", which would need quotes, and a full stop for nothing: a dash alone is no text in YAML.
std::string cell_text(std::string_view cell) {
    if (says_nothing(cell))
        return ".";
    const std::string letters = letters_in(cell);
    return yaml_text(letters.empty() ? cell : std::string_view(letters));
}

/// Several cells as one: "A/R", or a list where one of them holds more than letters.
std::string joined_cell(std::vector<std::string_view> cells) {
    std::erase_if(cells, says_nothing);
    sort_distinct(cells);
    if (cells.size() < 2)
        return cell_text(cells.empty() ? std::string_view() : cells.front());
    const std::string all = fmt::format("{}", fmt::join(cells, "/"));
    if (!letters_in(all).empty())
        return cell_text(all);
    std::vector<std::string> texts;
    for (const std::string_view cell : cells)
        texts.push_back(cell_text(cell));
    return fmt::format("[{}]", fmt::join(texts, ", "));
}

/// Writes one grid behind so many blanks.
class GridWriter {
  public:
    GridWriter(std::string& out, const ImportedGrid& grid, std::size_t indent)
        : out_(out), grid_(grid), indent_(indent) {}

    void write() {
        if (!grid_.title.empty())
            write_pair("title", grid_.title);
        write_pair("framework", grid_.framework);
        if (!grid_.scope.empty())
            write_pair("scope", grid_.scope);
        if (!is_sparse() && can_be_keys(grid_.rows))
            write_rows();
        else
            write_bodies();
    }

  private:
    /// Whether rows as lists would be hardly anything but full stops, far beyond what anybody can look at.
    [[nodiscard]] bool is_sparse() const {
        constexpr std::size_t most_columns = 256;
        constexpr std::size_t least_part = 8;
        std::size_t filled = 0;
        for (const ImportedRow& row : grid_.rows)
            filled += row.cells.size();
        return grid_.columns.size() > most_columns &&
               filled < grid_.columns.size() * grid_.rows.size() / least_part;
    }

    void begin_line(std::size_t deeper = 0) { out_.append(indent_ + deeper, ' '); }

    void write_pair(std::string_view key, std::string_view value) {
        begin_line();
        out_ += fmt::format("{}: {}\n", key, yaml_text(value));
    }

    /// Rows as lists below the columns, so that it is still a grid to look at.
    void write_rows() {
        measure();
        begin_line();
        pad(out_, "columns: ", title_width_ + 2);
        write_cells(std::span<const std::string>(grid_.columns), yaml_text);
        out_ += '\n';
        begin_line();
        out_ += "rows:\n";
        for (const ImportedRow& row : grid_.rows) {
            begin_line(2);
            pad(out_, yaml_text(row.title) + ": ", title_width_);
            std::vector<std::string_view> cells(grid_.columns.size());
            for (const ImportedCell& cell : row.cells)
                cells[cell.column] = cell.text;
            write_cells(std::span<const std::string_view>(cells), cell_text);
            end_line(out_, row.note);
        }
    }

    void measure() {
        for (const ImportedRow& row : grid_.rows)
            if (const std::size_t width = text::columns(yaml_text(row.title)); width <= widest_title)
                title_width_ = std::max(title_width_, width + 2);
        widths_.assign(grid_.columns.size(), 1);
        for (const ImportedRow& row : grid_.rows)
            for (const ImportedCell& cell : row.cells)
                widths_[cell.column] = std::max(widths_[cell.column], text::columns(cell_text(cell.text)));
        std::vector<std::size_t> with_names = widths_;
        std::size_t all = title_width_;
        for (std::size_t i = 0; i < with_names.size(); ++i) {
            with_names[i] = std::max(with_names[i], text::columns(yaml_text(grid_.columns[i])));
            all += with_names[i] + 2;
        }
        if (all <= widest_row)
            widths_ = std::move(with_names);
    }

    template <class Written, class InYaml>
    void write_cells(std::span<const Written> cells, InYaml in_yaml) {
        out_ += '[';
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool last = i + 1 == cells.size();
            const std::string cell = in_yaml(cells[i]) + (last ? "" : ", ");
            pad(out_, cell, last ? 0 : widths_[i] + 2);
        }
        out_ += ']';
    }

    /// Rows as a list of mappings, which may repeat a title.
    void write_bodies() {
        begin_line();
        out_ += "columns: [";
        for (std::size_t i = 0; i < grid_.columns.size(); ++i)
            out_ += fmt::format("{}{}", i == 0 ? "" : ", ", yaml_text(grid_.columns[i]));
        out_ += "]\n";
        begin_line();
        out_ += "rows:\n";
        for (const ImportedRow& row : grid_.rows) {
            begin_line(2);
            out_ += fmt::format("- title: {}", yaml_text(row.title));
            end_line(out_, row.note);
            write_pairs(row);
        }
    }

    /// The cells below columns of one name are one, for a mapping has each name once.
    void write_pairs(const ImportedRow& row) {
        std::map<std::string_view, std::vector<std::string_view>> by_name;
        for (const ImportedCell& cell : row.cells)
            by_name[grid_.columns[cell.column]].push_back(cell.text);
        for (const ImportedCell& cell : row.cells) {
            const std::string& name = grid_.columns[cell.column];
            const auto cells = by_name.extract(name);
            if (cells.empty())
                continue;
            begin_line(4);
            out_ += fmt::format("{}: {}\n", yaml_text(name), joined_cell(cells.mapped()));
        }
    }

    std::string& out_;
    const ImportedGrid& grid_;
    std::size_t indent_;
    std::size_t title_width_ = 8;
    std::vector<std::size_t> widths_;
};

void write_grids(std::string& out, std::span<const ImportedGrid> grids) {
    if (grids.empty())
        return;
    out += "matrix:\n";
    if (grids.size() == 1) {
        GridWriter(out, grids.front(), 2).write();
        return;
    }
    constexpr std::string_view item = "  - ";
    for (const ImportedGrid& grid : grids) {
        std::string body;
        GridWriter(body, grid, item.size()).write();
        out += item;
        out += std::string_view(body).substr(item.size());
    }
}

std::string names_text(std::span<const std::string> names) {
    if (names.size() == 1)
        return yaml_text(names.front());
    std::string out;
    for (const std::string& name : names)
        out += fmt::format("{}{}", out.empty() ? "[" : ", ", yaml_text(name));
    return out + "]";
}

/// The keys of a decision, each on a line behind so many blanks.
void write_body(std::string& out, const ImportedDecision& decision, std::size_t indent) {
    const auto pair = [&](std::size_t deeper, std::string_view key, std::string_view value) {
        out.append(indent + deeper, ' ');
        out += fmt::format("{}: {}\n", yaml_text(key), value);
    };
    if (!decision.framework.empty() && !decision.seats.empty()) {
        out.append(indent, ' ');
        out += fmt::format("{}:\n", yaml_text(decision.framework));
    }
    for (const ImportedSeats& seats : decision.seats)
        pair(decision.framework.empty() ? 0 : 2, seats.key, names_text(seats.names));
    if (!decision.scope.empty())
        pair(0, "scope", yaml_text(decision.scope));
    if (!decision.status.empty())
        pair(0, "status", decision.status);
    if (!decision.reviewed.empty())
        pair(0, "reviewed", decision.reviewed);
    if (!decision.note.empty())
        pair(0, "notes", yaml_text(decision.note));
}

void write_decisions(std::string& out, std::span<const ImportedDecision> decisions) {
    if (decisions.empty())
        return;
    out += "decisions:\n";
    const bool keyed = can_be_keys(decisions);
    for (const ImportedDecision& decision : decisions) {
        const std::string title = yaml_text(decision.title);
        out += keyed ? fmt::format("  {}:\n", title) : fmt::format("  - title: {}\n", title);
        write_body(out, decision, 4);
    }
}

} // namespace

std::string import_yaml(const Import& import) {
    std::string out;
    if (import.grids.empty() && import.decisions.empty())
        return out;
    for (const ImportNote& note : import.notes)
        out += fmt::format("# - {}\n", yaml_comment(fmt::format("{}:{}:{}: {}", note.path, note.line,
                                                                note.column, note.text)));
    if (!out.empty())
        out.insert(0, "# Found on import, and to be looked at:\n");
    write_grids(out, import.grids);
    write_decisions(out, import.decisions);
    return out;
}

} // namespace whodecides
