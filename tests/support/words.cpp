#include "support/words.hpp"

#include <array>

#include "base/text.hpp"

namespace whodecides::test {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool stands_alone(std::string_view text, std::size_t at, std::size_t length) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const bool ends = at + length == text.size() || !is_letter(text[at + length]);
    return begins && ends;
}

} // namespace

std::string judging_word(std::string_view text) {
    constexpr std::array<std::string_view, 8> words{"idle", "needless",       "unfair", "lazy",
                                                    "weak", "too much power", "fails",  "bad"};
    const std::string folded = text::folded(text);
    for (const std::string_view word : words) {
        for (auto at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
            if (stands_alone(folded, at, word.size()))
                return std::string(word);
        }
    }
    return {};
}

} // namespace whodecides::test
