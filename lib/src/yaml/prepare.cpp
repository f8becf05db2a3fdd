#include "yaml/prepare.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "yaml/question_marks.hpp"
#include "yaml/surrogates.hpp"

namespace whodecides::yaml {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

Problem unreadable(std::uint32_t source, std::size_t at, std::size_t size, std::string message) {
    const auto begin = static_cast<std::uint32_t>(at);
    Problem problem;
    problem.kind = ProblemKind::unreadable_file;
    problem.span = {source, begin, begin + static_cast<std::uint32_t>(size)};
    problem.message = std::move(message);
    return problem;
}

/// UTF-16 and UTF-32 as the YAML specification tells them apart: by their mark, or by the zeros beside
/// the first character, which is ASCII.
std::string_view wide_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array starts{"\0\0\xFE\xFF"sv, "\xFF\xFE\0\0"sv, "\xFE\xFF"sv, "\xFF\xFE"sv};
    constexpr std::array names{"UTF-32"sv, "UTF-32"sv, "UTF-16"sv, "UTF-16"sv};
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (bytes.starts_with(starts[i]))
            return names[i];
    const auto zero = [&](std::size_t at) { return at < bytes.size() && bytes[at] == '\0'; };
    if (bytes.size() >= 4 && ((zero(0) && zero(1) && zero(2)) || (zero(1) && zero(2) && zero(3))))
        return "UTF-32";
    if (bytes.size() >= 2 && zero(0) != zero(1))
        return "UTF-16";
    return {};
}

bool is_lone_return(std::string_view bytes, std::size_t at) {
    return at + 1 == bytes.size() || bytes[at + 1] != '\n';
}

std::size_t next_lone_return(std::string_view bytes, std::size_t at) {
    while ((at = bytes.find('\r', at)) != npos && !is_lone_return(bytes, at))
        ++at;
    return at;
}

} // namespace

std::optional<Problem> refusal(std::string_view bytes, std::uint32_t source) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        Problem problem = unreadable(source, 0, 0, "this file is larger than 2 GiB");
        problem.help = "split it into several files; all files of a run form one organisation";
        return problem;
    }
    if (const std::string_view name = wide_encoding(bytes); !name.empty()) {
        Problem problem =
            unreadable(source, 0, 0, fmt::format("this file is written in {}, not in UTF-8", name));
        problem.help = "save it as UTF-8";
        return problem;
    }
    if (const std::size_t zero = bytes.find('\0'); zero != npos) {
        Problem problem = unreadable(source, zero, 1, "this file holds a NUL byte, so it is no text");
        problem.place_text = "the first NUL byte";
        problem.help = "check that this is a YAML file; if it is, take the byte out";
        return problem;
    }
    return std::nullopt;
}

Prepared prepare(const Source& source, std::uint32_t source_index) {
    const std::string_view bytes = source.bytes();
    Prepared prepared;
    prepared.refusal = refusal(bytes, source_index);
    if (prepared.refusal)
        return prepared;
    prepared.masked = has_surrogate_escape(bytes);
    std::size_t lone = next_lone_return(bytes, 0);
    if (prepared.masked || lone != npos)
        prepared.copy = bytes;
    if (prepared.masked)
        mask_surrogates(prepared.copy);
    for (; lone != npos; lone = next_lone_return(bytes, lone + 1))
        prepared.copy[lone] = '\n';
    prepared.for_parser = with_question_marks_masked(prepared.copy.empty() ? bytes : prepared.copy);
    return prepared;
}

std::size_t find_forbidden(std::string_view bytes, std::size_t from) {
    constexpr std::size_t block = 4096;
    std::size_t control = npos;
    for (std::size_t at = from; at < bytes.size() && control == npos; at += block) {
        const std::string_view part = bytes.substr(at, block);
        // Without an early exit the compiler can look at many bytes at once.
        bool found = false;
        for (const char c : part)
            found |= is_control(c);
        if (found)
            control = at + static_cast<std::size_t>(std::ranges::find_if(part, is_control) - part.begin());
    }
    const std::string_view clean = bytes.substr(0, control);
    for (std::size_t mark = from; (mark = clean.find(byte_order_mark, mark)) != npos; ++mark)
        if (mark > 0 && (clean[mark - 1] == '\n' ||
                         (mark == byte_order_mark.size() && clean.starts_with(byte_order_mark))))
            return mark;
    return control;
}

Problem forbidden(std::string_view bytes, std::size_t at, std::uint32_t source_index) {
    Problem problem;
    const auto begin = static_cast<std::uint32_t>(at);
    problem.span = {source_index, begin, begin + 1};
    if (bytes.substr(at).starts_with(byte_order_mark)) {
        problem.span.end = begin + static_cast<std::uint32_t>(byte_order_mark.size());
        problem.message = "a byte order mark stands inside the file, as where two files were joined";
        problem.help = "take the three bytes EF BB BF out of the beginning of this line";
    } else {
        problem.message =
            fmt::format("the control character U+{:04X} stands in the text, where YAML allows none",
                        static_cast<unsigned>(static_cast<unsigned char>(bytes[at])));
        problem.help = "take it out; inside double quotes it may be written as an escape";
    }
    return problem;
}

} // namespace whodecides::yaml
