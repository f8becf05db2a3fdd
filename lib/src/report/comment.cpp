#include "report/comment.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "report/escape.hpp"

namespace whodecides {
namespace {

/// The text escaped, with what stands in back quotes as code. A quote of the input may shift what is code,
/// and no more: what is inside is escaped all the same.
std::string with_code(std::string_view text) {
    std::string out;
    while (true) {
        const std::size_t open = text.find('`');
        const std::size_t close = open == std::string_view::npos ? open : text.find('`', open + 1);
        if (close == std::string_view::npos)
            return out + markdown_text(text);
        out += markdown_text(text.substr(0, open));
        out += fmt::format("<code>{}</code>", markdown_text(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
}

/// How many bytes the first code points take, or all of them.
std::size_t length_of(std::string_view text, std::size_t points) {
    std::size_t end = 0;
    for (; end < text.size() && points > 0; --points)
        end += text::decode(text, end).length;
    return end;
}

} // namespace

std::string comment_text(std::string_view text) {
    constexpr std::size_t most_bytes = 1'000;
    std::size_t points = 300;
    std::size_t end = length_of(text, points);
    std::string escaped = with_code(text.substr(0, end));
    while (escaped.size() > most_bytes) {
        points /= 2;
        end = length_of(text, points);
        escaped = with_code(text.substr(0, end));
    }
    return end < text.size() ? escaped + "..." : escaped;
}

std::string comment_place(const Analysis& analysis, const Span& span) {
    if (!span.known())
        return "the inputs";
    const Place place = analysis.place(span);
    const std::string_view stable = analysis.stable_path(span);
    return fmt::format("{}:{}", comment_text(stable.empty() ? place.path : stable), place.line);
}

} // namespace whodecides
