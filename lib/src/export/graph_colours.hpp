#pragma once

#include <optional>
#include <string_view>

#include <whodecides/finding.hpp>

namespace whodecides {

/// Of a node, and of the edges, about which something is found. People who see few colours tell them apart.
struct GraphColours {
    std::string_view fill;
    std::string_view line;
};

constexpr GraphColours colours_of(const std::optional<Severity>& severity) {
    if (!severity)
        return {"#f7f7f7", "#555555"};
    switch (*severity) {
    case Severity::error:
        return {"#fbd5d5", "#a40000"};
    case Severity::warning:
        return {"#fdeac2", "#8a5a00"};
    case Severity::note:
        break;
    }
    return {"#dcebf9", "#1f5a94"};
}

} // namespace whodecides
