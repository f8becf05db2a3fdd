// Names in the cells of a grid. Commas, semicolons and line breaks part them in any case. Words such as "and"
// part them too, though a department may be called "Legal & Compliance": it is one name where it is written
// so more than once and none of its parts ever stands alone. A slash without blanks parts only what the grid
// knows. "Müller, Anna" is one name where all cells are of that kind.

#include "model/read/sheet_names.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "model/building/suggestions.hpp"
#include "model/read/letters.hpp"
#include "model/read/name_list.hpp"
#include "model/read/sheet_columns.hpp"

namespace whodecides {

namespace {

constexpr std::array<std::string_view, 7> joiners{" u. ", " und ", " and ", " & ", " + ", " / ", " et "};

constexpr CellDoubt surname_first{
    .kind = "surname first",
    .one = "is taken for one person, the surname first",
    .several = "are taken for one person each, the surname first",
    .also = "one person too",
    .help = "where two are meant, write a semicolon between them",
    .help_on_several = {},
};
constexpr CellDoubt one_name{
    .kind = "one name",
    .one = "is taken for one name",
    .several = "are taken for one name each",
    .also = "one name too",
    .help = "write a comma between the names if they are several",
    .help_on_several = {},
};
constexpr CellDoubt several_names{
    .kind = "several names",
    .one = {},
    .several = "are taken for several names each",
    .also = "several names",
    .help = "write a comma between the names; or no blanks around the mark if it is one name",
    .help_on_several = {},
};

/// What stands between people where a comma stands in each of them.
constexpr std::string_view between_people = ";\r\n";

/// Surname and first name of "Müller, Anna": a few words on each side of one comma.
struct Turned {
    std::string_view surname;
    std::string_view first;
};

std::optional<Turned> turned(std::string_view name) {
    const std::size_t comma = name.find(',');
    if (name.size() > longest_list || comma == std::string_view::npos)
        return std::nullopt;
    const Turned out{text::trimmed(name.substr(0, comma)), text::trimmed(name.substr(comma + 1))};
    return may_be_name(out.surname) && may_be_name(out.first) ? std::optional(out) : std::nullopt;
}

std::string_view in_order(const Turned& name, std::deque<std::string>& made) {
    return made.emplace_back(fmt::format("{} {}", name.first, name.surname));
}

} // namespace

SheetNames::SheetNames(const Sheet& sheet, const Source& source, std::deque<std::string>& made)
    : source_(source), index_(sheet.table->source), made_(made) {
    if (sheet.arrangement == Arrangement::letters_in_cells && sheet.names.empty())
        return;
    constexpr std::size_t least = 2;
    std::size_t items = 0;
    std::size_t turned_items = 0;
    std::set<std::string> surnames;
    std::set<std::string> firsts;
    // Else pairs of first names look like that too: "Ann, Ben".
    bool parted = false;
    bool repeated = false;
    std::set<std::string> pairs;
    const auto look = [&](const Cell& cell) {
        learn(cell);
        parted = parted || bytes_of(cell).find_first_of(between_people) != std::string_view::npos;
        for (const std::string_view item : names_in(bytes_of(cell), between_people)) {
            ++items;
            repeated = !pairs.insert(text::folded(item)).second || repeated;
            if (const auto name = turned(item)) {
                ++turned_items;
                surnames.insert(text::folded(name->surname));
                firsts.insert(text::folded(name->first));
            }
        }
    };
    for (const SheetPart& part : sheet.parts)
        for (const SheetRow& row : part.rows)
            for (const Cell& cell : (*sheet.table)[row.row])
                if (sheet.holds_names(cell.column))
                    look(cell);
    surname_first_ =
        (parted || repeated) && turned_items == items && surnames.size() >= least &&
        std::ranges::none_of(surnames, [&](const std::string& name) { return firsts.contains(name); });
}

void SheetNames::learn(const Cell& cell) {
    for (const std::string_view item : names_in(bytes_of(cell)))
        if (item.size() > longest_list)
            continue;
        else if (split_at(item, joiners).size() < 2)
            alone_.insert(text::folded(item));
        else if (!together_.insert(text::folded(item)).second)
            repeated_.insert(text::folded(item));
}

std::vector<CellName> SheetNames::in(const Cell& cell) const {
    std::vector<CellName> out;
    const std::string_view bytes = bytes_of(cell);
    if (surname_first_) {
        for (const std::string_view item : names_in(bytes, between_people))
            if (const auto name = turned(item))
                out.push_back({{in_order(*name, made_), text(item).span}, text(item), surname_first});
        return out;
    }
    for (const std::string_view item : names_in(bytes))
        add(item, out);
    return out;
}

bool SheetNames::is_one(const std::vector<std::string_view>& parts, std::string_view item) const {
    return repeated_.contains(text::folded(item)) &&
           std::ranges::none_of(
               parts, [this](std::string_view part) { return alone_.contains(text::folded(part)); });
}

void SheetNames::add(std::string_view item, std::vector<CellName>& out) const {
    constexpr std::array<std::string_view, 1> slash{"/"};
    const auto is_known = [this](std::string_view part) { return alone_.contains(text::folded(part)); };
    const std::vector<std::string_view> tight = split_at(item, slash);
    const bool all_known = tight.size() > 1 && std::ranges::all_of(tight, is_known);
    const std::vector<std::string_view> parts = all_known ? tight : split_at(item, joiners);
    if (parts.size() < 2) {
        out.push_back({text(item)});
        return;
    }
    if (is_one(parts, item)) {
        out.push_back({text(item), text(item), one_name});
        return;
    }
    const bool certain = std::ranges::any_of(parts, is_known);
    for (const std::string_view part : parts)
        out.push_back({text(part)});
    if (certain)
        return;
    std::vector<std::string> shown_parts;
    for (const std::string_view part : parts)
        shown_parts.push_back(shown(part));
    out.back().doubted = text(item);
    out.back().doubt = several_names;
    out.back().taken_for = fmt::format("is taken for {} names: {}", parts.size(), listed(shown_parts));
}

std::string_view SheetNames::bytes_of(const Cell& cell) const {
    return source_.bytes().substr(cell.begin, cell.end - cell.begin);
}

Text SheetNames::text(std::string_view bytes) const {
    const auto begin = static_cast<std::uint32_t>(bytes.data() - source_.bytes().data());
    return {bytes, {index_, begin, begin + static_cast<std::uint32_t>(bytes.size())}};
}

void turn_surnames(Sheet& sheet, std::deque<std::string>& made) {
    if (sheet.arrangement != Arrangement::letters_in_cells)
        return;
    std::set<std::string> whole;
    std::vector<SheetColumn*> found;
    for (SheetColumn& column : sheet.columns)
        if (turned(column.name.value))
            found.push_back(&column);
        else
            whole.insert(text::folded(column.name.value));
    std::erase_if(found, [&](const SheetColumn* column) {
        const Turned name = *turned(column->name.value);
        return whole.contains(text::folded(name.surname)) || whole.contains(text::folded(name.first));
    });
    for (SheetColumn* const column : found) {
        const std::string_view written = column->name.value;
        column->name.value = in_order(*turned(written), made);
        if (column == found.front()) // once for all: a list of people has commas throughout
            sheet.doubts.push_back(
                {{written, column->name.span},
                 fmt::format("{} is taken for one person, {}{}", shown(written), shown(column->name.value),
                             found.size() == 1
                                 ? ""
                                 : fmt::format(", and so {} {} more", found.size() == 2 ? "is" : "are",
                                               found.size() - 1)),
                 "give each a column of their own if they are two"});
    }
}

void doubt_pairs(Sheet& sheet) {
    if (sheet.arrangement != Arrangement::letters_in_cells)
        return;
    constexpr std::size_t most = 12;
    ColumnDoubt doubt;
    std::vector<std::string> names;
    for (const SheetColumn& column : sheet.columns) {
        const std::vector<std::string_view> parts = split_at(column.name.value, joiners);
        if (parts.size() < 2 || !std::ranges::all_of(parts, may_be_name))
            continue;
        if (names.empty())
            doubt.name = column.name;
        else
            doubt.others.push_back(column.name.span);
        names.push_back(shown(column.name.value));
    }
    if (names.empty())
        return;
    const bool one = names.size() == 1;
    doubt.text = fmt::format("{} {} taken for one actor{}", listed(names, most), one ? "is" : "are",
                             one ? "" : " each");
    doubt.help = "give each a column of their own where several are meant";
    doubt.severity = Severity::note;
    sheet.doubts.push_back(std::move(doubt));
}

} // namespace whodecides
