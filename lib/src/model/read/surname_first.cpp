#include "model/read/surname_first.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/read/cell_remarks.hpp"
#include "model/read/name_list.hpp"

namespace whodecides {

namespace {

// As people write them in front of a name, folded.
constexpr std::array<std::string_view, 18> title_words{
    "dr.", "dr",   "prof.", "prof", "dipl.-ing.", "dr.-ing.", "ing.", "mag.", "herr",
    "hr.", "frau", "fr.",   "mr.",  "mr",         "mrs.",     "mrs",  "ms.",  "ms"};

/// How many bytes of a name are titles in front of it, with the blanks behind.
std::size_t title_size(std::string_view name) {
    std::size_t size = 0;
    for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', size)) {
        const std::string word = text::folded(name.substr(size, blank - size));
        if (std::ranges::find(title_words, word) == title_words.end())
            break;
        size = blank + 1;
    }
    return size;
}

/// Where the name ends and a remark on it begins, on a line or in brackets of its own.
std::size_t name_end(std::string_view name, std::size_t line_end) {
    const std::string_view line = name.substr(0, line_end);
    const std::string_view before = before_remark(line);
    return before.empty() ? line.size() : before.size();
}

void add_word(std::string_view word, std::string& name) {
    if (!word.empty())
        name.append(name.empty() ? "" : " ").append(word);
}

} // namespace

std::string SurnameFirst::in_order() const {
    std::string name;
    for (const std::string_view part : {title, first, surname, rest})
        add_word(part, name);
    return name;
}

std::optional<SurnameFirst> surname_first(std::string_view name, std::size_t line_end) {
    if (name.size() > longest_list)
        return std::nullopt;
    const std::string_view whole = name.substr(0, name_end(name, line_end));
    const std::size_t comma = whole.find(',');
    if (comma == std::string_view::npos)
        return std::nullopt;
    const std::string_view front = text::trimmed(whole.substr(0, comma));
    const std::string_view first = text::trimmed(whole.substr(comma + 1));
    const std::size_t titles = title_size(front);
    const std::string_view bare_first = first.substr(title_size(first));
    const SurnameFirst found{
        .title = text::trimmed(front.substr(0, titles)),
        .surname = front.substr(titles),
        .first = first,
        .rest = text::trimmed(name.substr(whole.size())),
        .initials = is_initials(bare_first),
    };
    const bool fits = may_be_name(found.surname) && (found.initials || may_be_name(bare_first));
    return fits ? std::optional(found) : std::nullopt;
}

bool is_initials(std::string_view text) {
    constexpr std::size_t most = 3;
    std::size_t count = 0;
    while (!text.empty() && count < most) {
        const text::Decoded letter = text::decode(text, 0);
        const std::string_view stop = text.substr(letter.length);
        if (text::fold(letter.point) == letter.point || !stop.starts_with('.'))
            return false;
        text = stop.substr(1);
        if (text.starts_with(' ') || text.starts_with('-'))
            text.remove_prefix(1);
        ++count;
    }
    return text.empty() && count > 0;
}

} // namespace whodecides
