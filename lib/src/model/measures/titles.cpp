#include "model/measures/titles.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/hash.hpp"
#include "base/letters.hpp"
#include "base/stem.hpp"
#include "base/text.hpp"
#include "base/vectors.hpp"

namespace whodecides {

namespace {

constexpr std::array<std::string_view, 12> stop_words{"a",  "an", "and", "by",  "for", "in",
                                                      "of", "on", "or",  "the", "to",  "with"};

bool is_digit(char32_t point) {
    return text::is_between(point, '0', '9');
}

/// "C++" and "C#" are words.
bool is_word(char32_t point) {
    return point == '+' || point == '#' || text::is_letter_or_digit(point);
}

/// Keeps the first of equal tokens.
void drop_repeated(std::vector<std::uint64_t>& tokens) {
    constexpr std::size_t few = 32;
    if (tokens.size() <= few) {
        auto end = tokens.begin();
        for (const std::uint64_t token : tokens)
            if (std::find(tokens.begin(), end, token) == end)
                *end++ = token;
        tokens.erase(end, tokens.end());
        return;
    }
    std::vector<std::uint64_t> sorted = tokens;
    std::ranges::sort(sorted);
    std::vector<bool> met(sorted.size());
    std::erase_if(tokens, [&](std::uint64_t token) {
        const auto at = std::ranges::lower_bound(sorted, token) - sorted.begin();
        const bool again = met[static_cast<std::size_t>(at)];
        met[static_cast<std::size_t>(at)] = true;
        return again;
    });
}

/// What a word is to a title.
struct Word {
    std::uint64_t token = 0; ///< the hash of its stem; 0 for a stop word
    bool draws_boundary = false;
};

Word word_of(const std::string& folded) {
    Word word;
    word.draws_boundary = folded == "above" || folded == "over" || folded == "below" || folded == "under";
    if (std::ranges::find(stop_words, folded) == stop_words.end())
        word.token = quick_hash(stem(folded));
    return word;
}

/// The words met last, by their hashes: titles repeat a few thousand words, and stemming is dear.
class Vocabulary {
  public:
    const Word& find(const std::string& folded, std::uint64_t hash) {
        Known& known = known_[hash % known_.size()];
        if (known.hash != hash)
            known = {hash, word_of(folded)};
        return known.word;
    }

  private:
    struct Known {
        std::uint64_t hash = 0;
        Word word;
    };
    std::vector<Known> known_{4096};
};

/// Goes through titles and collects their words.
class Reader {
  public:
    /// Valid until the next call.
    TitleWords& read(std::string_view title) {
        words_.tokens.clear();
        boundaries_.clear();
        after_up_ = false;
        for (std::size_t at = 0; at < title.size();) {
            const auto byte = static_cast<unsigned char>(title[at]);
            const text::Decoded decoded = byte < 0x80 ? text::Decoded{byte, 1} : text::decode(title, at);
            at += decoded.length;
            read_point(decoded.point);
        }
        read_point(' ');
        return finish();
    }

  private:
    void read_point(char32_t point) {
        if (is_digit(point))
            number_ += static_cast<char>(point);
        else
            end_number();
        if (!is_word(point))
            end_word();
        else if (point < 0x80)
            word_ += static_cast<char>(text::is_between(point, 'A', 'Z') ? point - 'A' + 'a' : point);
        else
            text::append(word_, text::fold(point));
    }

    void end_number() {
        if (!number_.empty())
            boundaries_.push_back(quick_hash(number_));
        number_.clear();
    }

    void end_word() {
        if (word_.empty())
            return;
        const std::uint64_t hash = quick_hash(word_, 1);
        const Word& word = vocabulary_.find(word_, hash);
        if (word.draws_boundary || (after_up_ && word_ == "to"))
            boundaries_.push_back(hash);
        if (word.token != 0)
            words_.tokens.push_back(word.token);
        after_up_ = word_ == "up";
        word_.clear();
    }

    TitleWords& finish() {
        drop_repeated(words_.tokens);
        sort_distinct(boundaries_);
        words_.bounds = 0;
        for (const std::uint64_t boundary : boundaries_)
            words_.bounds = words_.bounds * 31 + boundary;
        return words_;
    }

    Vocabulary vocabulary_;
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
    Reader reader;
    TitleWords code_words;
    for (const Entry& entry : organisation.entries) {
        const bool hidden = entry.hidden_words != nullptr && !entry.retired();
        if (hidden)
            code_words = *entry.hidden_words;
        TitleWords& words =
            hidden ? code_words : reader.read(entry.retired() ? std::string_view() : entry.title.value);
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
