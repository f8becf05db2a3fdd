#include "report/escape.hpp"

#include "base/text.hpp"

namespace whodecides {
namespace {

/// What spreadsheets take for the beginning of a formula; the wide forms too.
bool begins_formula(char32_t point) {
    constexpr std::u32string_view beginnings = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    return beginnings.find(point) != std::u32string_view::npos;
}

} // namespace

std::string csv_cell(std::string_view text) {
    const std::string shown = text::printable(text);
    const std::string_view content = text::trimmed(shown);
    std::string cell = "\"";
    if (!content.empty() && begins_formula(text::decode(content, 0).point))
        cell += '\'';
    for (const char c : shown) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell += '"';
}

std::string markdown_text(std::string_view text) {
    constexpr std::string_view special = "\\`*_[]|~#$>";
    const std::string shown = text::printable(text);
    std::string out;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool link = shown[i] == ':' && i + 1 < shown.size() && shown[i + 1] == '/';
        if (shown[i] == '<')
            out += "&lt;";
        else if (shown[i] == '&')
            out += "&amp;";
        else if (link || special.find(shown[i]) != std::string_view::npos)
            out.append({'\\', shown[i]});
        else
            out += shown[i];
    }
    return out;
}

} // namespace whodecides
