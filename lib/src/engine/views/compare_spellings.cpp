#include "engine/views/compare_spellings.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/letters.hpp"
#include "base/text.hpp"

namespace whodecides::engine {

namespace {

/// Nobody says more of a name for short; a longer text is a sentence.
constexpr std::size_t most_words_for_short = 6;

std::vector<PlainSpelling> words_of(std::string_view name) {
    std::vector<PlainSpelling> words;
    for (std::size_t from = 0, at = 0; at <= name.size();) {
        const text::Decoded next = at < name.size() ? text::decode(name, at) : text::Decoded{U' ', 1};
        if (!text::is_letter_or_digit(next.point)) {
            if (at > from)
                words.push_back(plain_spelling(name.substr(from, at - from)));
            from = at + next.length;
        }
        at += next.length;
    }
    return words;
}

std::string sorted(const std::vector<PlainSpelling>& words, std::string PlainSpelling::*spelling) {
    std::vector<std::string> all;
    for (const PlainSpelling& word : words)
        all.push_back(word.*spelling);
    std::ranges::sort(all);
    std::string text;
    for (const std::string& word : all)
        text.append(word).append(" ");
    return text;
}

bool is_initial_of(const PlainSpelling& letter, const PlainSpelling& word) {
    return text::count_points(letter.bare) == 1 && word.bare.starts_with(letter.bare);
}

bool stands_for(const PlainSpelling& written, const PlainSpelling& word) {
    return is_same(written, word) || is_initial_of(written, word);
}

} // namespace

NameWords::NameWords(std::string_view name)
    : words_(words_of(name)), sorted_{sorted(words_, &PlainSpelling::bare),
                                      sorted(words_, &PlainSpelling::spelt)} {}

bool NameWords::is_same_as(const NameWords& other) const {
    return !words_.empty() && is_same(sorted_, other.sorted_);
}

/// Its words stand for some of the whole name, in that order, among them the first or the last.
bool NameWords::is_short_for(const NameWords& whole) const {
    if (words_.empty() || words_.size() > std::min(whole.words_.size(), most_words_for_short) ||
        is_same_as(whole))
        return false;
    if (!stands_for(words_.front(), whole.words_.front()) && !stands_for(words_.back(), whole.words_.back()))
        return false;
    bool has_word = false;
    auto at = whole.words_.begin();
    for (const PlainSpelling& written : words_) {
        at = std::find_if(at, whole.words_.end(),
                          [&](const PlainSpelling& word) { return stands_for(written, word); });
        if (at == whole.words_.end())
            return false;
        has_word = has_word || is_same(written, *at);
        ++at;
    }
    return has_word;
}

bool NameWords::begins(const NameWords& longer) const {
    const auto has_letter = [](const PlainSpelling& word) {
        return word.bare.find_first_not_of("0123456789") != std::string::npos;
    };
    return words_.size() < longer.words_.size() && std::ranges::count_if(words_, has_letter) > 1 &&
           std::equal(words_.begin(), words_.end(), longer.words_.begin(),
                      [](const PlainSpelling& a, const PlainSpelling& b) { return is_same(a, b); });
}

} // namespace whodecides::engine
