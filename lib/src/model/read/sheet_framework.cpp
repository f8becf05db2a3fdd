#include "model/read/sheet_framework.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace whodecides {

namespace {

/// More different letters and words than any framework has: such a table is no grid.
constexpr std::size_t most_parts = 256;

/// Longer than any cell of letters.
constexpr std::size_t longest_cell = 256;

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

LetterSense::LetterSense(std::span<const Framework> frameworks) : frameworks_(frameworks) {
    for (const Framework& framework : frameworks)
        indices_.emplace_back(framework);
}

bool LetterSense::is_letter_of(FrameworkId id, std::string_view part) const {
    const LetterIndex& letters = indices_[id.value];
    return letters.find(part) || letters.find(without_footnote(part));
}

bool LetterSense::is_letter(std::string_view part) const {
    return std::ranges::any_of(indices_, [&](const LetterIndex& letters) {
        return letters.find(part) || letters.find(without_footnote(part));
    });
}

CellLook LetterSense::look(std::string_view cell) const {
    if (says_nothing(cell))
        return CellLook::nothing;
    if (cell.size() > longest_cell)
        return CellLook::text;
    if (is_letter(cell))
        return CellLook::letters;
    bool all = true;
    std::size_t parts = 0;
    split_cell(cell, [&](std::string_view part) {
        ++parts;
        all = all && is_letter(part);
    });
    if (all)
        return parts > 0 ? CellLook::letters : CellLook::nothing;
    return is_tick(cell) ? CellLook::tick : CellLook::text;
}

void FrameworkGuess::add(std::string_view cell) {
    const auto count = [this](std::string_view part) {
        const auto found = parts_.find(part);
        if (found != parts_.end())
            ++found->second;
        else if (parts_.size() < most_parts && sense_.is_letter(part))
            parts_.emplace(part, 1);
    };
    if (cell.size() > longest_cell)
        return;
    if (sense_.is_letter(cell))
        count(cell);
    else
        split_cell(cell, count);
}

bool FrameworkGuess::covers(FrameworkId id) const {
    return std::ranges::all_of(parts_, [&](const auto& part) { return sense_.is_letter_of(id, part.first); });
}

double FrameworkGuess::share(FrameworkId id) const {
    std::size_t own = 0;
    std::size_t all = 0;
    for (const auto& [part, count] : parts_) {
        own += sense_.is_letter_of(id, part) ? count : 0;
        all += count;
    }
    return all == 0 ? 0 : static_cast<double>(own) / static_cast<double>(all);
}

bool FrameworkGuess::is_backed(FrameworkId id) const {
    constexpr std::size_t part_of_rows = 3;
    const FrameworkId raci{0};
    std::size_t beyond = 0;
    for (const auto& [part, count] : parts_)
        if (!sense_.is_letter_of(raci, part) && sense_.is_letter_of(id, part))
            beyond += count;
    return beyond * part_of_rows >= rows_;
}

FrameworkId FrameworkGuess::guess(std::string_view named) const {
    const std::span<const Framework> all = sense_.frameworks();
    const FrameworkId raci{0};
    std::vector<FrameworkId> fitting;
    for (std::uint32_t i = 0; i < all.size(); ++i)
        if (covers({i}))
            fitting.push_back({i});
    for (const FrameworkId id : fitting)
        if (names(named, all[id.value].name))
            return id;
    for (const FrameworkId id : fitting)
        if (all[id.value].name == "raci" || all[id.value].name == "rasci")
            return id;
    std::erase_if(fitting, [this](FrameworkId id) { return !is_backed(id); });
    for (const FrameworkId id : fitting)
        if (fitting.size() == 1 || all[id.value].name == "daci")
            return id;
    return raci;
}

} // namespace whodecides
