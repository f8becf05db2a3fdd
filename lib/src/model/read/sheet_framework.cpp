#include "model/read/sheet_framework.hpp"

#include <algorithm>
#include <vector>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "model/read/cell_remarks.hpp"
#include "model/read/letters.hpp"

namespace whodecides {

namespace {

/// More different letters and words than any framework has: such a table is no grid.
constexpr std::size_t most_parts = 256;

/// Longer than any cell of letters.
constexpr std::size_t longest_cell = 256;

/// As many as a mask has bits.
constexpr std::size_t most_frameworks = 64;

/// The first of the built-in ones, with bit 0.
constexpr FrameworkId raci{0};

/// The bit of a letter in either case; none of what is no ASCII letter.
std::uint32_t symbol_bit(char letter) {
    return text::is_ascii_letter(letter) ? std::uint32_t{1} << (letter & 0x1F) : 0;
}

/// The framework whose name stands as a word in the text.
bool names(std::string_view text, std::string_view framework) {
    const std::string words = text::folded(text.substr(0, longest_cell));
    const std::string name = text::folded(framework);
    for (auto at = words.find(name); at != std::string::npos; at = words.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || !text::is_word_byte(words[at - 1]);
        if (begins && (end == words.size() || !text::is_word_byte(words[end])))
            return true;
    }
    return false;
}

} // namespace

LetterSense::LetterSense(std::span<const Framework> frameworks)
    : frameworks_(frameworks.first(std::min(frameworks.size(), most_frameworks))) {
    for (std::size_t i = 0; i < frameworks_.size(); ++i) {
        for (const Letter& letter : frameworks_[i].letters) {
            add(letter.symbol, Frameworks{1} << i);
            for (const std::string& word : letter.words)
                add(word, Frameworks{1} << i);
            add_meaning(letter);
        }
    }
}

void LetterSense::add(std::string_view spelling, Frameworks framework) {
    const std::string folded = text::key_folded(spelling);
    spellings_[folded] |= framework;
    // Blanks and hyphens are folded away: a text may be twice as long as what it means.
    longest_ = std::max(longest_, 2 * spelling.size());
    for (int byte = 1; folded.size() == 1 && byte < 128; ++byte) {
        const char c = static_cast<char>(byte);
        if (text::key_folded({&c, 1}) == folded)
            single_[static_cast<unsigned char>(c)] |= framework;
    }
}

void LetterSense::add_meaning(const Letter& letter) {
    for (const std::string& word : letter.words)
        if (letter.symbol.size() == 1)
            meanings_[text::key_folded(word)] |= symbol_bit(letter.symbol.front());
}

bool LetterSense::explains(char letter, std::string_view text) const {
    const std::size_t longest = std::min({text.size(), longest_, longest_cell});
    for (std::size_t end = 1; end <= longest; ++end) {
        if (end < text.size() && text::is_word_byte(text[end]))
            continue;
        const auto found = meanings_.find(text::key_folded(text.substr(0, end)));
        if (found != meanings_.end() && (found->second & symbol_bit(letter)) != 0)
            return true;
    }
    return false;
}

LetterSense::Frameworks LetterSense::frameworks_of(std::string_view part) const {
    if (part.size() == 1)
        return single_[static_cast<unsigned char>(part.front())];
    if (const std::string_view bare = without_footnote(part); !bare.empty())
        return single_[static_cast<unsigned char>(bare.front())];
    if (part.empty() || part.size() > longest_)
        return 0;
    const auto found = spellings_.find(text::key_folded(part));
    return found == spellings_.end() ? 0 : found->second;
}

CellLook LetterSense::look(std::string_view cell) const {
    if (says_nothing(cell))
        return CellLook::nothing;
    if (cell.size() > longest_cell)
        return CellLook::text;
    if (frameworks_of(cell) != 0)
        return CellLook::letters;
    bool all = true;
    std::size_t parts = 0;
    split_cell(cell, [&](std::string_view part) {
        ++parts;
        all = all && frameworks_of(part) != 0;
    });
    if (all)
        return parts > 0 ? CellLook::letters : CellLook::nothing;
    if (const std::string_view front = before_remark(cell);
        !front.empty() && look(front) == CellLook::letters)
        return CellLook::letters;
    return is_tick(cell) ? CellLook::tick : CellLook::text;
}

bool LetterSense::resembles_letters(std::string_view cell) const {
    if (reads_as_letters(cell))
        return true;
    const std::size_t end = std::min(cell.find_first_of(",;/+&(["), cell.size());
    const std::string_view first = text::trimmed(cell.substr(0, end));
    if (end < cell.size())
        return frameworks_of(first) != 0;
    constexpr std::size_t longest_run = 4;
    Frameworks common = first.size() >= 2 && first.size() <= longest_run ? ~Frameworks{0} : 0;
    for (std::size_t i = 0; i < first.size() && common != 0; ++i) {
        const bool once = first.find(first[i], i + 1) == std::string_view::npos;
        const bool capital = first[i] >= 'A' && first[i] <= 'Z';
        common &= once && capital ? single_[static_cast<unsigned char>(first[i])] : 0;
    }
    return common != 0;
}

void FrameworkGuess::add(std::string_view cell) {
    const auto count = [this](std::string_view part) {
        const auto found = parts_.find(part);
        if (found != parts_.end())
            ++found->second.times;
        else if (const auto frameworks = sense_.frameworks_of(part);
                 frameworks != 0 && parts_.size() < most_parts)
            parts_.emplace(part, Count{frameworks, 1});
    };
    if (cell.size() > longest_cell)
        return;
    if (sense_.frameworks_of(cell) != 0)
        return count(cell);
    const std::string_view front = before_remark(cell);
    split_cell(front.empty() ? cell : front, count);
}

bool FrameworkGuess::covers(std::size_t framework) const {
    return std::ranges::all_of(
        parts_, [&](const auto& part) { return (part.second.frameworks >> framework & 1U) != 0; });
}

bool FrameworkGuess::fits_any() const {
    bool any = false;
    for (std::size_t i = 0; i < sense_.frameworks().size() && !any; ++i)
        any = covers(i);
    return any;
}

double FrameworkGuess::share(FrameworkId id) const {
    std::size_t own = 0;
    std::size_t all = 0;
    for (const auto& [part, count] : parts_) {
        own += id.value < most_frameworks && (count.frameworks >> id.value & 1U) != 0 ? count.times : 0;
        all += count.times;
    }
    return all == 0 ? 0 : static_cast<double>(own) / static_cast<double>(all);
}

bool FrameworkGuess::is_backed(std::size_t framework) const {
    constexpr std::size_t part_of_rows = 3;
    std::size_t beyond = 0;
    for (const auto& [part, count] : parts_)
        if ((count.frameworks & 1U) == 0 && (count.frameworks >> framework & 1U) != 0)
            beyond += count.times;
    return beyond * part_of_rows >= rows_;
}

FrameworkId FrameworkGuess::guess(std::string_view named) const {
    const std::span<const Framework> all = sense_.frameworks();
    std::vector<std::uint32_t> fitting;
    for (std::uint32_t i = 0; i < all.size(); ++i)
        if (covers(i))
            fitting.push_back(i);
    for (const std::uint32_t i : fitting)
        if (names(named, all[i].name))
            return {i};
    for (const std::uint32_t i : fitting)
        if (all[i].name == "raci" || all[i].name == "rasci")
            return {i};
    std::erase_if(fitting, [this](std::uint32_t i) { return !is_backed(i); });
    for (const std::uint32_t i : fitting)
        if (fitting.size() == 1 || all[i].name == "daci")
            return {i};
    return raci;
}

} // namespace whodecides
