#include "yaml/scalar_extent.hpp"

#include "yaml/lines.hpp"

namespace whodecides::yaml {

namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Folding and indentation change nothing but blanks and line breaks, so the other bytes stand in the
/// source in the same order. Returns the place after the last of them, or npos.
std::size_t end_of_folded(std::string_view bytes, std::size_t at, std::string_view text) {
    std::size_t end = at;
    for (const char c : text) {
        if (is_space(c))
            continue;
        while (at < bytes.size() && is_space(bytes[at]))
            ++at;
        if (at == bytes.size() || bytes[at] != c)
            return npos;
        end = ++at;
    }
    return end;
}

Extent plain_extent(std::string_view bytes, std::size_t begin, std::string_view text) {
    Extent extent{.style = Style::plain, .text_begin = begin};
    if (text.empty())
        return extent;
    if (bytes.substr(begin).starts_with(text)) {
        extent.verbatim = true;
        extent.end = begin + text.size();
    } else {
        extent.end = end_of_folded(bytes, begin, text);
        if (extent.end == npos)
            return extent;
    }
    extent.ending = Ending::found;
    return extent;
}

Extent quoted_extent(std::string_view bytes, std::size_t begin, std::string_view text) {
    const char quote = bytes[begin];
    Extent extent{.style = quote == '"' ? Style::double_quoted : Style::single_quoted,
                  .text_begin = begin + 1};
    const std::size_t after = begin + 1 + text.size();
    // An escape or a doubled quote inside would leave its second half where the closing quote is looked for.
    const bool closed = after < bytes.size() && bytes[after] == quote &&
                        (quote == '"' || after + 1 == bytes.size() || bytes[after + 1] != quote);
    if (closed && bytes.substr(begin + 1, text.size()) == text) {
        extent.verbatim = true;
        extent.end = after + 1;
    } else {
        const std::size_t close = closing_quote(bytes, begin);
        if (close == npos) {
            extent.ending = Ending::unterminated;
            return extent;
        }
        extent.end = close + 1;
    }
    extent.ending = Ending::found;
    return extent;
}

Extent block_extent(std::string_view bytes, std::size_t begin, std::string_view text) {
    Extent extent{.style = Style::block};
    const std::size_t header = line_end(bytes, begin);
    extent.end = end_of_folded(bytes, header, text);
    if (extent.end == npos)
        return extent;
    if (extent.end == header) {
        // No text: the indicator alone.
        const std::size_t comment = bytes.substr(0, header).find_first_of(" \t", begin);
        extent.end = comment == npos ? header : comment;
    }
    extent.ending = Ending::found;
    return extent;
}

} // namespace

std::size_t closing_quote(std::string_view bytes, std::size_t begin) {
    std::size_t at = begin + 1;
    if (bytes[begin] == '\'') {
        while ((at = bytes.find('\'', at)) != npos && at + 1 < bytes.size() && bytes[at + 1] == '\'')
            at += 2;
        return at;
    }
    while ((at = bytes.find_first_of("\"\\", at)) != npos && bytes[at] == '\\')
        at += 2;
    return at;
}

Extent scalar_extent(std::string_view bytes, std::size_t begin, std::string_view text) {
    if (begin >= bytes.size())
        return {};
    switch (bytes[begin]) {
    case '"':
    case '\'':
        return quoted_extent(bytes, begin, text);
    case '|':
    case '>':
        return block_extent(bytes, begin, text);
    default:
        return plain_extent(bytes, begin, text);
    }
}

} // namespace whodecides::yaml
