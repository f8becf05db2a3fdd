#include "model/read/letter_index.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace whodecides {

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

} // namespace whodecides
