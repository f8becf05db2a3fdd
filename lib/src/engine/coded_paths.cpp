#include "engine/coded_paths.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "base/pointer.hpp"
#include "base/text.hpp"
#include "base/vectors.hpp"
#include "engine/baseline.hpp"
#include "model/format.hpp"
#include "model/framework.hpp"

namespace whodecides::engine {

namespace {

/// Sections whose members have codes of their own.
struct Home {
    std::string_view section;
    CodeKind kind;
};
constexpr std::array<Home, 6> homes{{
    {"people", CodeKind::person},
    {"roles", CodeKind::role},
    {"teams", CodeKind::team},
    {"forums", CodeKind::forum},
    {"decisions", CodeKind::decision},
    {"responsibilities", CodeKind::responsibility},
}};

bool is_thing(CodeKind kind) {
    return std::ranges::find(homes, kind, &Home::kind) != homes.end();
}

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> segments;
    while (path.starts_with('/')) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        segments.push_back(unescaped_segment(path.substr(0, end)));
        path.remove_prefix(end);
    }
    return segments;
}

/// Whether a word says nothing about anybody: a key as the format writes it, a built-in letter, a number.
bool is_of_the_format(std::string_view word) {
    return std::ranges::find(format_keys(), word, &FormatKey::key) != format_keys().end() || word == "rows" ||
           word.find_first_not_of("0123456789") == std::string_view::npos || is_built_in_letter(word);
}

} // namespace

bool is_built_in_letter(std::string_view symbol) {
    return std::ranges::any_of(built_in_frameworks(), [&](const Framework& framework) {
        return std::ranges::find(framework.letters, symbol, &Letter::symbol) != framework.letters.end();
    });
}

CodedPaths::CodedPaths(CodeBook& codes) : codes_(codes) {
    for (const Code& code : codes.codes())
        if (is_thing(code.kind))
            for (const std::string& name : {code.text, code.called})
                by_name_.try_emplace(name, code.code);
}

std::string CodedPaths::code(CodeKind kind, std::string_view text) {
    if (text.empty() || codes_.find(kind, text) != nullptr)
        return text.empty() ? std::string() : codes_.code(kind, text).code;
    const Code* const own = codes_.meaning(text);
    return own != nullptr && own->kind == kind ? own->code : codes_.code(kind, text).code;
}

std::string CodedPaths::code_of_name(std::string_view name) {
    if (const auto known = by_name_.find(name); known != by_name_.end())
        return known->second;
    if (const Code* own = codes_.meaning(name); own != nullptr)
        return own->code;
    if (const Code* letter = codes_.find(CodeKind::letter, name); letter != nullptr)
        return letter->code;
    return codes_.code(CodeKind::name, name).code;
}

std::string CodedPaths::logical_path(std::string_view path) {
    const std::vector<std::string> segments = segments_of(path);
    if (segments.empty())
        return std::string(path);
    std::string coded;
    std::size_t done = 1;
    append_segment(coded,
                   is_of_the_format(segments.front()) ? segments.front() : code_of_name(segments.front()));
    const auto* const home = std::ranges::find(homes, segments.front(), &Home::section);
    if (home != homes.end() && segments.size() > 1) {
        append_segment(coded, code(home->kind, segments[done++]));
    } else if (segments.front() == "matrix" && segments.size() > 1) {
        std::string row = "/matrix";
        if (segments[done] != "rows") {
            append_segment(row, segments[done]);
            append_segment(coded, code(CodeKind::grid, segments[done++]));
        }
        if (done + 1 < segments.size() && segments[done] == "rows") {
            append_segment(row, segments[done++]);
            append_segment(row, segments[done]);
            const bool duty = codes_.find(CodeKind::responsibility, row) != nullptr;
            const Code* const own = codes_.meaning(segments[done]);
            append_segment(coded, "rows");
            append_segment(coded, own != nullptr
                                      ? own->code
                                      : code(duty ? CodeKind::responsibility : CodeKind::decision, row));
            ++done;
        }
    }
    for (; done < segments.size(); ++done)
        append_segment(coded, segments[done - 1] == "domains"    ? code(CodeKind::domain, segments[done])
                              : is_of_the_format(segments[done]) ? segments[done]
                                                                 : code_of_name(segments[done]));
    return coded;
}

Baseline coded(const Baseline& baseline, CodeBook& codes) {
    CodedPaths paths(codes);
    Baseline result;
    for (BaselineEntry entry : baseline.entries) {
        if (entry.file != "<stdin>")
            entry.file = paths.code(CodeKind::file, entry.file);
        entry.logical_path = paths.logical_path(entry.logical_path);
        for (std::string& person : entry.people)
            person = paths.code(CodeKind::person, person);
        sort_distinct(entry.people);
        result.entries.push_back(std::move(entry));
    }
    std::ranges::sort(result.entries, ByEntry());
    return result;
}

} // namespace whodecides::engine
