#include "cli/limits.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/name_value.hpp"
#include "cli/options.hpp"
#include "cli/wording.hpp"

namespace whodecides::cli {
namespace {

struct Unit {
    std::string_view name; ///< folded
    std::uint64_t bytes;
};

constexpr std::array<Unit, 8> units{{{"", 1},
                                     {"b", 1},
                                     {"kb", 1000},
                                     {"mb", 1000 * 1000},
                                     {"gb", 1000 * 1000 * 1000},
                                     {"kib", 1U << 10U},
                                     {"mib", 1U << 20U},
                                     {"gib", 1U << 30U}}};

/// A whole number with what follows it.
struct Amount {
    std::uint64_t number = 0;
    std::string_view unit;
};

std::optional<Amount> amount(std::string_view text) {
    Amount amount;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount.number);
    if (error != std::errc())
        return std::nullopt;
    amount.unit = text.substr(static_cast<std::size_t>(end - text.data()));
    return amount;
}

/// Nothing where it is no size, or larger than `most`.
std::optional<std::uint64_t> size_of(std::string_view text, std::uint64_t most) {
    const auto size = amount(text);
    if (!size || size->number == 0)
        return std::nullopt;
    for (const Unit& unit : units)
        if (text::folded(size->unit) == unit.name && size->number <= most / unit.bytes)
            return size->number * unit.bytes;
    return std::nullopt;
}

std::uint64_t file_bytes(std::string_view text) {
    constexpr std::uint64_t most = Limits().file_bytes;
    const auto size = size_of(text, most);
    if (!size)
        throw Error(fmt::format("--limit file-size= takes a size from 1 to {} bytes, such as 10MB, not {}",
                                most, in_quotes(text)));
    return *size;
}

std::uint64_t number(std::string_view name, std::string_view text, std::uint64_t most) {
    const auto given = amount(text);
    if (!given || !given->unit.empty() || given->number == 0 || given->number > most)
        throw Error(
            fmt::format("--limit {}= takes a number from 1 to {}, not {}", name, most, in_quotes(text)));
    return given->number;
}

} // namespace

void take_limit(Limits& limits, std::string_view text) {
    const auto said = split_at_equals(text);
    if (!said)
        throw Error(fmt::format("--limit takes NAME=VALUE, not {}", in_quotes(text)));
    const auto [name, value] = *said;
    if (name == "file-size") {
        limits.file_bytes = file_bytes(value);
    } else if (name == "depth") {
        limits.depth = static_cast<std::uint32_t>(number(name, value, Limits().depth));
    } else if (name == "nodes") {
        limits.nodes = number(name, value, Limits().nodes);
    } else {
        constexpr std::array<std::string_view, 3> names{"file-size", "depth", "nodes"};
        throw Error(fmt::format("--limit knows file-size, depth and nodes, not {}{}", in_quotes(name),
                                guess(name, names)));
    }
}

Limits limits(const Arguments& arguments) {
    Limits limits;
    for (const std::string& value : arguments.values(option::limit)) {
        try {
            take_limit(limits, value);
        } catch (const Error& error) {
            throw UsageError(error.what(), arguments.command);
        }
    }
    return limits;
}

} // namespace whodecides::cli
