#include "model/read/name_list.hpp"

#include <algorithm>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "model/read/letters.hpp"

namespace whodecides {

std::vector<std::string_view> names_in(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
        const std::string_view name = text::trimmed(text.substr(at, end - at));
        if (!says_nothing(name))
            names.push_back(name);
        at = end + 1;
    }
    return names;
}

std::vector<std::string_view> split_at(std::string_view text, std::span<const std::string_view> marks) {
    std::vector<std::string_view> parts;
    for (bool more = text.size() <= longest_list; more;) {
        std::size_t at = text.size();
        std::size_t size = 0;
        for (const std::string_view mark : marks)
            if (const std::size_t found = text.find(mark); found < at) {
                at = found;
                size = mark.size();
            }
        if (const std::string_view part = text::trimmed(text.substr(0, at)); !says_nothing(part))
            parts.push_back(part);
        more = at < text.size();
        text.remove_prefix(std::min(at + size, text.size()));
    }
    return parts;
}

bool may_be_name(std::string_view text) {
    constexpr std::ptrdiff_t most_blanks = 2;
    const std::string_view last = text.substr(text.rfind(' ') + 1);
    if (text::count_points(last) < 2 || std::ranges::count(text, ' ') > most_blanks)
        return false;
    if (text::folded(last) != last && std::ranges::none_of(last, [](char c) { return c >= 'a' && c <= 'z'; }))
        return false; // "CEO", "HR"
    const char32_t first = text::decode(last, 0).point;
    return text::fold(first) != first && std::ranges::all_of(text, [](char c) {
               return text::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80 || c == ' ' ||
                      c == '-' || c == '.' || c == '\'';
           });
}

} // namespace whodecides
