#pragma once

#include <string_view>
#include <vector>

namespace whodecides {

/// A text without its markup.
struct PlainText {
    std::string_view text;
    bool strong = false; ///< it was bold as a whole
};

/// Takes emphasis, code marks, links, tags, entities and escapes out of a piece of Markdown on one line, as
/// far as cells and headings have them. What stays is put behind `store`, which must have room for it, unless
/// the bytes are the text already. Linear in the bytes.
PlainText without_markup(std::string_view written, std::vector<char>& store);

} // namespace whodecides
