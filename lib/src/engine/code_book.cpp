#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <whodecides/codes.hpp>

#include "base/text.hpp"
#include "source/file_kind.hpp"

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
    const FileEnding* const known = ending_of(file);
    return known == nullptr ? std::string_view() : known->ending;
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

struct CodeBook::Pages {
    using Key = std::pair<CodeKind, std::string>;

    const Code& keep(Key key, Code code);

    std::deque<Code> codes;
    std::map<Key, std::size_t> by_text;
    std::map<std::string, std::size_t, std::less<>> by_code;
    std::array<std::uint32_t, code_kind_count> last{}; ///< numbers
};

const Code& CodeBook::Pages::keep(Key key, Code code) {
    std::uint32_t& highest = last[static_cast<std::size_t>(code.kind)];
    highest = std::max(highest, number_in(code).value_or(0));
    by_text.emplace(std::move(key), codes.size());
    by_code.emplace(code.code, codes.size());
    return codes.emplace_back(std::move(code));
}

CodeBook::CodeBook() : pages_(std::make_unique<Pages>()) {}
CodeBook::~CodeBook() = default;
CodeBook::CodeBook(CodeBook&& other) noexcept = default;
CodeBook& CodeBook::operator=(CodeBook&& other) noexcept = default;

const Code& CodeBook::code(CodeKind kind, std::string_view text, std::string_view called) {
    Pages::Key key{kind, compared(kind, text)};
    if (const auto known = pages_->by_text.find(key); known != pages_->by_text.end()) {
        Code& code = pages_->codes[known->second];
        if (!called.empty())
            code.called = called;
        return code;
    }
    const std::string_view ending = kind == CodeKind::file ? known_ending(text) : std::string_view();
    const std::uint32_t number = pages_->last[static_cast<std::size_t>(kind)] + 1;
    return pages_->keep(std::move(key), {kind, fmt::format("{}{}{}", wording(kind).before, number, ending),
                                         std::string(text), std::string(called)});
}

const Code* CodeBook::find(CodeKind kind, std::string_view text) const {
    const auto known = pages_->by_text.find({kind, compared(kind, text)});
    return known == pages_->by_text.end() ? nullptr : &pages_->codes[known->second];
}

const Code* CodeBook::meaning(std::string_view code) const {
    const auto known = pages_->by_code.find(code);
    return known == pages_->by_code.end() ? nullptr : &pages_->codes[known->second];
}

bool CodeBook::add(Code code) {
    const auto number = number_in(code);
    constexpr std::uint32_t most = 1'000'000'000;
    if (!number || *number > most || find(code.kind, code.text) != nullptr || meaning(code.code) != nullptr)
        return false;
    Pages::Key key{code.kind, compared(code.kind, code.text)};
    pages_->keep(std::move(key), std::move(code));
    return true;
}

const std::deque<Code>& CodeBook::codes() const {
    return pages_->codes;
}

} // namespace whodecides
