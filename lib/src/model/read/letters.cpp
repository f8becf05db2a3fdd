#include "model/read/letters.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "model/building/suggestions.hpp"
#include "model/read/cell_remarks.hpp"
#include "model/read/sheet_words.hpp"

namespace whodecides {

namespace {

/// Where a part of a text stands; the whole text where escapes or folding moved things.
Span part_of(const Text& whole, std::string_view part) {
    Span span = whole.span;
    if (span.end - span.begin != whole.value.size())
        return span;
    span.begin += static_cast<std::uint32_t>(part.data() - whole.value.data());
    span.end = span.begin + static_cast<std::uint32_t>(part.size());
    return span;
}

/// A scalar with the bytes between its quotes, where those are its text.
Text inside_quotes(const yaml::Node& scalar) {
    Text text{scalar.text(), scalar.span()};
    if (scalar.style() != yaml::Style::plain && text.span.end - text.span.begin == text.value.size() + 2) {
        ++text.span.begin;
        --text.span.end;
    }
    return text;
}

/// "AR" for "A/R": letters that were written without a mark between them.
std::string split_advice(const LetterIndex& letters, std::string_view written) {
    std::string advice;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written.size() > 4 || !letters.find(written.substr(i, 1)))
            return {};
        advice += fmt::format("{}{}", i == 0 ? "" : "/", written[i]);
    }
    return fmt::format("write {}", quoted(advice));
}

/// Whether a text is different capitals and little more than two: in small letters it may be a word.
bool is_run_of_capitals(std::string_view text) {
    bool all = text.size() >= 2 && text.size() <= 4;
    for (std::size_t i = 0; all && i < text.size(); ++i)
        all = text[i] >= 'A' && text[i] <= 'Z' && text.find(text[i], i + 1) == std::string_view::npos;
    return all;
}

constexpr CellDoubt remark_behind{
    .kind = "behind a letter",
    .one = "behind a letter is a remark; the letter counts",
    .several = "behind letters are remarks; the letters count",
    .also = "a remark too",
    .help = "say in `notes` what it stands for, and take it away here",
    .help_on_several = "say in `notes` what they stand for, and take them away here",
};
constexpr CellDoubt mark_beside{
    .kind = "beside a letter",
    .one = "beside a letter has no meaning; the letter counts",
    .several = "beside letters have no meaning; the letters count",
    .also = "no meaning too",
    .help = remark_behind.help,
    .help_on_several = remark_behind.help_on_several,
};
constexpr CellDoubt open_cell{
    .kind = "open cell",
    .one = "says that it is not known yet, and gives nobody anything",
    .several = "say that it is not known yet, and give nobody anything",
    .also = "not known yet",
    .help = "write a letter once it is known; an empty cell or `-` says that there is none",
    .help_on_several = {},
};

/// The letters there are, and how a house says that it has others.
std::string letters_advice(const Framework& framework, std::string_view written) {
    std::vector<std::string> symbols;
    for (const Letter& letter : framework.letters)
        symbols.push_back(letter.symbol);
    std::string advice = fmt::format("its letters are {}", listed(symbols, symbols.size()));
    if (written.size() == 1 && text::is_ascii_letter(written.front()) && !is_tick(written))
        advice += fmt::format("; one of your own is declared in a YAML file, such as "
                              "`frameworks: {{our-{0}: {{extends: {0}, letters: {{{1}: verifies}}}}}}`",
                              framework.name, written);
    return advice;
}

/// Of one mark in many cells so many are told apart; see what the reports show.
constexpr std::size_t most_cells_named = 16;

/// Marks of footnotes, and what they are set in.
constexpr std::string_view footnote_marks[] = {"*", "(", ")", "[", "]", "^", "#", "!", "?", "'",
                                               ".", ":", "†", "‡", "§", "¹", "²", "³", "⁴", "0",
                                               "1", "2", "3", "4", "5", "6", "7", "8", "9"};

/// Calls `take` with each piece of a cell, and whether it is a text in brackets. `(A)` and `A(1)` are no such
/// texts.
template <class Take>
void for_each_piece(std::string_view cell, Take&& take) {
    for (std::size_t at = 0; (at = cell.find_first_not_of(between_marks, at)) != std::string_view::npos;) {
        std::size_t end = std::min(cell.find_first_of(between_marks, at), cell.size());
        const std::size_t bracket = cell.substr(0, end).find_first_of("([", at);
        const bool plain =
            bracket == std::string_view::npos || !without_footnote(cell.substr(at, end - at)).empty();
        if (!plain)
            end = bracket > at ? bracket : remark_end(cell, at);
        const std::string_view piece = cell.substr(at, end - at);
        if (!says_nothing(piece))
            take(piece, !plain && bracket == at);
        at = end;
    }
}

/// Pieces of which nothing is a letter, one behind the other: "see", "contract" is one text, "E", "D" are
/// two.
std::vector<std::string_view> joined_texts(const std::vector<std::string_view>& pieces) {
    constexpr std::size_t longest_letters = 3;
    const bool text =
        std::ranges::any_of(pieces, [](std::string_view piece) { return piece.size() > longest_letters; });
    if (pieces.size() < 2 || !text)
        return pieces;
    const char* const end = pieces.back().data() + pieces.back().size();
    return {{pieces.front().data(), static_cast<std::size_t>(end - pieces.front().data())}};
}

/// How many bytes of footnote marks the text begins with.
std::size_t footnote_size(std::string_view text) {
    std::size_t size = 0;
    const auto begins = [&](std::string_view mark) { return text.substr(size).starts_with(mark); };
    for (const auto* mark = std::ranges::find_if(footnote_marks, begins); mark != std::end(footnote_marks);
         mark = std::ranges::find_if(footnote_marks, begins))
        size += mark->size();
    return size;
}

} // namespace

bool says_nothing(std::string_view cell) {
    constexpr std::array words{"none",  "nobody", "noone",   "nil",  "n.a.",
                               "keine", "keiner", "niemand", "nadie"};
    constexpr std::string_view initials = "nNkK";
    constexpr std::size_t longest = 7;
    if (cell.size() > 2 && cell.size() <= longest && initials.find(cell.front()) != initials.npos)
        return cell == "n/a" || cell == "N/A" ||
               std::ranges::find(words, text::key_folded(cell)) != words.end();
    return cell.empty() || cell == "-" || cell == "–" || cell == "—" || cell == "." || cell == "n/a" ||
           cell == "N/A";
}

std::string_view without_footnote(std::string_view written) {
    constexpr std::size_t longest = 16;
    const std::size_t before = written.starts_with('(') || written.starts_with('[') ? 1 : 0;
    if (written.size() < 2 || written.size() > longest)
        return {};
    const char letter = written[before];
    const std::string_view behind = written.substr(before + 1);
    return text::is_ascii_letter(letter) && footnote_size(behind) == behind.size() ? written.substr(before, 1)
                                                                                   : std::string_view();
}

Letters::Letters(std::span<const Framework> frameworks)
    : frameworks_(frameworks), indices_(frameworks.size()) {
    for (std::size_t i = 0; i < frameworks.size(); ++i)
        by_name_.emplace(text::key_folded(frameworks[i].name), static_cast<std::uint32_t>(i));
}

FrameworkId Letters::find_framework(std::string_view name) const {
    constexpr std::size_t longest = 256;
    if (name.size() > longest)
        return {};
    const auto found = by_name_.find(text::key_folded(name));
    return found == by_name_.end() ? FrameworkId() : FrameworkId{found->second};
}

std::string_view Letters::symbol(FrameworkId id, const Mark& mark) const {
    // Views must outlive the frameworks, which move on with the organisation.
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::string& symbol = frameworks_[id.value].letters[mark.letter].symbol;
    const std::size_t at = symbol.size() == 1 ? alphabet.find(symbol) : std::string_view::npos;
    return at == std::string_view::npos ? mark.written : alphabet.substr(at, 1);
}

Seat Letters::seat(const Ref& who, FrameworkId id, const Mark& mark) const {
    Seat seat;
    seat.who = who;
    seat.framework = id;
    seat.letter = mark.letter;
    seat.duties = frameworks_[id.value].letters[mark.letter].duties;
    seat.key = symbol(id, mark);
    seat.key_span = mark.span;
    return seat;
}

const LetterIndex& Letters::index(FrameworkId id) {
    if (!indices_[id.value])
        indices_[id.value].emplace(frameworks_[id.value]);
    return *indices_[id.value];
}

void Letters::read_cell(Reader& in, FrameworkId id, const yaml::Node& cell, Marks& out) {
    if (cell.is_scalar()) {
        read_text(in, id, inside_quotes(cell), out);
    } else if (cell.is_mapping()) {
        in.invalid(cell.span(), {}, "a cell is a mapping", "write letters, such as A or A/R");
    } else {
        for (std::size_t i = 0; i < cell.size(); ++i) {
            if (cell.item(i).is_scalar())
                read_text(in, id, inside_quotes(cell.item(i)), out);
            else if (!cell.item(i).is_null())
                in.invalid(cell.item(i).span(), {}, "an item of a cell is not a letter",
                           "write letters, such as [A, R]");
        }
    }
}

void Letters::read_text(Reader& in, FrameworkId id, const Text& cell, Marks& out) {
    read_part(in, id, cell, cell.value, out);
}

void Letters::read_part(Reader& in, FrameworkId id, const yaml::Node& scalar, std::string_view part,
                        Marks& out) {
    read_part(in, id, inside_quotes(scalar), part, out);
}

void Letters::read_part(Reader& in, FrameworkId id, const Text& cell, std::string_view part, Marks& out) {
    constexpr std::size_t longest = 1024; // nobody writes so many letters into a cell
    const std::string_view whole = text::trimmed(part);
    if (says_nothing(whole))
        return;
    if (whole.size() > longest) {
        out.unread.push_back({whole, Seat::no_letter, part_of(cell, whole)});
        return;
    }
    const LetterIndex& letters = index(id);
    if (const auto letter = letters.find(whole)) { // also words of several parts: "signs off"
        out.letters.push_back({whole, *letter, part_of(cell, whole)});
        return;
    }
    if (says_unknown(whole)) { // also words of several parts: "not assigned"
        out.unread.push_back({whole, Seat::no_letter, part_of(cell, whole)});
        return;
    }
    const std::size_t before = out.letters.size();
    std::vector<std::string_view> unread;
    const auto join_unread = [&] {
        for (const std::string_view text : joined_texts(unread))
            out.unread.push_back({text, Seat::no_letter, part_of(cell, text)});
        unread.clear();
    };
    for_each_piece(whole, [&](std::string_view piece, bool in_brackets) {
        const bool remark = in_brackets && out.letters.size() > before && unread.empty();
        if (remark)
            in.unclear_cell(remark_behind, piece, part_of(cell, piece));
        else if (!read_piece(in, id, cell, piece, out))
            unread.push_back(piece);
        else
            join_unread();
    });
    join_unread();
}

bool Letters::read_piece(Reader& in, FrameworkId id, const Text& cell, std::string_view piece, Marks& out) {
    const LetterIndex& letters = index(id);
    if (const auto letter = letters.find(piece)) {
        out.letters.push_back({piece, *letter, part_of(cell, piece)});
        return true;
    }
    const std::string_view bare = without_footnote(piece);
    if (const auto marked = letters.find(bare)) {
        out.letters.push_back({bare, *marked, part_of(cell, bare)});
        std::string mark(piece);
        mark.erase(mark.find(bare.front()), 1);
        in.unclear_cell(mark_beside, mark, part_of(cell, piece));
        return true;
    }
    if (says_unknown(piece)) {
        out.unread.push_back({piece, Seat::no_letter, part_of(cell, piece)});
        return true;
    }
    return read_run(in, id, cell, piece, out);
}

bool Letters::read_run(Reader& in, FrameworkId id, const Text& cell, std::string_view run, Marks& out) {
    const LetterIndex& letters = index(id);
    const std::string advice = split_advice(letters, run);
    if (advice.empty() || !is_run_of_capitals(run))
        return false;
    for (std::size_t i = 0; i < run.size(); ++i) {
        const std::string_view one = run.substr(i, 1);
        out.letters.push_back({one, *letters.find(one), part_of(cell, one)});
    }
    in.unclear_cell({.kind = "letters in a row",
                     .one = "is taken for letters without a mark between them",
                     .several = "are taken for letters without marks between them",
                     .also = "letters too",
                     .help = advice,
                     .help_on_several = "write a mark between the letters, such as `A/R`"},
                    run, part_of(cell, run));
    return true;
}

bool Letters::is_cell(FrameworkId id, const yaml::Node& cell) {
    const LetterIndex& letters = index(id);
    const auto is_marks = [&letters](const yaml::Node& node) {
        const std::string_view whole = text::trimmed(node.text());
        bool all = !node.is_mapping() && !node.is_sequence();
        if (all && !letters.find(whole))
            split_cell(whole, [&](std::string_view part) { all = all && letters.find(part).has_value(); });
        return all;
    };
    if (!cell.is_sequence())
        return is_marks(cell);
    for (std::size_t i = 0; i < cell.size(); ++i)
        if (!is_marks(cell.item(i)))
            return false;
    return true;
}

void Letters::report(Reader& in, FrameworkId id, std::span<const Mark> unread, std::string_view column) {
    for (const Mark& mark : unread)
        report(in, id, mark, column);
}

void Letters::report(Reader& in, FrameworkId id, const Mark& mark, std::string_view column) {
    if (says_unknown(mark.written))
        return in.unclear_cell(open_cell, mark.written, mark.span);
    const Framework& framework = frameworks_[id.value];
    const std::string group = "letter of " + framework.name;
    const auto cell = [&] {
        return column.empty() ? std::string()
                              : fmt::format("row {}, column {}", quoted(in.reading().id), quoted(column));
    };
    if (Problem* const before = in.unknown_before(group, mark.written, mark.span)) {
        if (before->others.size() <= most_cells_named)
            before->others.back().text = cell();
        return;
    }
    std::vector<std::string_view> words;
    for (const Letter& letter : framework.letters)
        words.insert(words.end(), letter.words.begin(), letter.words.end());
    const std::string advice = split_advice(index(id), mark.written);
    if (!advice.empty())
        words.clear();
    Problem& problem =
        in.unknown_word(group, mark.written, mark.span,
                        fmt::format("{}{} is not a letter of {}", shown(mark.written),
                                    column.empty() ? "" : " in " + cell(), framework.name),
                        words, !advice.empty() ? advice : letters_advice(framework, mark.written));
    problem.asks_writer = true;
}

void report_unknown_framework(Reader& in, std::string_view key, const Text& written, const Letters& letters) {
    std::vector<std::string_view> names;
    std::vector<std::string> words;
    constexpr std::size_t most = 64; // a suggestion is sought among so many only
    for (const Framework& framework :
         letters.frameworks().first(std::min(most, letters.frameworks().size()))) {
        names.emplace_back(framework.name);
        words.push_back(framework.name);
    }
    std::string help = did_you_mean(written.value, names);
    if (help.empty())
        help = fmt::format("write {}", listed(words, words.size(), "or"));
    in.invalid(written.span, key, fmt::format("no framework is called {}", quoted(written.value)),
               std::move(help));
}

} // namespace whodecides
