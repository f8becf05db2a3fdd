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
#include "model/read/sheet_texts.hpp"

namespace whodecides {

namespace {

constexpr std::array<std::string_view, 9> joiners{" u. ", " und ", " oder ", " and ", " or ",
                                                  " & ",  " + ",   " / ",    " et "};

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

constexpr CellDoubt asked_name{
    .kind = "asked name",
    .one = "is taken for the name without the question mark",
    .several = "are taken for the names without the question marks",
    .also = "a question mark too",
    .help = "take the question mark away once it is certain; `?` alone says that nobody is known yet",
    .help_on_several = {},
};

/// What stands between people on a line where a comma stands in each of them.
constexpr std::string_view between_people = ";";

/// "Tom" of "@Tom".
std::string_view without_chat_mark(std::string_view name) {
    const bool marked = name.starts_with('@') && name.size() > 1 && text::is_word_byte(name[1]);
    return marked ? name.substr(1) : name;
}

/// A name without the mark of a chat before it and without a question behind it: "Tom" of "@Tom", "Tom?",
/// "Tom (?)".
std::string_view bare(std::string_view name) {
    constexpr std::string_view question = "(?)";
    std::string_view rest = without_chat_mark(name);
    if (rest.ends_with(question))
        rest = text::trimmed(rest.substr(0, rest.size() - question.size()));
    rest = text::trimmed(rest.substr(0, rest.find_last_not_of('?') + 1));
    return rest.empty() ? name : rest;
}

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
    const auto look = [&](const CellLine& line) {
        for (const std::string_view item : names_in(line.text, between_people)) {
            ++items;
            repeated = !pairs.insert(text::folded(item)).second || repeated;
            if (const auto name = surname_first(item)) {
                ++turned_items;
                surnames.insert(text::folded(name->surname));
                firsts.insert(text::folded(name->first));
            }
        }
    };
    const auto look_at = [&](const Cell& cell) {
        const std::vector<CellLine> lines = lines_in(cell);
        parted = parted || lines.size() > 1 || bytes_of(cell).find(between_people) != std::string_view::npos;
        for (const CellLine& line : lines) {
            learn(line);
            look(line);
        }
    };
    for (const SheetPart& part : sheet.parts)
        for (const SheetRow& row : part.rows)
            for (const Cell& cell : (*sheet.table)[row.row])
                if (sheet.holds_names(cell.column))
                    look_at(cell);
    surname_first_ =
        (parted || repeated) && turned_items == items && surnames.size() >= least &&
        std::ranges::none_of(surnames, [&](const std::string& name) { return firsts.contains(name); });
}

void SheetNames::learn(const CellLine& line) {
    for (const std::string_view item : names_in(line.text))
        if (item.size() > longest_list)
            continue;
        else if (split_at(item, joiners).size() < 2)
            alone_.insert(text::folded(bare(item)));
        else if (!together_.insert(text::folded(item)).second)
            repeated_.insert(text::folded(item));
}

std::vector<CellName> SheetNames::in(const Cell& cell) const {
    std::vector<CellName> out;
    for (const CellLine& line : lines_in(cell))
        if (surname_first_)
            add_turned(line, out);
        else
            add_names(line, out);
    return out;
}

void SheetNames::add_turned(const CellLine& line, std::vector<CellName>& out) const {
    for (const std::string_view item : names_in(line.text, between_people))
        if (const auto name = surname_first(item))
            out.push_back({in_order(*name, item, line), text(item, line), one_person});
}

void SheetNames::add_names(const CellLine& line, std::vector<CellName>& out) const {
    const std::vector<std::string_view> items = names_in(line.text);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string_view both = i + 1 < items.size() ? with_initials(items[i], items[i + 1]) : "";
        if (const auto name = surname_first(both)) {
            out.push_back({in_order(*name, both, line)});
            ++i;
        } else {
            add(items[i], line, out);
        }
    }
}

bool SheetNames::is_known(std::string_view part) const {
    return alone_.contains(text::folded(bare(part)));
}

bool SheetNames::is_one(const std::vector<std::string_view>& parts, std::string_view item) const {
    return repeated_.contains(text::folded(item)) &&
           std::ranges::none_of(parts, [this](std::string_view part) { return is_known(part); });
}

void SheetNames::add(std::string_view item, const CellLine& line, std::vector<CellName>& out) const {
    constexpr std::array<std::string_view, 1> slash{"/"};
    const auto known = [this](std::string_view part) { return is_known(part); };
    const std::vector<std::string_view> tight = split_at(item, slash);
    const bool all_known = tight.size() > 1 && std::ranges::all_of(tight, known);
    const std::vector<std::string_view> parts = all_known ? tight : split_at(item, joiners);
    if (parts.size() < 2) {
        out.push_back(one(item, line));
        return;
    }
    if (is_one(parts, item)) {
        out.push_back({text(item, line), text(item, line), one_name});
        return;
    }
    for (const std::string_view part : parts)
        out.push_back(one(part, line));
    if (std::ranges::any_of(parts, known))
        return;
    std::vector<std::string> shown_parts;
    for (const std::string_view part : parts)
        shown_parts.push_back(shown(bare(part)));
    out.back().doubted = text(item, line);
    out.back().doubt = several_names;
    out.back().taken_for = fmt::format("is taken for {} names: {}", parts.size(), listed(shown_parts));
}

CellName SheetNames::one(std::string_view written, const CellLine& line) const {
    const std::string_view name = bare(written);
    if (name.data() + name.size() == written.data() + written.size())
        return {text(name, line)};
    return {text(name, line), text(written, line), asked_name};
}

Text SheetNames::in_order(const SurnameFirst& name, std::string_view written, const CellLine& line) const {
    return {made_.emplace_back(name.in_order()), text(written, line).span};
}

std::string_view SheetNames::bytes_of(const Cell& cell) const {
    return source_.bytes().substr(cell.begin, cell.end - cell.begin);
}

std::vector<CellLine> SheetNames::lines_in(const Cell& cell) const {
    return lines_of(bytes_of(cell), cell.text, made_);
}

Text SheetNames::text(std::string_view part, const CellLine& line) const {
    constexpr std::size_t longest_searched = 1024;
    const bool is_there = line.text.data() == line.bytes.data();
    std::size_t at = is_there ? static_cast<std::size_t>(part.data() - line.text.data())
                     : line.bytes.size() <= longest_searched ? line.bytes.find(part)
                                                             : std::string_view::npos;
    std::size_t size = part.size();
    if (at == std::string_view::npos) {
        at = 0;
        size = line.bytes.size();
    }
    const auto begin = static_cast<std::uint32_t>(line.bytes.data() + at - source_.bytes().data());
    return {part, {index_, begin, begin + static_cast<std::uint32_t>(size)}};
}

void take_chat_marks_off(Sheet& sheet) {
    for (SheetColumn& column : sheet.columns)
        column.name.value = without_chat_mark(column.name.value);
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
    std::vector<Text> pairs;
    for (const SheetColumn& column : sheet.columns) {
        const std::vector<std::string_view> parts = split_at(column.name.value, joiners);
        if (parts.size() > 1 && std::ranges::all_of(parts, may_be_name))
            pairs.push_back(column.name);
    }
    if (pairs.empty())
        return;
    const bool one = pairs.size() == 1;
    sheet.doubts.push_back(doubt_about(pairs,
                                       fmt::format("{} {} taken for one actor{}", heads_named(pairs),
                                                   one ? "is" : "are", one ? "" : " each"),
                                       "give each a column of their own where several are meant"));
    sheet.doubts.back().severity = Severity::note;
}

} // namespace whodecides
