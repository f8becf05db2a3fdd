#pragma once

#include <string_view>
#include <vector>

#include <whodecides/span.hpp>

namespace whodecides::yaml {

struct Tree;

/// A comment that speaks to this program: `# whodecides: ...`.
struct Directive {
    enum class Stand { own_line, end_of_line };

    Span comment;          ///< from its `#` to its last character, without a further comment behind it
    std::string_view text; ///< what it says behind `whodecides:`; a view into the source
    Stand stand = Stand::own_line;
    /// On a line of its own: the next key with its value, or the next list item, whichever comes first; empty
    /// where neither follows in the document. At the end of a line: what stands before it there.
    Span covers;
};

/// The directives of a text that was read, in its order. Only comments: a `#` inside a quoted or a block
/// scalar is text. `bytes` are the source's with lone carriage returns made line feeds. One pass over the
/// bytes, and, only where there is a candidate, one over the tree.
std::vector<Directive> find_directives(std::string_view bytes, const Tree& tree);

} // namespace whodecides::yaml
