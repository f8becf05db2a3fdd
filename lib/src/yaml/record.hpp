#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/tree.hpp"

namespace whodecides::yaml {

/// One node in 20 bytes.
struct Record {
    std::uint32_t begin = 0; ///< bytes of the source
    std::uint32_t end = 0;
    std::uint32_t first = 0; ///< of a scalar: where its text begins; of a collection: its first child
    std::uint32_t count = 0; ///< of a scalar: bytes of its text; of a collection: its items or pairs
    Kind kind = Kind::null;
    Style style = Style::plain;
    bool decoded = false; ///< the text stands in Tree::decoded, not in the source
};

/// The nodes of one source. Children stand one behind the other, of a mapping key and value in turn; an
/// alias is the index of the anchored node.
struct Tree {
    std::string_view source;
    std::uint32_t source_index = 0;
    std::vector<Record> records;
    std::vector<std::uint32_t> children;
    std::string decoded; ///< texts that differ from their bytes

    [[nodiscard]] std::string_view text(std::uint32_t index) const {
        const Record& record = records[index];
        if (record.kind != Kind::scalar)
            return {};
        const std::string_view texts = record.decoded ? std::string_view(decoded) : source;
        return texts.substr(record.first, record.count);
    }
    [[nodiscard]] Span span(std::uint32_t index) const {
        return {source_index, records[index].begin, records[index].end};
    }
};

} // namespace whodecides::yaml
