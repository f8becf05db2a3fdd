#include "model/read/tables.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "model/read/native.hpp"
#include "model/read/sheet_doubt.hpp"
#include "model/read/sheet_names.hpp"
#include "model/read/sheet_turned.hpp"
#include "source/separated.hpp"
#include "source/sniff.hpp"
#include "yaml/prepare.hpp"

namespace whodecides {

namespace {

/// The beginning of a text that tells how it is written.
constexpr std::size_t beginning = 1 << 16;

std::string_view beginning_of(std::string_view bytes) {
    if (bytes.size() <= beginning)
        return bytes;
    const std::size_t last = bytes.substr(0, beginning).rfind('\n');
    return bytes.substr(0, last == std::string_view::npos ? beginning : last + 1);
}

/// How many letters a text has, and whether it is a grid without doubt, and so by its letters, if its cells
/// are separated so.
struct Trial {
    double letters = 0;
    bool sure = false;
    bool sure_by_letters = false;
};

Trial try_separator(std::string_view bytes, char separator, std::span<const Framework> frameworks) {
    const SeparatedText text = read_separated(bytes, 0, separator, beginning);
    Trial trial;
    for (const Sheet& sheet : find_sheets(text.table, {.frameworks = frameworks})) {
        double rows = 0;
        for (const SheetPart& part : sheet.parts)
            rows += static_cast<double>(part.rows.size());
        trial.letters += sheet.lettered * rows * static_cast<double>(sheet.columns.size());
        trial.sure = trial.sure || is_surely_grid(sheet);
        trial.sure_by_letters = trial.sure_by_letters || is_surely_grid_by_letters(sheet);
    }
    return trial;
}

constexpr std::array separators{'\t', ';', ','};

/// The separator with which most letters are found, else the one that stands there most.
char separator_of(std::string_view bytes, std::span<const Framework> frameworks) {
    const std::string_view start = beginning_of(bytes);
    const std::size_t hint = start.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (start.substr(hint).starts_with("sep=") && start.size() > hint + 4)
        return start[hint + 4];
    char best = separators.front();
    std::pair<double, std::size_t> most{0, 0};
    for (const char separator : separators) {
        const auto count = static_cast<std::size_t>(std::ranges::count(start, separator));
        if (count == 0)
            continue;
        const std::pair found{try_separator(start, separator, frameworks).letters, count};
        if (found > most) {
            most = found;
            best = separator;
        }
    }
    return best;
}

/// Whether a text can only be a grid, in one of the ways in which that is told.
bool is_grid_for_sure(std::string_view bytes, bool Trial::*way) {
    const std::string_view start = beginning_of(bytes);
    return std::ranges::any_of(separators, [&](char separator) {
        return start.find(separator) != std::string_view::npos &&
               try_separator(start, separator, built_in_frameworks()).*way;
    });
}

/// Whether a text without a telling name has a table of Markdown that is a grid.
bool holds_markdown_grid(std::string_view start) {
    const MarkdownText text = read_markdown(start, 0, beginning);
    return std::ranges::any_of(text.tables, [](const MarkdownText::TableBelow& below) {
        const std::vector<Sheet> sheets = find_sheets(below.table, {.frameworks = built_in_frameworks()});
        return std::ranges::any_of(sheets, is_surely_grid);
    });
}

/// What YAML has and a grid of letters has not: keys, and lists in brackets.
bool may_be_yaml(std::string_view start) {
    const std::size_t first = start.find_first_not_of(" \r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos ||
        std::string_view("{[-%#").find(start[first]) != std::string_view::npos)
        return true;
    const std::string_view line = start.substr(first, start.find('\n', first) - first);
    return start.find('[') != std::string_view::npos || line.find(": ") != std::string_view::npos ||
           text::trimmed(line).ends_with(':');
}

Problem problem_at(std::uint32_t source, std::uint32_t begin, std::uint32_t end, ProblemKind kind) {
    Problem problem;
    problem.kind = kind;
    problem.span = {source, begin, end};
    problem.subject.kind = SubjectKind::file;
    return problem;
}

Problem fault_problem(const TableFault& fault, std::uint32_t source, std::uint64_t most) {
    Problem problem = problem_at(source, fault.at, fault.at + 1, ProblemKind::syntax_error);
    switch (fault.kind) {
    case TableFault::Kind::open_quote:
        problem.message = "nothing closes the quote that opens here, and the rest of the file is not read";
        problem.help = "close it, or write it twice inside a text in quotes: \"\"";
        problem.place_text = "opens here";
        break;
    case TableFault::Kind::many_columns:
        problem.message =
            fmt::format("this row has more than {} columns, and the rest of the file is not read",
                        TextTable::most_columns);
        problem.help = "check that this is a grid; no spreadsheet has more columns";
        break;
    case TableFault::Kind::many_cells:
        problem.message =
            fmt::format("this file holds more than {} cells, and the rest of it is not read", most);
        problem.help = "split the file, or allow more: `--limit nodes=N`";
        break;
    }
    return problem;
}

constexpr std::string_view save_as_utf8 = "save it as `CSV UTF-8`";

/// A file from an older spreadsheet, of which nobody can be sure that it was decoded as it was meant.
Problem older_encoding(std::string_view bytes, std::uint32_t source) {
    const auto first =
        std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
    const auto begin = static_cast<std::uint32_t>(first - bytes.begin());
    const auto end = begin + static_cast<std::uint32_t>(text::decode(bytes, begin).length);
    Problem problem = problem_at(source, begin, end, ProblemKind::invalid_value);
    problem.severity = Severity::note;
    problem.message = "this file is not written in UTF-8; it is read as Windows-1252";
    problem.help = fmt::format("look whether its names are as they should be, or {}", save_as_utf8);
    problem.place_text = "the first letter that tells";
    return problem;
}

/// Where a file is in an encoding that nobody knows, names come out broken.
std::optional<Problem> wrong_encoding(const Source& input, std::uint32_t source) {
    const std::string_view bytes = input.bytes();
    if (input.is_recoded())
        return older_encoding(bytes, source);
    if (text::is_valid_utf8(bytes))
        return std::nullopt;
    std::size_t at = 0;
    for (text::Decoded next = text::decode(bytes, at); next.length != 1 || next.point != 0xFFFD;
         next = text::decode(bytes, at))
        at += next.length;
    const auto begin = static_cast<std::uint32_t>(at);
    Problem problem = problem_at(source, begin, begin + 1, ProblemKind::invalid_value);
    problem.message = "this file is not written in UTF-8, so some of its letters are not known";
    problem.help = save_as_utf8;
    problem.place_text = "the first byte that is none";
    return problem;
}

Problem no_grid(std::uint32_t source, InputFormat format) {
    Problem problem = problem_at(source, 0, 0, ProblemKind::invalid_value);
    problem.message = format == InputFormat::markdown
                          ? "no grid of letters and no decision record is found in this file"
                          : "no grid of letters is found in this file";
    problem.help =
        "name the actors in one row, and below each, beside the decisions, letters such as A or R; "
        "letters of your own are written below `frameworks`";
    return problem;
}

/// Beside a grid that is read, a table that is none would be missed by nobody.
Problem marks_only(const TextTable& table) {
    const Cell& first = table[0].front();
    Problem problem = problem_at(table.source, first.begin, first.end, ProblemKind::invalid_value);
    problem.severity = Severity::note;
    problem.message = "this table is headed like a grid and has no letters, and is left out";
    problem.help = "write letters in it, such as A or R; letters of your own are written below `frameworks`";
    return problem;
}

void find_separated(const Source& source, std::uint32_t index, const TableSettings& settings,
                    FoundTables& found) {
    const char separator = separator_of(source.bytes(), settings.frameworks);
    SeparatedText text = read_separated(source.bytes(), index, separator, settings.limits.nodes);
    const TextTable& table = found.texts->tables.emplace_back(std::move(text.table));
    found.sheets = find_sheets(table, {.frameworks = settings.frameworks, .chosen = settings.chosen});
    if (text.fault) {
        found.problems.push_back(fault_problem(*text.fault, index, settings.limits.nodes));
        found.discarded = 1;
    }
}

/// Tables in prose are grids where they cannot be anything else, and beside such a one, or where there is
/// nothing else to read, those that look like one. In the order of the text.
void find_in_markdown(const Source& source, std::uint32_t index, const TableSettings& settings,
                      FoundTables& found) {
    MarkdownText& text = found.texts->markdown;
    text = read_markdown(source.bytes(), index, settings.limits.nodes);
    bool sure = false;
    std::vector<Problem> missed;
    for (const MarkdownText::TableBelow& below : text.tables) {
        const Span heading{index, below.heading.begin, below.heading.end};
        std::vector<Sheet> sheets = find_sheets(
            below.table, {.frameworks = settings.frameworks,
                          .chosen = settings.chosen,
                          .title = below.heading.text.empty() ? Text() : Text{below.heading.text, heading}});
        if (sheets.empty() && holds_marks_only(below.table))
            missed.push_back(marks_only(below.table));
        for (Sheet& sheet : sheets)
            if (const bool certain = is_surely_grid(sheet);
                certain || !doubt_about({&sheet, 1}, settings.frameworks).empty()) {
                sure = sure || certain;
                found.sheets.push_back(std::move(sheet));
            }
    }
    found.record = find_record(text, source, index, settings.limits);
    if (found.record) {
        found.discarded += found.record->discarded;
        append(found.problems, std::move(found.record->problems));
    }
    if (sure)
        append(found.problems, std::move(missed));
    if (found.record && !sure)
        found.sheets.clear();
}

} // namespace

InputFormat input_format(std::string_view path, std::string_view bytes) {
    if (const FileEnding* const ending = ending_of(path))
        return ending->format;
    const std::string_view start = beginning_of(bytes);
    if (start.find('\0') != std::string_view::npos ||
        holds_section(start, {section_names(), telling_section_names()}))
        return InputFormat::yaml;
    if (holds_markdown_grid(start))
        return InputFormat::markdown;
    return !may_be_yaml(start) && is_grid_for_sure(start, &Trial::sure) ? InputFormat::separated
                                                                        : InputFormat::yaml;
}

TableLook look_at_table(std::string_view path, std::string_view bytes) {
    const FileEnding* const ending = ending_of(path);
    if (ending == nullptr || !ending->walked || ending->format == InputFormat::yaml ||
        bytes.find('\0') != std::string_view::npos)
        return {};
    if (ending->format == InputFormat::separated && is_grid_for_sure(bytes, &Trial::sure_by_letters))
        return {.ours = true};
    const Source source{std::string(path), std::string(beginning_of(bytes))};
    const FoundTables found = find_tables(source, 0, ending->format, {.frameworks = built_in_frameworks()});
    if (ending->format == InputFormat::markdown && (found.record || found.sure))
        return {.ours = true};
    return {.doubt = doubt_about(found.sheets, built_in_frameworks())};
}

FoundTables find_tables(const Source& source, std::uint32_t source_index, InputFormat format,
                        const TableSettings& settings) {
    FoundTables found;
    if (source.bytes().empty()) // also what could not be read
        return found;
    if (auto refused = yaml::refusal(source.bytes(), source_index)) {
        refused->help = save_as_utf8;
        found.problems.push_back(*std::move(refused));
        found.discarded = 1;
        return found;
    }
    if (auto problem = wrong_encoding(source, source_index))
        found.problems.push_back(*std::move(problem));
    if (format == InputFormat::separated)
        find_separated(source, source_index, settings, found);
    else
        find_in_markdown(source, source_index, settings, found);
    for (Sheet& sheet : found.sheets)
        turn_round(sheet, found.texts->tables, settings.frameworks);
    for (Sheet& sheet : found.sheets) {
        take_chat_marks_off(sheet);
        doubt_pairs(sheet);
        turn_surnames(sheet, source, found.texts->made);
    }
    found.sure = std::ranges::any_of(found.sheets, is_surely_grid_by_letters);
    if (found.sheets.empty() && !found.record && found.problems.empty())
        found.problems.push_back(no_grid(source_index, format));
    return found;
}

} // namespace whodecides
