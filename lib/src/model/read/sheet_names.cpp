// Names in the cells of a grid. Commas, semicolons and line breaks part them in any case. Words such as "and"
// part them too, though a department may be called "Legal & Compliance": it is one name where it is written
// so more than once and none of its parts ever stands alone. A slash without blanks parts only what the grid
// knows. "Müller, Anna" is one name where all cells are of that
// kind, and "Müller, A." wherever it stands.

#include "model/read/sheet_names.hpp"

#include <algorithm>
#include <array>

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

constexpr CellDoubt one_person{
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

/// "Müller, A." of these two items of one list, where it is that; else empty.
std::string_view with_initials(std::string_view surname, std::string_view behind) {
    const std::string_view both(surname.data(),
                                static_cast<std::size_t>(behind.data() + behind.size() - surname.data()));
    const std::string_view between =
        both.substr(surname.size(), both.size() - surname.size() - behind.size());
    return is_initials(behind) && text::trimmed(between) == "," ? both : std::string_view();
}

/// A head with the surname first.
struct TurnedHead {
    SheetColumn* column;
    SurnameFirst name;
};

/// How many bytes of a head stand on its first line.
std::size_t first_line_of(const Text& head, const Source& source) {
    const std::string_view written = source.bytes().substr(head.span.begin, head.span.end - head.span.begin);
    const std::string_view line = text::trimmed(written.substr(0, written.find_first_of("\r\n")));
    return line.size() < written.size() && head.value.starts_with(line) ? line.size()
                                                                        : std::string_view::npos;
}

ColumnDoubt doubt_of(const std::vector<TurnedHead>& heads) {
    const Text& written = heads.front().column->name;
    const std::size_t more = heads.size() - 1;
    return {written,
            fmt::format("{} is taken for one person, {}{}", shown(written.value),
                        shown(heads.front().name.in_order()),
                        more == 0 ? "" : fmt::format(", and so {} {} more", more == 1 ? "is" : "are", more)),
            "give each a column of their own if they are two"};
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
            if (const auto name = surname_first(item)) {
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
            if (const auto name = surname_first(item))
                out.push_back({in_order(*name, item), text(item), one_person});
        return out;
    }
    const std::vector<std::string_view> items = names_in(bytes);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string_view both = i + 1 < items.size() ? with_initials(items[i], items[i + 1]) : "";
        if (const auto name = surname_first(both)) {
            out.push_back({in_order(*name, both)});
            ++i;
        } else {
            add(items[i], out);
        }
    }
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

Text SheetNames::in_order(const SurnameFirst& name, std::string_view written) const {
    return {made_.emplace_back(name.in_order()), text(written).span};
}

std::string_view SheetNames::bytes_of(const Cell& cell) const {
    return source_.bytes().substr(cell.begin, cell.end - cell.begin);
}

Text SheetNames::text(std::string_view bytes) const {
    const auto begin = static_cast<std::uint32_t>(bytes.data() - source_.bytes().data());
    return {bytes, {index_, begin, begin + static_cast<std::uint32_t>(bytes.size())}};
}

void turn_surnames(Sheet& sheet, const Source& source, std::deque<std::string>& made) {
    if (sheet.arrangement != Arrangement::letters_in_cells)
        return;
    std::set<std::string> whole;
    std::vector<TurnedHead> found;
    for (SheetColumn& column : sheet.columns)
        if (const auto name = surname_first(column.name.value, first_line_of(column.name, source)))
            found.push_back({&column, *name});
        else
            whole.insert(text::folded(column.name.value));
    std::erase_if(found, [&](const TurnedHead& head) {
        return !head.name.initials && (whole.contains(text::folded(head.name.surname)) ||
                                       whole.contains(text::folded(head.name.first)));
    });
    std::vector<TurnedHead> doubtful;
    for (const TurnedHead& head : found)
        if (!head.name.initials)
            doubtful.push_back(head);
    if (!doubtful.empty()) // once for all: a list of people has commas throughout
        sheet.doubts.push_back(doubt_of(doubtful));
    for (const TurnedHead& head : found)
        head.column->name.value = made.emplace_back(head.name.in_order());
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
