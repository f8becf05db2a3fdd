#include "source/sniff.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace whodecides {

namespace {

/// Longer than any way of writing a section's name.
constexpr std::size_t longest_key = 64;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view without_quotes(std::string_view key) {
    key = text::trimmed(key);
    if (key.size() >= 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front())
        return key.substr(1, key.size() - 2);
    return key;
}

bool is_name(std::string_view key, std::span<const std::string_view> names) {
    return key.size() <= longest_key &&
           std::ranges::find(names, text::key_folded(without_quotes(key))) != names.end();
}

bool line_has_key(std::string_view line, std::span<const std::string_view> names) {
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
bool braces_have_key(std::string_view bytes, std::span<const std::string_view> names) {
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

} // namespace

bool holds_section(std::string_view bytes, std::span<const std::string_view> names) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
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

} // namespace whodecides
