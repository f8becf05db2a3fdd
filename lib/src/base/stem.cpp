#include "base/stem.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace whodecides {

namespace {

/// One word on its way through the steps of the paper; the names of the conditions are the paper's.
class Word {
  public:
    explicit Word(std::string text) : text_(std::move(text)) {}

    [[nodiscard]] bool ends(std::string_view suffix) const {
        return std::string_view(text_).ends_with(suffix);
    }
    /// The length of what stands before a suffix.
    [[nodiscard]] std::size_t before(std::string_view suffix) const { return text_.size() - suffix.size(); }

    /// m: how many times a vowel is followed by a consonant in the first `length` letters.
    [[nodiscard]] std::size_t m(std::size_t length) const {
        std::size_t count = 0;
        for (std::size_t i = 1; i < length; ++i) {
            if (!consonant(i - 1) && consonant(i))
                ++count;
        }
        return count;
    }
    /// *v*: a vowel among the first `length` letters.
    [[nodiscard]] bool has_vowel(std::size_t length) const {
        for (std::size_t i = 0; i < length; ++i) {
            if (!consonant(i))
                return true;
        }
        return false;
    }
    /// *d: the first `length` letters end in a double consonant.
    [[nodiscard]] bool double_consonant(std::size_t length) const {
        return length >= 2 && text_[length - 1] == text_[length - 2] && consonant(length - 1);
    }
    /// *o: they end consonant, vowel, consonant, the last not w, x or y.
    [[nodiscard]] bool cvc(std::size_t length) const {
        if (length < 3 || !consonant(length - 3) || consonant(length - 2) || !consonant(length - 1))
            return false;
        const char last = text_[length - 1];
        return last != 'w' && last != 'x' && last != 'y';
    }
    [[nodiscard]] char last(std::size_t length) const { return length == 0 ? '\0' : text_[length - 1]; }
    [[nodiscard]] std::size_t size() const { return text_.size(); }

    void replace(std::string_view suffix, std::string_view by) {
        text_.resize(before(suffix));
        text_ += by;
    }
    std::string take() { return std::move(text_); }

  private:
    [[nodiscard]] bool consonant(std::size_t i) const {
        switch (text_[i]) {
        case 'a':
        case 'e':
        case 'i':
        case 'o':
        case 'u':
            return false;
        case 'y': {
            // A y after a consonant is a vowel; in a run of them every second one is.
            std::size_t run = i;
            while (run > 0 && text_[run - 1] == 'y')
                --run;
            const bool first = run == 0 || !consonant_letter(text_[run - 1]);
            return ((i - run) % 2 == 0) == first;
        }
        default:
            return true;
        }
    }
    static bool consonant_letter(char letter) {
        return std::string_view("aeiou").find(letter) == std::string_view::npos;
    }

    std::string text_;
};

struct Replacement {
    std::string_view suffix;
    std::string_view by;
};

/// The longest suffix that fits decides, whether its condition holds or not.
const Replacement* longest(const Word& word, std::span<const Replacement> list) {
    const Replacement* best = nullptr;
    for (const Replacement& each : list) {
        if (word.ends(each.suffix) && (best == nullptr || each.suffix.size() > best->suffix.size()))
            best = &each;
    }
    return best;
}

void step_1a(Word& word) {
    if (word.ends("sses"))
        word.replace("sses", "ss");
    else if (word.ends("ies"))
        word.replace("ies", "i");
    else if (word.ends("s") && !word.ends("ss"))
        word.replace("s", "");
}

void mend_after_1b(Word& word) {
    const std::size_t size = word.size();
    const char last = word.last(size);
    if (word.ends("at") || word.ends("bl") || word.ends("iz"))
        word.replace("", "e");
    else if (word.double_consonant(size) && last != 'l' && last != 's' && last != 'z')
        word.replace(std::string_view(&last, 1), "");
    else if (word.m(size) == 1 && word.cvc(size))
        word.replace("", "e");
}

void step_1b(Word& word) {
    if (word.ends("eed")) {
        if (word.m(word.before("eed")) > 0)
            word.replace("eed", "ee");
        return;
    }
    for (const std::string_view suffix : {"ed", "ing"}) {
        if (word.ends(suffix)) {
            if (word.has_vowel(word.before(suffix))) {
                word.replace(suffix, "");
                mend_after_1b(word);
            }
            return;
        }
    }
}

void step_1c(Word& word) {
    if (word.ends("y") && word.has_vowel(word.before("y")))
        word.replace("y", "i");
}

constexpr Replacement step_2_list[] = {
    {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
    {"abli", "able"},   {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
    {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
    {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"},
};

constexpr Replacement step_3_list[] = {
    {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
    {"ical", "ic"},  {"ful", ""},   {"ness", ""},
};

constexpr Replacement step_4_list[] = {
    {"al", ""},  {"ance", ""},  {"ence", ""}, {"er", ""},  {"ic", ""},  {"able", ""}, {"ible", ""},
    {"ant", ""}, {"ement", ""}, {"ment", ""}, {"ent", ""}, {"ion", ""}, {"ou", ""},   {"ism", ""},
    {"ate", ""}, {"iti", ""},   {"ous", ""},  {"ive", ""}, {"ize", ""},
};

void steps_2_and_3(Word& word) {
    for (const std::span<const Replacement> list :
         {std::span<const Replacement>(step_2_list), std::span<const Replacement>(step_3_list)}) {
        const Replacement* fit = longest(word, list);
        if (fit != nullptr && word.m(word.before(fit->suffix)) > 0)
            word.replace(fit->suffix, fit->by);
    }
}

void step_4(Word& word) {
    const Replacement* fit = longest(word, step_4_list);
    if (fit == nullptr)
        return;
    const std::size_t length = word.before(fit->suffix);
    if (word.m(length) <= 1)
        return;
    if (fit->suffix == "ion" && word.last(length) != 's' && word.last(length) != 't')
        return;
    word.replace(fit->suffix, "");
}

void step_5(Word& word) {
    if (word.ends("e")) {
        const std::size_t length = word.before("e");
        if (word.m(length) > 1 || (word.m(length) == 1 && !word.cvc(length)))
            word.replace("e", "");
    }
    if (word.ends("ll") && word.m(word.size()) > 1)
        word.replace("l", "");
}

} // namespace

std::string stem(std::string word) {
    constexpr std::size_t longest_word = 40; // keeps the walk over a run of y's short as well
    if (word.size() <= 2 || word.size() > longest_word ||
        !std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
        return word;
    Word stemmed(std::move(word));
    step_1a(stemmed);
    step_1b(stemmed);
    step_1c(stemmed);
    steps_2_and_3(stemmed);
    step_4(stemmed);
    step_5(stemmed);
    return stemmed.take();
}

} // namespace whodecides
