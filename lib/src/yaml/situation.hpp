#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "yaml/record.hpp"

namespace whodecides::yaml {

struct OpenCollection {
    std::uint32_t node = 0;
    bool flow = false;
};

/// What was understood of a document when the parser stopped.
struct Situation {
    const Tree& tree;
    std::string_view bytes;                        ///< as the parser read them
    std::size_t cursor = 0;                        ///< after the last byte that was understood
    std::vector<OpenCollection> open = {};         ///< outermost first
    std::optional<std::uint32_t> last = {};        ///< the node that began last
    std::optional<std::uint32_t> last_closed = {}; ///< the collection that closed last
    std::vector<std::string_view> anchors = {};
};

} // namespace whodecides::yaml
