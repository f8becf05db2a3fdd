#include "fuzz/invariants.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace whodecides::fuzz {

namespace {

void require_json(std::string_view text, std::string_view what) {
    if (!nlohmann::json::accept(text))
        throw Violation(fmt::format("{} is no JSON: {}", what, text));
}

void require_json_lines(std::string_view text, std::string_view what) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        require_json(text.substr(0, end), what);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void require_no_formula(std::string_view text) {
    bool quoted = false;
    bool begins = true;
    for (const char c : text) {
        if (begins && std::string_view("=+-@").find(c) != std::string_view::npos)
            throw Violation(fmt::format("a cell begins a formula: {}", text));
        if (c == '"')
            quoted = !quoted;
        else
            begins = !quoted && (c == ',' || c == '\n');
    }
    require(!quoted, "a cell of csv has no end");
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

void require_annotations(std::string_view text) {
    constexpr std::array<std::string_view, 3> commands{"::error ", "::warning ", "::notice "};
    require(text.empty() || text.ends_with('\n'), "an annotation has no end");
    for (; !text.empty(); text.remove_prefix(text.find('\n') + 1))
        if (std::ranges::none_of(commands, [&](std::string_view each) { return text.starts_with(each); }))
            throw Violation(fmt::format("a line is no annotation: {}", text.substr(0, text.find('\n'))));
}

/// A program finds a comment for a pull request again by its first line; other documents have none such.
void require_document(std::string_view text) {
    const std::size_t markers = text.starts_with("<!-- whodecides") ? 1 : 0;
    require(count_of(text, "<!--") == markers, "something is hidden that is no marker at the beginning");
    require(count_of(text, "<details>") == count_of(text, "</details>"), "a fold has no end");
}

} // namespace

void require(bool holds, std::string_view what) {
    if (!holds)
        throw Violation(std::string(what));
}

void require_inside(const Span& span, const Sources& sources, std::string_view what) {
    if (!span.known())
        return;
    if (span.source >= sources.size() || span.begin > span.end ||
        span.end > sources[span.source].bytes().size())
        throw Violation(
            fmt::format("{}: {} to {} is outside of source {}", what, span.begin, span.end, span.source));
}

void require_harmless(std::string_view text, std::string_view what) {
    for (std::size_t at = 0; at < text.size();) {
        const bool plain = text[at] >= ' ' && text[at] < '\x7F';
        if (plain || text[at] == '\n' || text.substr(at).starts_with("\r\n")) {
            ++at;
            continue;
        }
        const text::Decoded next = text::decode(text, at);
        const bool control = next.point < 0xA0; // what is plain is dealt with
        const bool invalid = next.point == 0xFFFD && next.length == 1;
        if (control || invalid || text::is_disguise(next.point))
            throw Violation(fmt::format("{} has U+{:04X} at byte {}: {}", what,
                                        static_cast<std::uint32_t>(next.point), at, text));
        at += next.length;
    }
}

void require_well_formed(std::string_view text, std::string_view format) {
    constexpr std::array<std::string_view, 3> json{"json", "sarif", "gitlab"};
    constexpr std::string_view mark = "\xEF\xBB\xBF"; // tells a spreadsheet that a table is UTF-8
    if (format == "csv" && text.starts_with(mark))
        text.remove_prefix(mark.size());
    require_harmless(text, format);
    if (std::ranges::find(json, format) != json.end())
        require_json(text, format);
    if (format == "jsonl")
        require_json_lines(text, format);
    if (format == "csv")
        require_no_formula(text);
    if (format == "github")
        require_annotations(text);
    if (format == "markdown")
        require_document(text);
}

} // namespace whodecides::fuzz
