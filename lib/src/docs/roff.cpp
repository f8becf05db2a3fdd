#include "docs/roff.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/wrap.hpp"
#include "docs/explain.hpp"

namespace whodecides::docs {
namespace {

/// Text literally, with words in back quotes between `open` and `close`.
std::string escaped(std::string_view text, std::string_view open, std::string_view close) {
    std::string out;
    if (text.starts_with('.') || text.starts_with('\''))
        out += "\\&";
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded next = text::decode(text, at);
        at += next.length;
        if (next.point == '`' && !open.empty()) {
            out += inside ? close : open;
            inside = !inside;
        } else if (next.point == '\\') {
            out += "\\e";
        } else if (next.point == '-') {
            out += "\\-";
        } else if (next.point == '`' || next.point == '\'' || next.point == '^' || next.point == '~') {
            constexpr std::string_view names[]{"ga", "aq", "ha", "ti"};
            out += fmt::format("\\({}", names[std::string_view("`'^~").find(static_cast<char>(next.point))]);
        } else if (next.point < 0x80) {
            out += next.point == '\n' ? ' ' : static_cast<char>(next.point);
        } else {
            out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(next.point));
        }
    }
    return out;
}

} // namespace

std::string roff(std::string_view text) {
    return escaped(text, "\\fB", "\\fP");
}

RoffPage& RoffPage::line(std::string_view request, std::string_view text) {
    lines_ += fmt::format("{}{}{}\n", request, text.empty() ? "" : " ", text);
    return *this;
}

RoffPage& RoffPage::section(std::string_view title) {
    return line(".SH", fmt::format("\"{}\"", escaped(title, {}, {})));
}

RoffPage& RoffPage::subsection(std::string_view title) {
    return line(".SS", fmt::format("\"{}\"", escaped(title, {}, {})));
}

RoffPage& RoffPage::text(std::string_view paragraphs) {
    for (const std::string_view paragraph : text::paragraphs(paragraphs)) {
        line(".PP");
        for (const std::string& each : text::wrapped(paragraph, 100))
            lines_.append(roff(each)).push_back('\n');
    }
    return *this;
}

RoffPage& RoffPage::tagged(std::string_view tag, std::string_view text) {
    line(".TP");
    lines_ += fmt::format("\\fB{}\\fP\n", escaped(tag, {}, {}));
    bool first = true;
    for (const std::string_view paragraph : text::paragraphs(text)) {
        if (!first)
            line(".IP");
        first = false;
        for (const std::string& each : text::wrapped(paragraph, 100))
            lines_.append(roff(each)).push_back('\n');
    }
    return *this;
}

RoffPage& RoffPage::example(std::string_view text) {
    line(".IP").line(".EX");
    for (const std::string& each : docs::lines(text))
        lines_.append(escaped(each, {}, {})).push_back('\n');
    return line(".EE");
}

} // namespace whodecides::docs
