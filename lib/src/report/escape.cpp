#include "report/escape.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace whodecides {
namespace {

/// What spreadsheets take for the beginning of a formula; the wide forms too.
bool begins_formula(char32_t point) {
    constexpr std::u32string_view beginnings = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    return beginnings.find(point) != std::u32string_view::npos;
}

bool ends_with_www(std::string_view text) {
    constexpr std::string_view www = "www";
    return text.size() >= www.size() &&
           std::ranges::equal(text.substr(text.size() - www.size()), www,
                              [](char a, char b) { return a == b || a == b - 'a' + 'A'; });
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
        // GitHub makes links of addresses without any brackets, and calls whoever is mentioned. It looks for
        // an @ in what comes out, so that no escape helps; something of no width after it does.
        const bool link = (shown[i] == ':' && i + 1 < shown.size() && shown[i + 1] == '/') ||
                          (shown[i] == '.' && ends_with_www(std::string_view(shown).substr(0, i)));
        if (shown[i] == '<')
            out += "&lt;";
        else if (shown[i] == '&')
            out += "&amp;";
        else if (shown[i] == '@')
            out += "@&#8203;";
        else if (link || special.find(shown[i]) != std::string_view::npos)
            out.append({'\\', shown[i]});
        else
            out += shown[i];
    }
    return out;
}

} // namespace whodecides
