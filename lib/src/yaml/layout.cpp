#include "yaml/layout.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "yaml/broken.hpp"
#include "yaml/lines.hpp"

namespace whodecides::yaml {

namespace {

constexpr std::size_t longest_key = 1024;

std::string_view rest_of_line(const Situation& s, std::size_t at) {
    return s.bytes.substr(at, line_end(s.bytes, at) - at);
}

std::size_t column(const Situation& s, std::size_t at) {
    const std::size_t begin = line_begin(s.bytes, at);
    return at - begin - (begin == 0 && s.bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

bool same_line(const Situation& s, std::size_t a, std::size_t b) {
    return s.bytes.substr(std::min(a, b), std::max(a, b) - std::min(a, b)).find('\n') ==
           std::string_view::npos;
}

/// What stands before a place on its line.
std::string_view before_on_line(const Situation& s, std::size_t at) {
    const std::size_t begin = line_begin(s.bytes, at);
    return text::trimmed(s.bytes.substr(begin, at - begin));
}

/// The key before the colon at `at`, or the word there.
Span key_before(const Situation& s, std::size_t at) {
    const std::size_t begin = skip_blanks(s.bytes, line_begin(s.bytes, at));
    std::size_t end = at;
    while (end > begin && is_blank(s.bytes[end - 1]))
        --end;
    return span_of(s, std::min(begin, end), end);
}

Span trimmed_line(const Situation& s, std::size_t at) {
    const std::size_t size = text::trimmed(rest_of_line(s, at)).size();
    return span_of(s, at, at + std::max<std::size_t>(size, at < s.bytes.size() ? 1 : 0));
}

std::optional<Problem> tab_indent(const Situation& s, std::size_t at) {
    const std::size_t begin = line_begin(s.bytes, at);
    const std::size_t text = skip_blanks(s.bytes, begin);
    const std::size_t tab = s.bytes.substr(0, text).find('\t', begin);
    if (tab == std::string_view::npos)
        return std::nullopt;
    return syntax_error(span_of(s, tab, tab + 1), "a tab indents this line, where YAML takes only blanks",
                        "indent with blanks, two for each level");
}

std::optional<Problem> colon_without_blank(const Situation& s, std::size_t at) {
    const std::string_view line = rest_of_line(s, at);
    if (line.find(": ") != std::string_view::npos)
        return std::nullopt;
    if (auto problem = no_break_colon(s, at, at + line.size()))
        return problem;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon + 1 >= line.size())
        return std::nullopt;
    return syntax_error(character_at(s, at + colon), "no blank follows the colon, so it ends no key",
                        "write a blank behind it, as in `key: value`");
}

Problem bad_indentation(const Situation& s, std::size_t at) {
    std::vector<std::size_t> levels;
    if (s.last_closed)
        levels.push_back(column(s, s.tree.records[*s.last_closed].begin));
    if (!s.open.empty() && !s.open.back().flow)
        levels.push_back(column(s, s.tree.records[s.open.back().node].begin));
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    std::vector<std::string> choices;
    for (const std::size_t level : levels)
        if (level != column(s, at))
            choices.push_back(std::to_string(level));
    std::string help = "indent it exactly like the lines it belongs with";
    if (!choices.empty())
        help = fmt::format("indent it by {} {}, exactly like the lines it belongs with",
                           listed(choices, 5, "or"), choices.back() == "1" ? "blank" : "blanks");
    return syntax_error(trimmed_line(s, at),
                        "this line is indented like none of the lines it could belong to", std::move(help),
                        fmt::format("indented by {}", column(s, at)));
}

/// A line of the right indentation that is a key among items, or an item among keys.
std::optional<Problem> other_kind_of_line(const Situation& s, std::size_t at) {
    const std::string_view line = rest_of_line(s, at);
    const bool item = line.starts_with("- ") || line == "-";
    const bool follows_list = s.last_closed && s.tree.records[*s.last_closed].kind == Kind::sequence;
    const bool same_column =
        s.last_closed && column(s, s.tree.records[*s.last_closed].begin) == column(s, at);
    if (item && !follows_list)
        return syntax_error(trimmed_line(s, at), "an item of a list stands where a key is expected",
                            "a mapping holds `key: value`; put the list below a key");
    if (!item && follows_list && same_column && before_on_line(s, at).empty())
        return syntax_error(trimmed_line(s, at), "this line is no item of the list above",
                            "begin it with `- `, or indent the list below its own key");
    return std::nullopt;
}

/// Text behind a value that was complete: behind a closing quote, a bracket, an alias.
std::optional<Problem> behind_value(const Situation& s, std::size_t at) {
    const std::string_view before = before_on_line(s, at);
    if (before.empty() || s.cursor > at || !same_line(s, s.cursor, at))
        return std::nullopt;
    const char last = before.back();
    if (s.bytes[at] == '*')
        return syntax_error(trimmed_line(s, at), "an alias can carry no anchor and no tag of its own",
                            "take away what stands before the `*`, or put the text in quotes if it is none");
    if (before.substr(before.find_last_of(" \t[{,") + 1).starts_with('*'))
        return syntax_error(trimmed_line(s, at), "text follows an alias",
                            "put the whole value in quotes if the `*` belongs to it, or take the text away");
    if ((last == '"' || last == '\'') && s.last) {
        const Record& quoted = s.tree.records[*s.last];
        if (!same_line(s, quoted.begin, at)) {
            Problem problem =
                syntax_error(span_of(s, quoted.begin, quoted.begin + 1),
                             "the quote that opens here closes on a later line, where more text follows",
                             "close it where its text ends");
            problem.others.push_back({trimmed_line(s, at), "text behind the closing quote"});
            return problem;
        }
        return syntax_error(trimmed_line(s, at), "text follows the closing quote",
                            s.bytes[at] == ':' ? "write a blank behind the colon, as in `\"key\": value`"
                                               : "put the whole value in quotes, or take the quotes away");
    }
    if (last == ']' || last == '}')
        return syntax_error(
            trimmed_line(s, at), "text follows the closing bracket",
            "put the whole value in quotes if the brackets belong to it, or take the text away");
    return std::nullopt;
}

/// Where the text begins that runs up to the colon at `at`.
std::size_t begin_of_text(const Situation& s, std::size_t at) {
    if (s.last && s.cursor <= at && s.tree.records[*s.last].kind == Kind::scalar &&
        s.tree.records[*s.last].end == s.cursor && skip_blanks(s.bytes, s.cursor) == at)
        return s.tree.records[*s.last].begin;
    std::size_t begin = skip_to_token(s.bytes, s.cursor);
    while (begin < at && (s.bytes[begin] == ':' || s.bytes[begin] == '-') &&
           is_space_or_end(s.bytes, begin + 1))
        begin = skip_to_token(s.bytes, begin + 1);
    return std::min(begin, at);
}

Problem runs_on(const Situation& s, std::size_t begin, std::size_t at) {
    const std::string_view before = before_on_line(s, begin);
    const Span key = key_before(s, at);
    if (before.empty() || before == "-") {
        if (auto problem = colon_without_blank(s, begin))
            return *std::move(problem);
        Problem problem =
            syntax_error(trimmed_line(s, begin), "this line has no colon, so it runs on into the next key",
                         "write `key: value`, or `- item` for each item of a list");
        problem.others.push_back({key, "read as the same text"});
        return problem;
    }
    Problem problem = syntax_error(
        key, "this line is indented deeper than the key above, so it runs on from the value there",
        "indent it like the key above, or take the value there away", "read as part of the value above");
    problem.others.push_back({trimmed_line(s, begin), "the value it runs on from"});
    return problem;
}

} // namespace

Span span_of(const Situation& situation, std::size_t begin, std::size_t end) {
    const std::size_t size = situation.bytes.size();
    return {situation.tree.source_index, static_cast<std::uint32_t>(std::min(begin, size)),
            static_cast<std::uint32_t>(std::min(end, size))};
}

Span character_at(const Situation& situation, std::size_t at) {
    const std::size_t length = at < situation.bytes.size() ? text::decode(situation.bytes, at).length : 0;
    return span_of(situation, at, at + length);
}

std::optional<Problem> no_break_colon(const Situation& situation, std::size_t begin, std::size_t end) {
    constexpr std::string_view sign = ":\xC2\xA0"; // U+00A0
    const std::size_t colon = situation.bytes.substr(0, end).find(sign, begin);
    if (colon == std::string_view::npos)
        return std::nullopt;
    return syntax_error(span_of(situation, colon, colon + sign.size()),
                        "a no-break space follows the colon, where YAML takes only an ordinary blank",
                        "type the blank anew", "looks like a blank and is none");
}

Problem missing_colon(const Situation& situation, std::size_t at) {
    if (auto problem = colon_without_blank(situation, at))
        return *std::move(problem);
    return syntax_error(trimmed_line(situation, at),
                        "this line has no colon, so it is neither a key nor a value",
                        "write `key: value`, or indent it if it continues the line above");
}

Problem unexpected(const Situation& s, std::size_t at) {
    if (at >= s.bytes.size())
        return syntax_error(span_of(s, s.cursor, s.bytes.size()), "the text ends in the middle of a value",
                            "write the rest, or take the beginning away");
    if (auto problem = behind_value(s, at))
        return *std::move(problem);
    if (auto problem = tab_indent(s, at))
        return *std::move(problem);
    if (auto problem = colon_without_blank(s, at))
        return *std::move(problem);
    const std::string_view line = rest_of_line(s, at);
    if (line.starts_with(','))
        return syntax_error(character_at(s, at), "a comma stands where a value is expected",
                            "take it away, or write the list in brackets: `[one, two]`");
    if (line.starts_with('-') && line.size() > 1 && !is_blank(line[1]))
        return syntax_error(character_at(s, at),
                            "no blank follows the dash, so it begins no item of the list",
                            "write a blank behind it, as in `- item`");
    if (auto problem = other_kind_of_line(s, at))
        return *std::move(problem);
    if (!line.starts_with('-') && line.find(':') == std::string_view::npos && before_on_line(s, at).empty())
        return missing_colon(s, at);
    return bad_indentation(s, at);
}

Problem misplaced_colon(const Situation& s, std::size_t at) {
    if (auto problem = tab_indent(s, at))
        return *std::move(problem);
    const std::size_t begin = begin_of_text(s, at);
    if (!same_line(s, begin, at))
        return runs_on(s, begin, at);
    if (at - begin > longest_key)
        return syntax_error(span_of(s, begin, at), "this key is longer than 1,024 characters",
                            "shorten the key");
    const auto value = text::trimmed(rest_of_line(s, begin));
    std::string help = "put the whole value in quotes";
    if (value.size() <= 60 && value.find_first_of("\"\\#") == std::string_view::npos)
        help += fmt::format(": `\"{}\"`", value);
    return syntax_error(character_at(s, at), "a second colon with a blank behind it stands in one value",
                        help, "would begin another value");
}

Problem misplaced_dash(const Situation& s, std::size_t at) {
    if (!s.open.empty() && s.open.back().flow)
        return syntax_error(
            character_at(s, at), "an item with a dash stands inside brackets",
            "inside brackets write items with commas: `[one, two]`, and a dash alone in quotes");
    if (auto problem = tab_indent(s, at))
        return *std::move(problem);
    if (text::trimmed(rest_of_line(s, at)) == "-")
        return syntax_error(character_at(s, at),
                            "a dash alone begins an item of a list, and none can begin here",
                            "put it in quotes: `\"-\"`, or leave the value empty");
    return syntax_error(character_at(s, at), "an item of a list begins behind other text on the same line",
                        "begin the list on the next line, or write it in brackets: `[one, two]`");
}

} // namespace whodecides::yaml
