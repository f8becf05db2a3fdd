#include "report/escape.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/letters.hpp"
#include "base/text.hpp"

namespace whodecides {
namespace {

/// What spreadsheets take for the beginning of a formula; the wide forms too.
bool begins_formula(char32_t point) {
    constexpr std::u32string_view beginnings = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    return beginnings.find(point) != std::u32string_view::npos;
}

/// Whatever the case; `end` is in lower case.
bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() &&
           std::ranges::equal(text.substr(text.size() - end.size()), end,
                              [](char a, char b) { return a == b || a == b - 'a' + 'A'; });
}

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

} // namespace

std::string csv_cell(std::string_view text) {
    const std::string shown = text::printable_within_line(text);
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
        const std::string_view before = std::string_view(shown).substr(0, i);
        // GitHub makes links of addresses without any brackets: it looks for `://` and `www.` in what is
        // written, so that a backslash within parts them. Addresses of mail, mentions and issues (a@b.c,
        // @ana, #12, GH-12) it looks for in what comes out, where no backslash is left (cmark-gfm #181): only
        // something of no width within parts these.
        const bool link = (shown[i] == ':' && i + 1 < shown.size() && shown[i + 1] == '/') ||
                          (shown[i] == '.' && ends_with(before, "www"));
        if (shown[i] == '<')
            out += "&lt;";
        else if (shown[i] == '&')
            out += "&amp;";
        else if (shown[i] == '#' && digit_at(shown, i + 1))
            out += "#&#8203;";
        else if (shown[i] == '-' && digit_at(shown, i + 1) && ends_with(before, "gh"))
            out += "-&#8203;";
        else if (shown[i] == '@')
            out += "@&#8203;";
        else if (link || special.find(shown[i]) != std::string_view::npos)
            out.append({'\\', shown[i]});
        else
            out += shown[i];
    }
    return out;
}

std::string xml_text(std::string_view text) {
    // These two are characters to Unicode and none to XML 1.0.
    constexpr std::string_view no_characters = "\xEF\xBF\xBE\xEF\xBF\xBF";
    const std::string shown = text::printable(text);
    std::string out;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::string_view three = std::string_view(shown).substr(i, 3);
        if (three == no_characters.substr(0, 3) || three == no_characters.substr(3)) {
            out += "\uFFFD";
            i += 2;
        } else if (shown[i] == '<') {
            out += "&lt;";
        } else if (shown[i] == '>') {
            out += "&gt;";
        } else if (shown[i] == '&') {
            out += "&amp;";
        } else if (shown[i] == '"') {
            out += "&quot;";
        } else {
            out += shown[i];
        }
    }
    return out;
}

std::string uri_path(std::string_view path) {
    constexpr std::string_view plain = "-._~/";
    std::string out;
    for (const char c : path) {
        const bool word = text::is_ascii_letter_or_digit(c);
        if (word || plain.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

} // namespace whodecides
