#include "engine/strict_file.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides::engine {

namespace {

constexpr std::size_t most_told = 20;
constexpr std::size_t most_looked_for = 1000;

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all += (all.empty() ? "" : "\n") + line;
    return all;
}

std::vector<std::string> printable(std::vector<std::string> lines) {
    for (std::string& line : lines)
        line = text::printable(line);
    return lines;
}

} // namespace

/// So much of a text from the file that a message stays readable.
std::string shown(std::string_view text) {
    constexpr std::size_t most = 60;
    std::size_t at = 0;
    for (std::size_t points = 0; at < text.size() && points < most; ++points)
        at += text::decode(text, at).length;
    return text::printable(text.substr(0, at)) + (at < text.size() ? "..." : "");
}

std::string in_quotes(std::string_view text) {
    return quoted(shown(text));
}

std::string_view kind_words(const yaml::Node& node) {
    switch (node.kind()) {
    case yaml::Kind::null:
        return "nothing";
    case yaml::Kind::scalar:
        return "a text";
    case yaml::Kind::sequence:
        return "a list";
    case yaml::Kind::mapping:
        return "a mapping";
    }
    return {};
}

Mistakes::Mistakes(std::vector<std::string> lines)
    : Error(joined(printable(lines))), lines_(printable(std::move(lines))) {}

yaml::Node StrictFile::root() {
    if (!may_be_parsed())
        return {};
    documents_ = yaml::read(source_, 0);
    for (const Problem& problem : documents_.problems)
        mistake(problem.span, problem.help.empty() ? problem.message
                                                   : fmt::format("{}; {}", problem.message, problem.help));
    if (documents_.roots.size() > 1)
        mistake(documents_.roots[1].span(),
                fmt::format("{} are one document; take the line `---` out", what_));
    understood_ = mistakes_.empty();
    return documents_.roots.size() == 1 ? documents_.roots.front() : yaml::Node();
}

void StrictFile::mistake(const Span& span, std::string message) {
    mistakes_.emplace_back(span, std::move(message));
}

bool StrictFile::is_hopeless() const {
    return mistakes_.size() >= most_looked_for;
}

bool StrictFile::may_be_parsed() {
    const std::string_view bytes = source_.bytes();
    if (bytes.size() > most_bytes) {
        mistake({0, 0, 0}, fmt::format("this is too large for {}; they have at most 1 MiB", what_));
        return false;
    }
    for (std::size_t at = 0; at < bytes.size();) {
        const text::Decoded next = text::decode(bytes, at);
        if (next.point == 0xFFFD && next.length == 1) {
            mistake({0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)},
                    "this is no text in UTF-8; save the file as UTF-8");
            return false;
        }
        at += next.length;
    }
    return true;
}

std::string StrictFile::place(const Span& span) const {
    return fmt::format("{}:{}:{}: ", source_.path(), source_.lines().line_of(span.begin),
                       source_.lines().column_of(source_.bytes(), span.begin));
}

void StrictFile::finish() {
    if (mistakes_.empty())
        return;
    std::ranges::stable_sort(mistakes_, {}, [](const auto& each) { return each.first.begin; });
    std::vector<std::string> lines;
    for (const auto& [span, message] : mistakes_) {
        if (lines.size() == most_told && mistakes_.size() > most_told + 1) {
            lines.push_back(
                fmt::format("{}: {} more", source_.path(), counted(mistakes_.size() - most_told, "mistake")));
            break;
        }
        lines.push_back(place(span) + message);
    }
    throw Mistakes(std::move(lines));
}

} // namespace whodecides::engine
