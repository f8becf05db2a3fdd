#pragma once

#include <string>
#include <string_view>

namespace whodecides {

/// A word or a name as people type it who do not have, or do not know, the letters of others.
struct PlainSpelling {
    std::string bare;  ///< folded, without marks: "kuhn"
    std::string spelt; ///< folded, letters with marks spelt out: "kuehn"

    [[nodiscard]] bool empty() const { return bare.empty(); }
};

PlainSpelling plain_spelling(std::string_view name);

/// Whether both can be one word: "Kuehn", "Kuhn" and "kühn" all are "Kühn".
bool is_same(const PlainSpelling& a, const PlainSpelling& b);

} // namespace whodecides
