#pragma once

#include <optional>
#include <string_view>

namespace whodecides::cli {

/// The two sides of NAME=VALUE.
struct NameValue {
    std::string_view name;
    std::string_view value;

    [[nodiscard]] bool complete() const { return !name.empty() && !value.empty(); }
};

/// Splits at the first equals sign, so that a value may hold more of them; nothing where there is none.
/// Views into the text.
constexpr std::optional<NameValue> split_at_equals(std::string_view text) {
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos)
        return std::nullopt;
    return NameValue{text.substr(0, sign), text.substr(sign + 1)};
}

} // namespace whodecides::cli
