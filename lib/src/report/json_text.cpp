#include "report/json_text.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace whodecides {
namespace {

bool needs_no_escape(char byte) {
    return byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\';
}

bool acts_on_terminal(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || text::is_disguise(point);
}

void append_point(std::string& out, char32_t point) {
    if (point == '"' || point == '\\')
        out.append("\\").push_back(static_cast<char>(point));
    else if (point == '\n')
        out += "\\n";
    else if (point == '\t')
        out += "\\t";
    else if (acts_on_terminal(point)) // all of them below U+10000
        out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point));
    else
        text::append(out, point);
}

} // namespace

void JsonText::separate() {
    if (!out_.empty() && std::string_view("{[:\n").find(out_.back()) == std::string_view::npos)
        out_ += ',';
}

JsonText& JsonText::open(char bracket) {
    separate();
    out_ += bracket;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    out_ += bracket;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    separate();
    append_quoted(name);
    out_ += ':';
    return *this;
}

JsonText& JsonText::string(std::string_view value) {
    separate();
    append_quoted(value);
    return *this;
}

JsonText& JsonText::strings(std::span<const std::string> values) {
    open('[');
    for (const std::string& value : values)
        string(value);
    return close(']');
}

JsonText& JsonText::number(double value) {
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", value);
    return *this;
}

JsonText& JsonText::number(std::size_t value) {
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", value);
    return *this;
}

JsonText& JsonText::boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
    return *this;
}

JsonText& JsonText::null() {
    separate();
    out_ += "null";
    return *this;
}

void JsonText::append_quoted(std::string_view value) {
    out_ += '"';
    for (std::size_t at = 0; at < value.size();) {
        std::size_t end = at;
        while (end < value.size() && needs_no_escape(value[end]))
            ++end;
        out_.append(value, at, end - at);
        at = end;
        if (at == value.size())
            break;
        const text::Decoded next = text::decode(value, at);
        append_point(out_, next.point);
        at += next.length;
    }
    out_ += '"';
}

} // namespace whodecides
