#include "model/read/letters.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides {

namespace {

constexpr std::string_view between_marks = "/,;+& \t\r\n";

bool says_nothing(std::string_view cell) {
    return cell.empty() || cell == "-" || cell == "–" || cell == "—" || cell == "." || cell == "n/a" ||
           cell == "N/A";
}

/// Where a part of a scalar's text stands; the whole scalar where escapes or folding moved things.
Span part_of(const yaml::Node& scalar, std::string_view part) {
    Span span = scalar.span();
    const std::string_view whole = scalar.text();
    const std::size_t quotes = scalar.style() == yaml::Style::plain ? 0 : 2;
    if (span.end - span.begin != whole.size() + quotes)
        return span;
    span.begin +=
        static_cast<std::uint32_t>(quotes / 2 + static_cast<std::size_t>(part.data() - whole.data()));
    span.end = span.begin + static_cast<std::uint32_t>(part.size());
    return span;
}

/// Calls `take` with each part of a cell.
template <class Take>
void split_cell(std::string_view cell, Take&& take) {
    for (std::size_t at = 0; (at = cell.find_first_not_of(between_marks, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(cell.find_first_of(between_marks, at), cell.size());
        const std::string_view part = cell.substr(at, end - at);
        if (!says_nothing(part))
            take(part);
        at = end;
    }
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

} // namespace

LetterIndex::LetterIndex(const Framework& framework) {
    single_.fill(none);
    const auto add = [this](std::string_view spelling, std::uint8_t letter) {
        spellings_.emplace_back(text::key_folded(spelling), letter);
        if (spelling.size() != 1)
            return;
        for (int byte = 1; byte < 128; ++byte) {
            const char c = static_cast<char>(byte);
            if (text::key_folded({&c, 1}) == text::key_folded(spelling))
                single_[static_cast<unsigned char>(c)] = letter;
        }
    };
    for (std::size_t i = 0; i < framework.letters.size(); ++i) {
        add(framework.letters[i].symbol, static_cast<std::uint8_t>(i));
        for (const std::string& word : framework.letters[i].words)
            add(word, static_cast<std::uint8_t>(i));
    }
    std::ranges::stable_sort(spellings_, {}, &std::pair<std::string, std::uint8_t>::first);
}

std::optional<std::uint8_t> LetterIndex::find(std::string_view written) const {
    if (written.size() == 1) {
        const std::uint8_t letter = single_[static_cast<unsigned char>(written.front())];
        return letter == none ? std::nullopt : std::optional(letter);
    }
    constexpr std::size_t longest = 128;
    if (written.empty() || written.size() > longest)
        return std::nullopt;
    const std::string folded = text::key_folded(written);
    const auto found =
        std::ranges::lower_bound(spellings_, folded, {}, &std::pair<std::string, std::uint8_t>::first);
    if (found == spellings_.end() || found->first != folded)
        return std::nullopt;
    return found->second;
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

const LetterIndex& Letters::index(FrameworkId id) {
    if (!indices_[id.value])
        indices_[id.value].emplace(frameworks_[id.value]);
    return *indices_[id.value];
}

void Letters::read_cell(Reader& in, FrameworkId id, const yaml::Node& cell, std::vector<Mark>& out) {
    if (cell.is_scalar()) {
        read_part(in, id, cell, cell.text(), out);
    } else if (cell.is_mapping()) {
        in.invalid(cell.span(), {}, "a cell is a mapping", "write letters, such as A or A/R");
    } else {
        for (std::size_t i = 0; i < cell.size(); ++i) {
            if (cell.item(i).is_scalar())
                read_part(in, id, cell.item(i), cell.item(i).text(), out);
            else if (!cell.item(i).is_null())
                in.invalid(cell.item(i).span(), {}, "an item of a cell is not a letter",
                           "write letters, such as [A, R]");
        }
    }
}

void Letters::read_part(Reader& in, FrameworkId id, const yaml::Node& scalar, std::string_view part,
                        std::vector<Mark>& out) {
    const std::string_view whole = text::trimmed(part);
    if (says_nothing(whole))
        return;
    const LetterIndex& letters = index(id);
    if (const auto letter = letters.find(whole)) { // also words of several parts: "signs off"
        out.push_back({whole, *letter, part_of(scalar, whole)});
        return;
    }
    split_cell(whole, [&](std::string_view written) {
        const auto letter = letters.find(written);
        const Mark mark{written, letter.value_or(Seat::no_letter), part_of(scalar, written)};
        if (letter)
            out.push_back(mark);
        else
            report(in, id, mark);
    });
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

void Letters::report(Reader& in, FrameworkId id, const Mark& mark) {
    const Framework& framework = frameworks_[id.value];
    const std::string group = "letter of " + framework.name;
    if (in.unknown_before(group, mark.written, mark.span))
        return;
    std::vector<std::string_view> words;
    std::vector<std::string> symbols;
    for (const Letter& letter : framework.letters) {
        symbols.push_back(letter.symbol);
        words.insert(words.end(), letter.words.begin(), letter.words.end());
    }
    const std::string advice = split_advice(index(id), mark.written);
    if (!advice.empty())
        words.clear();
    in.unknown_word(group, mark.written, mark.span,
                    fmt::format("{} is not a letter of {}", quoted(mark.written), framework.name), words,
                    !advice.empty() ? advice
                                    : fmt::format("its letters are {}", listed(symbols, symbols.size())));
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
