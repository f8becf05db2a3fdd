#include "source/sniff.hpp"

#include <algorithm>
#include <string>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace whodecides {

namespace {

/// Longer than any way of writing a section's name.
constexpr std::size_t longest_key = 64;

/// `peple` and `responsibility` are misspelt sections; with more slips a word is another one.
constexpr std::size_t letters_per_slip = 5;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view without_quotes(std::string_view key) {
    key = text::trimmed(key);
    if (key.size() >= 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front())
        return key.substr(1, key.size() - 2);
    return key;
}

bool is_name(std::string_view written, const SectionNames& names) {
    if (written.size() > longest_key)
        return false;
    const std::string key = text::key_folded(without_quotes(written));
    return std::ranges::find(names.all, key) != names.all.end() ||
           std::ranges::any_of(names.telling, [&key](std::string_view name) {
               return is_within(key, name, name.size() / letters_per_slip);
           });
}

bool line_has_key(std::string_view line, const SectionNames& names) {
    if (line.empty() || is_blank(line.front()) || line.front() == '#' || line.front() == '-')
        return false;
    const std::size_t colon = line.substr(0, longest_key + 1).find(':');
    if (colon == std::string_view::npos || (colon + 1 < line.size() && !is_blank(line[colon + 1])))
        return false;
    return is_name(line.substr(0, colon), names);
}

/// The end of a quoted text that begins at `at`, behind its closing quote.
std::size_t end_of_quoted(std::string_view bytes, std::size_t at) {
    const char quote = bytes[at];
    for (++at; at < bytes.size(); ++at) {
        if (bytes[at] == '\\' && quote == '"')
            ++at;
        else if (bytes[at] == quote)
            return at + 1;
    }
    return bytes.size();
}

/// A text in braces, JSON or YAML's flow style: keys are what stands before a colon at the first level.
bool braces_have_key(std::string_view bytes, const SectionNames& names) {
    std::size_t depth = 0;
    std::size_t key = std::string_view::npos; ///< where the present item begins, once it has
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '{' || c == '[' || c == ',') {
            depth += c == ',' ? 0 : 1;
            key = std::string_view::npos;
        } else if (c == '}' || c == ']') {
            if (depth <= 1)
                return false;
            --depth;
        } else if (c == ':' && depth == 1 && key < at) {
            if (is_name(bytes.substr(key, at - key), names))
                return true;
        } else if (!is_blank(c)) {
            const bool begins = key == std::string_view::npos;
            if (begins)
                key = at;
            if (c == '"' || (c == '\'' && begins))
                at = end_of_quoted(bytes, at) - 1;
        }
    }
    return false;
}

bool text_has_key(std::string_view bytes, const SectionNames& names) {
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (bytes.starts_with(mark))
            bytes.remove_prefix(mark.size());
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return false;
    if (bytes[first] == '{')
        return braces_have_key(bytes.substr(first), names);
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (line_has_key(bytes.substr(0, end), names))
            return true;
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return false;
}

} // namespace

bool holds_section(std::string_view bytes, const SectionNames& names) {
    if (bytes.find('\0') == std::string_view::npos)
        return text_has_key(bytes, names);
    std::string without(bytes);
    std::erase(without, '\0');
    return text_has_key(without, names);
}

} // namespace whodecides
