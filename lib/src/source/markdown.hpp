#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "source/text_table.hpp"

namespace whodecides {

/// A piece of Markdown as it reads, and where it stands.
struct MarkdownPiece {
    std::string_view text;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// What of a text in Markdown may say who decides. Code and comments are left out. Texts are views into the
/// source or into `decoded`, so it moves and is not copied.
struct MarkdownText {
    struct TableBelow {
        MarkdownPiece heading; ///< the nearest above; empty where there is none
        TextTable table;
    };
    /// `* Deciders: Ann, Ben` before the second heading.
    struct Field {
        MarkdownPiece name;
        MarkdownPiece value;
    };

    /// Where the YAML between `---` and `---` at the beginning ends; 0 where there is none.
    std::uint32_t front_matter_end = 0;
    MarkdownPiece title; ///< the first heading
    std::vector<Field> fields;
    std::deque<TableBelow> tables;
    std::vector<char> decoded; ///< texts without their markup; never grows once made
};

/// Reads the headings, tables (GitHub's) and leading fields of a text. Linear in the bytes, which must
/// outlive the result.
MarkdownText read_markdown(std::string_view bytes, std::uint32_t source, std::uint64_t most_cells);

} // namespace whodecides
