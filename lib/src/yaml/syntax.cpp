#include "yaml/syntax.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include <whodecides/input.hpp>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "yaml/brackets.hpp"
#include "yaml/broken.hpp"
#include "yaml/layout.hpp"
#include "yaml/lines.hpp"
#include "yaml/scalar_extent.hpp"

namespace whodecides::yaml {

namespace {

struct Stop {
    std::string_view cause;
    std::size_t at = 0;
    std::size_t end = 0; ///< of the document
};

std::string_view word_at(const Situation& s, std::size_t at) {
    std::size_t end = at;
    while (!is_space_or_end(s.bytes, end) &&
           std::string_view(",[]{}").find(s.bytes[end]) == std::string_view::npos)
        ++end;
    return s.bytes.substr(at, end - at);
}

Span word_span(const Situation& s, std::size_t at) {
    return span_of(s, at, at + std::max<std::size_t>(1, word_at(s, at).size()));
}

std::string put_in_quotes(std::string_view word) {
    constexpr std::size_t longest_shown = 60;
    return word.size() > longest_shown ? "put it in quotes" : fmt::format("put it in quotes: `\"{}\"`", word);
}

/// In front of a name the sign is a habit of chats, and quotes alone would leave a name that nobody has.
std::string name_without_sign(std::string_view word) {
    constexpr std::size_t longest_shown = 60;
    const std::string_view name = word.substr(1);
    return fmt::format("write the name without `@`{}; a text that needs the sign stands in quotes",
                       name.size() > longest_shown ? "" : fmt::format(": {}", quoted(name)));
}

constexpr char partner(char bracket) {
    switch (bracket) {
    case '[':
        return ']';
    case '{':
        return '}';
    case ']':
        return '[';
    default:
        return '{';
    }
}

Problem mismatched_bracket(const Situation& s, const Mismatch& found) {
    const char close = s.bytes[*found.close];
    if (!found.open)
        return syntax_error(character_at(s, *found.close), fmt::format("this `{}` closes nothing", close),
                            "take it away, or put the text in quotes if the bracket belongs to it");
    Problem problem =
        syntax_error(character_at(s, *found.close),
                     fmt::format("this `{}` cannot close the `{}`", close, s.bytes[*found.open]),
                     fmt::format("write `{}` before it", partner(s.bytes[*found.open])));
    problem.others.push_back({character_at(s, *found.open), "opened here"});
    return problem;
}

/// A comment that begins behind the bracket, on its line, and takes in the bracket that would close it.
std::optional<std::size_t> comment_before_closing(const Situation& s, std::size_t open) {
    const std::string_view line = s.bytes.substr(0, line_end(s.bytes, open));
    for (std::size_t at = open + 1; at < line.size(); ++at) {
        if (line[at] == '#' && is_blank(line[at - 1]))
            return line.find(partner(line[open]), at) == std::string_view::npos ? std::nullopt
                                                                                : std::optional(at);
        const bool begins =
            is_blank(line[at - 1]) || std::string_view("[{,:").find(line[at - 1]) != std::string_view::npos;
        if (begins && (line[at] == '"' || line[at] == '\''))
            at = std::min(closing_quote(line, at), line.size());
    }
    return std::nullopt;
}

Problem unclosed_bracket(const Situation& s, std::size_t open) {
    if (const auto comment = comment_before_closing(s, open)) {
        Problem problem =
            syntax_error(character_at(s, open), fmt::format("this `{}` is never closed", s.bytes[open]),
                         "` #` begins a comment here; put the text in quotes", "opened here");
        problem.others.push_back({character_at(s, *comment), "a comment begins here"});
        return problem;
    }
    return syntax_error(character_at(s, open), fmt::format("this `{}` is never closed", s.bytes[open]),
                        fmt::format("write `{}` behind the last item", partner(s.bytes[open])),
                        "opened here");
}

/// The innermost bracket that the parser found open.
std::size_t open_bracket(const Situation& s) {
    for (auto open = s.open.rbegin(); open != s.open.rend(); ++open)
        if (open->flow)
            return s.tree.records[open->node].begin;
    return s.cursor;
}

Problem brackets_or_quotes(const Situation& s, const Stop& stop) {
    std::size_t begin = s.cursor;
    for (const OpenCollection& open : s.open)
        if (open.flow) {
            begin = s.tree.records[open.node].begin;
            break;
        }
    const Mismatch found = find_mismatch(s.bytes, std::min(begin, stop.at), stop.end);
    if (found.quote)
        return unterminated_quote(character_at(s, *found.quote));
    if (found.close)
        return mismatched_bracket(s, found);
    if (found.open)
        return unclosed_bracket(s, *found.open);
    const std::size_t open = open_bracket(s);
    if (open >= s.bytes.size() || (s.bytes[open] != '[' && s.bytes[open] != '{') || stop.at >= stop.end)
        return unexpected(s, stop.at);
    Problem problem = syntax_error(character_at(s, stop.at), "a comma is missing before this",
                                   "inside brackets a comma stands between two items");
    problem.others.push_back({character_at(s, open), "inside this bracket"});
    return problem;
}

Problem unknown_sign(const Situation& s, const Stop& stop) {
    if (stop.at >= s.bytes.size())
        return unexpected(s, stop.at);
    if (stop.at > 0 && s.bytes.substr(stop.at - 1).starts_with("{%"))
        return syntax_error(span_of(s, stop.at - 1, stop.at + 1), "a template stands here, and no YAML",
                            "check the file that the template makes");
    const auto sign = s.bytes.substr(stop.at, text::decode(s.bytes, stop.at).length);
    const std::string_view word = word_at(s, stop.at);
    const std::string shown = sign == "`" ? "a backquote" : fmt::format("`{}`", sign);
    return syntax_error(word_span(s, stop.at),
                        fmt::format("a text cannot begin with {} unless it stands in quotes", shown),
                        sign == "@" && word.size() > 1 ? name_without_sign(word) : put_in_quotes(word));
}

/// The parser stops behind the sign.
Problem nameless(const Situation& s, const Stop& stop) {
    const std::size_t sign = stop.at > 0 ? stop.at - 1 : 0;
    const bool alias = s.bytes.substr(sign).starts_with('*');
    return syntax_error(character_at(s, sign),
                        alias ? "a `*` begins the name of an alias, and no name follows"
                              : "a `&` begins the name of an anchor, and no name follows",
                        alias ? "put the text in quotes if the star belongs to it"
                              : "put the text in quotes if the sign belongs to it, or write `and`");
}

Problem unknown_anchor(const Situation& s, const Stop& stop) {
    const std::string_view word = word_at(s, stop.at);
    const std::string_view name = word.substr(std::min<std::size_t>(1, word.size()));
    std::string help = "an anchor is written before its alias, in the same document, as in `&name`; "
                       "put the text in quotes if it is no alias";
    if (const std::string_view near = nearest(name, s.anchors); !near.empty())
        help = fmt::format("did you mean `*{}`? Put the text in quotes if it is no alias", near);
    return syntax_error(word_span(s, stop.at),
                        fmt::format("no anchor named {} stands before this alias", quoted(name)),
                        std::move(help));
}

/// The parser stops behind the escape, or inside it.
Problem bad_escape(const Situation& s, const Stop& stop) {
    const std::size_t backslash = std::min(s.bytes.rfind('\\', stop.at > 0 ? stop.at - 1 : 0), stop.at);
    const std::size_t end = std::min(std::max(stop.at, backslash + 2), line_end(s.bytes, backslash));
    const auto escape = text::printable(s.bytes.substr(backslash, end - backslash));
    return syntax_error(span_of(s, backslash, end),
                        fmt::format("`{}` is no escape that double quotes know", escape),
                        "write `\\\\` for a backslash, or put the text in single quotes");
}

Problem tab(const Situation& s, const Stop& stop) {
    return syntax_error(character_at(s, stop.at), "a tab indents this line, where YAML takes only blanks",
                        "indent with blanks, two for each level");
}

Problem behind_block_sign(const Situation& s, const Stop& stop) {
    const std::size_t end = line_end(s.bytes, stop.at);
    return syntax_error(span_of(s, stop.at, end), "text follows the sign `|` or `>` on its line",
                        "begin the text on the next line, or put the whole value in quotes");
}

Problem at_stop(const Situation& s, const Stop& stop, std::string_view message, std::string_view help) {
    std::size_t at = std::min(stop.at, s.bytes.size());
    if (at > 0 && is_space_or_end(s.bytes, at)) // it stopped behind the cause
        --at;
    return syntax_error(at < s.bytes.size() ? word_span(s, at) : character_at(s, at), std::string(message),
                        std::string(help));
}

using Tell = Problem (*)(const Situation&, const Stop&);

/// What yaml-cpp says, by its first words, and how it is told; in place of a function a sentence.
struct Explanation {
    std::string_view cause;
    Tell tell = nullptr;
    std::string_view message = {};
    std::string_view help = {};
};

constexpr std::array explanations{
    Explanation{"end of map flow not found", brackets_or_quotes},
    Explanation{"end of sequence flow not found", brackets_or_quotes},
    Explanation{"illegal flow end", brackets_or_quotes},
    Explanation{"illegal EOF in scalar", brackets_or_quotes},
    Explanation{"illegal document indicator in scalar", brackets_or_quotes},
    Explanation{"end of map not found",
                [](const Situation& s, const Stop& stop) { return unexpected(s, stop.at); }},
    Explanation{"end of sequence not found",
                [](const Situation& s, const Stop& stop) { return unexpected(s, stop.at); }},
    Explanation{"illegal map value",
                [](const Situation& s, const Stop& stop) { return misplaced_colon(s, stop.at); }},
    Explanation{"illegal block entry",
                [](const Situation& s, const Stop& stop) { return misplaced_dash(s, stop.at); }},
    Explanation{"unknown token", unknown_sign},
    Explanation{"alias not found", nameless},
    Explanation{"anchor not found", nameless},
    Explanation{"the referenced anchor is not defined", unknown_anchor},
    Explanation{"unknown escape character", bad_escape},
    Explanation{"bad character found while scanning hex", bad_escape},
    Explanation{"invalid unicode", bad_escape},
    Explanation{"illegal tab", tab},
    Explanation{"unexpected character in block scalar", behind_block_sign},
    Explanation{"illegal map key", nullptr, "a `?` begins a key behind other text on the same line",
                "put the text in quotes if the question mark belongs to it"},
    Explanation{"illegal character found while scanning alias", nullptr,
                "the name of an alias ends at this character",
                "put a blank before it, or put the text in quotes if it is no alias"},
    Explanation{"illegal character found while scanning anchor", nullptr,
                "the name of an anchor ends at this character",
                "put a blank before it, or put the text in quotes if it is no anchor"},
    Explanation{"cannot assign multiple tags", nullptr, "one value carries two tags", "keep one of them"},
    Explanation{"cannot assign multiple anchors", nullptr, "one value carries two anchors",
                "keep one of them"},
    Explanation{"cannot set zero indentation", nullptr, "the indentation of a block of text cannot be 0",
                "leave the digit out"},
    Explanation{"illegal character found while scanning tag", nullptr, "a tag cannot hold this character",
                "put the text in quotes if the `!` belongs to it"},
    Explanation{"tag handle with no suffix", nullptr, "a tag ends before its name",
                "put the text in quotes if the `!` belongs to it"},
    Explanation{"end of verbatim tag not found", nullptr, "a tag that begins with `!<` is never closed",
                "write `>` behind it, or put the text in quotes"},
    Explanation{"YAML directives must", nullptr, "a `%YAML` line takes one version", "write `%YAML 1.2`"},
    Explanation{"bad YAML version", nullptr, "this is no version of YAML",
                "write `%YAML 1.2`, or leave the line out"},
    Explanation{"YAML major version too large", nullptr, "only YAML 1 can be read",
                "write `%YAML 1.2`, or leave the line out"},
    Explanation{"repeated YAML directive", nullptr, "a document takes one `%YAML` line", "keep one of them"},
    Explanation{"TAG directives must", nullptr, "a `%TAG` line takes a handle and a prefix",
                "leave the line out"},
    Explanation{"repeated TAG directive", nullptr, "this tag was given a meaning twice",
                "keep one of the lines"},
};

} // namespace

Problem explain(const Situation& situation, std::string_view cause, std::size_t at, std::size_t end) {
    const Stop stop{cause, at, end};
    for (const Explanation& explanation : explanations) {
        if (!cause.starts_with(explanation.cause))
            continue;
        return explanation.tell != nullptr ? explanation.tell(situation, stop)
                                           : at_stop(situation, stop, explanation.message, explanation.help);
    }
    return at_stop(situation, stop, fmt::format("this is not YAML ({})", cause),
                   "compare it with the lines around; quotes around a text make it one value");
}

Problem trailing_text(const Situation& situation, std::size_t at) {
    if (situation.bytes[at] == '%')
        return syntax_error(word_span(situation, at),
                            "a line that begins with `%` is an instruction to the parser",
                            "put the text in quotes; a true instruction is followed by a line `---`");
    if (situation.last) {
        const Record& root = situation.tree.records[*situation.last];
        if (auto problem = no_break_colon(situation, root.begin, root.end))
            return *std::move(problem);
    }
    return unexpected(situation, at);
}

Problem unterminated_quote(Span opening) {
    return syntax_error(opening, "this quote is never closed", "write the same quote behind the last word",
                        "opened here");
}

Problem too_deep(const Situation& situation, std::size_t at, std::uint32_t limit) {
    const std::size_t place =
        situation.open.empty() ? at : situation.tree.records[situation.open.back().node].begin;
    constexpr std::uint32_t most = Limits().depth;
    return syntax_error(
        character_at(situation, place), fmt::format("values are nested here more than {} deep", limit),
        limit < most ? fmt::format("look for brackets that are not closed, or allow more levels, at "
                                   "most {}: `--limit depth=N`",
                                   most)
                     : "no organisation needs so many levels; look for brackets that are not closed");
}

} // namespace whodecides::yaml
