#include "model/building/suggestions.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// 31.12.2026, 2026-12-31, 12/31/26 and the like: three numbers with the same mark between them.
bool looks_like_date(std::string_view name) {
    std::size_t numbers = 0;
    char mark = '\0';
    for (std::size_t at = 0; at < name.size(); ++numbers) {
        const std::size_t from = at;
        while (at < name.size() && is_digit(name[at]))
            ++at;
        if (at == from || at - from > 4)
            return false;
        if (at == name.size())
            continue;
        const char c = name[at++];
        if ((c != '.' && c != '-' && c != '/') || (mark != '\0' && c != mark) || at == name.size())
            return false;
        mark = c;
    }
    return numbers == 3;
}

/// The parts between marks or " and ", without blanks around them; empty ones are left out.
std::vector<std::string_view> split(std::string_view name, std::string_view marks) {
    constexpr std::string_view word = " and ";
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t mark = name.find_first_of(marks);
        const std::size_t at = std::min(mark, name.find(word));
        const std::string_view part = text::trimmed(name.substr(0, at));
        if (!part.empty())
            parts.push_back(part);
        if (at == std::string_view::npos)
            return parts;
        name.remove_prefix(at == mark ? at + 1 : at + word.size());
    }
}

std::string marked_hint(const std::vector<std::string_view>& parts) {
    if (parts.empty())
        return {};
    return parts.size() == 1 ? "take the mark away: " + quoted(parts.front()) : list_hint(parts);
}

} // namespace

std::string_view Suggestions::near(std::string_view name) {
    if (work_left_ == 0)
        return {};
    const NearestIndex::Found found = known_.find(name);
    work_left_ -= std::min(work_left_, found.work);
    return found.candidate;
}

bool is_slip(std::string_view name) {
    return name.find_first_of(",;\t") != std::string_view::npos || looks_like_date(name);
}

std::string slip_hint(std::string_view name) {
    if (name.find('\t') != std::string_view::npos)
        return "a tab stands in the name: write blanks";
    if (looks_like_date(name))
        return "this is a date, and the key takes a name: write who is meant";
    if (name.starts_with('[') || name.starts_with('{'))
        return "take the quotes around the brackets away, so that it is a list";
    if (name.find_first_of(",;") != std::string_view::npos && name.size() <= 200)
        return marked_hint(split(name, ",;"));
    const std::size_t plain = name.find_first_not_of("@*&%");
    if (plain != 0 && plain != std::string_view::npos)
        return "write the name without " + quoted(name.substr(0, plain)) + " in front";
    return {};
}

std::vector<std::string_view> parts_of(std::string_view name) {
    return split(name, ",;/&+");
}

std::string list_hint(const std::vector<std::string_view>& parts) {
    std::string list;
    for (const std::string_view part : parts)
        list += (list.empty() ? "" : ", ") + std::string(part);
    return "for several names write a list: " + quoted("[" + list + "]");
}

std::string shown(std::string_view name) {
    constexpr std::size_t longest = 60;
    std::size_t at = 0;
    for (std::size_t points = 0; at < name.size(); ++points) {
        if (points == longest)
            return quoted(std::string(name.substr(0, at)) + "...");
        at += text::decode(name, at).length;
    }
    return quoted(name);
}

} // namespace whodecides
