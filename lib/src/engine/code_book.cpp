#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include <whodecides/codes.hpp>

#include "base/text.hpp"

namespace whodecides {

namespace {

struct Wording {
    std::string_view word;   ///< for people
    std::string_view before; ///< the number
    bool folded = false;     ///< case, blanks and hyphens do not count
};

constexpr std::array<Wording, code_kind_count> wordings{{
    {"person", "P"},
    {"role", "R"},
    {"team", "T"},
    {"forum", "F"},
    {"decision", "D"},
    {"responsibility", "W"},
    {"grid", "grid-"},
    {"framework", "framework-"},
    {"letter", "letter-"},
    {"file", "file-"},
    {"scope", "scope-"},
    {"domain", "domain-"},
    {"right", "right-", true},
    {"tag", "tag-", true},
    {"law", "law-"},
    {"purpose", "purpose-"},
    {"reason", "reason-"},
    {"tool", "tool-", true},
    {"kind of forum", "kind-", true},
    {"cadence", "cadence-", true},
    {"type of team", "type-", true},
    {"level", "level-", true},
    {"service", "service-"},
    {"duty conflict", "conflict-"},
    {"name", "name-"},
}};

const Wording& wording(CodeKind kind) {
    return wordings[static_cast<std::size_t>(kind)];
}

/// What programs go by; other endings are text.
std::string_view known_ending(std::string_view file) {
    constexpr std::array<std::string_view, 6> known{".yaml", ".yml", ".json", ".csv", ".tsv", ".md"};
    const auto* const found =
        std::ranges::find_if(known, [&](std::string_view ending) { return file.ends_with(ending); });
    return found == known.end() ? std::string_view() : *found;
}

/// The number in a code of that kind.
std::optional<std::uint32_t> number_in(const Code& code) {
    std::string_view rest = code.code;
    const std::string_view before = wording(code.kind).before;
    const std::string_view ending =
        code.kind == CodeKind::file ? known_ending(code.code) : std::string_view();
    if (!rest.starts_with(before))
        return std::nullopt;
    rest.remove_prefix(before.size());
    rest.remove_suffix(ending.size());
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc() || end != rest.data() + rest.size() || number == 0 || rest.front() == '0')
        return std::nullopt;
    return number;
}

std::string compared(CodeKind kind, std::string_view text) {
    return wording(kind).folded ? text::key_folded(text) : std::string(text);
}

} // namespace

std::string_view to_string(CodeKind kind) {
    return wording(kind).word;
}

const Code& CodeBook::code(CodeKind kind, std::string_view text, std::string_view called) {
    Key key{kind, compared(kind, text)};
    if (const auto known = by_text_.find(key); known != by_text_.end()) {
        Code& code = codes_[known->second];
        if (!called.empty())
            code.called = called;
        return code;
    }
    const std::string_view ending = kind == CodeKind::file ? known_ending(text) : std::string_view();
    const std::uint32_t number = last_[static_cast<std::size_t>(kind)] + 1;
    return keep(std::move(key), {kind, fmt::format("{}{}{}", wording(kind).before, number, ending),
                                 std::string(text), std::string(called)});
}

const Code& CodeBook::keep(Key key, Code code) {
    std::uint32_t& last = last_[static_cast<std::size_t>(code.kind)];
    last = std::max(last, number_in(code).value_or(0));
    by_text_.emplace(std::move(key), codes_.size());
    by_code_.emplace(code.code, codes_.size());
    return codes_.emplace_back(std::move(code));
}

const Code* CodeBook::find(CodeKind kind, std::string_view text) const {
    const auto known = by_text_.find({kind, compared(kind, text)});
    return known == by_text_.end() ? nullptr : &codes_[known->second];
}

const Code* CodeBook::meaning(std::string_view code) const {
    const auto known = by_code_.find(code);
    return known == by_code_.end() ? nullptr : &codes_[known->second];
}

bool CodeBook::add(Code code) {
    const auto number = number_in(code);
    constexpr std::uint32_t most = 1'000'000'000;
    if (!number || *number > most || find(code.kind, code.text) != nullptr || meaning(code.code) != nullptr)
        return false;
    Key key{code.kind, compared(code.kind, code.text)};
    keep(std::move(key), std::move(code));
    return true;
}

} // namespace whodecides
