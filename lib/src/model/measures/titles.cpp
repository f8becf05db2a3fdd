#include "model/measures/titles.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/hash.hpp"
#include "base/stem.hpp"
#include "base/text.hpp"

namespace whodecides {

namespace {

constexpr std::array<std::string_view, 12> stop_words{"a",  "an", "and", "by",  "for", "in",
                                                      "of", "on", "or",  "the", "to",  "with"};

bool is_between(char32_t point, char32_t first, char32_t last) {
    return first <= point && point <= last;
}

bool is_digit(char32_t point) {
    return is_between(point, '0', '9');
}

/// Letters of all scripts, by leaving out the blocks of punctuation and symbols.
bool is_word(char32_t point) {
    if (point < 0x80)
        return is_digit(point) || is_between(point, 'a', 'z') || is_between(point, 'A', 'Z') ||
               point == '+' || point == '#';
    if (point < 0xC0)
        return point == 0xAA || point == 0xB5 || point == 0xBA;
    return point != 0xD7 && point != 0xF7 && !is_between(point, 0x2000, 0x2BFF) &&
           !is_between(point, 0x2E00, 0x2E7F) && !is_between(point, 0x3000, 0x3004) &&
           !is_between(point, 0x3007, 0x3020) && !is_between(point, 0xFE10, 0xFE6F) &&
           !is_between(point, 0xFF00, 0xFF0F) && !is_between(point, 0xFFFD, 0xFFFF) &&
           !is_between(point, 0x1F000, 0x1FAFF);
}

/// Keeps the first of equal tokens.
void drop_repeated(std::vector<std::uint64_t>& tokens) {
    std::vector<std::uint64_t> sorted = tokens;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) == sorted.end())
        return;
    std::vector<bool> met(sorted.size());
    std::erase_if(tokens, [&](std::uint64_t token) {
        const auto at = std::ranges::lower_bound(sorted, token) - sorted.begin();
        const bool again = met[static_cast<std::size_t>(at)];
        met[static_cast<std::size_t>(at)] = true;
        return again;
    });
}

/// Goes through a title once and collects its words.
class Reader {
  public:
    TitleWords read(std::string_view title) {
        for (std::size_t at = 0; at < title.size();) {
            const text::Decoded decoded = text::decode(title, at);
            at += decoded.length;
            if (is_word(decoded.point)) {
                text::append(word_, text::fold(decoded.point));
                read_digit(decoded.point);
            } else {
                end_number();
                end_word();
            }
        }
        end_number();
        end_word();
        return finish();
    }

  private:
    void read_digit(char32_t point) {
        if (is_digit(point))
            number_ += static_cast<char>(point);
        else
            end_number();
    }

    void end_number() {
        if (!number_.empty())
            boundaries_.push_back(quick_hash(number_));
        number_.clear();
    }

    void end_word() {
        if (word_.empty())
            return;
        const bool draws_boundary = word_ == "above" || word_ == "over" || word_ == "below" ||
                                    word_ == "under" || (word_ == "to" && after_up_);
        if (draws_boundary)
            boundaries_.push_back(quick_hash(word_, 1));
        after_up_ = word_ == "up";
        if (std::ranges::find(stop_words, word_) == stop_words.end())
            words_.tokens.push_back(quick_hash(stem(std::move(word_))));
        word_.clear();
    }

    TitleWords finish() {
        drop_repeated(words_.tokens);
        std::ranges::sort(boundaries_);
        const auto repeated = std::ranges::unique(boundaries_);
        boundaries_.erase(repeated.begin(), repeated.end());
        for (const std::uint64_t boundary : boundaries_)
            words_.bounds = words_.bounds * 31 + boundary;
        return std::move(words_);
    }

    TitleWords words_;
    std::vector<std::uint64_t> boundaries_;
    std::string word_;
    std::string number_;
    bool after_up_ = false;
};

} // namespace

TitleWords title_words(std::string_view title) {
    return Reader().read(title);
}

Titles::Titles(const Organisation& organisation) {
    bounds_.reserve(organisation.entries.size());
    orders_.reserve(organisation.entries.size());
    for (const Entry& entry : organisation.entries) {
        TitleWords words = entry.retired() ? TitleWords{} : title_words(entry.title.value);
        std::uint64_t order = 0;
        for (const std::uint64_t token : words.tokens)
            order = order * 31 + token;
        orders_.push_back(order);
        bounds_.push_back(words.bounds);
        std::ranges::sort(words.tokens);
        tokens_.data.insert(tokens_.data.end(), words.tokens.begin(), words.tokens.end());
        tokens_.end_row();
    }
}

} // namespace whodecides
