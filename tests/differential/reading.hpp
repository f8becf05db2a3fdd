#pragma once

#include <string>
#include <string_view>

namespace whodecides::test {

/// What a reader of YAML made of a text.
struct Reading {
    std::string values;  ///< see Parsed::values; merge keys flattened, of equal keys the first
    std::string refusal; ///< why the text, or one of its documents, was refused; empty where it was not
};

/// What this program makes of it.
Reading read_here(std::string_view text);
/// What libyaml makes of it, by the same rules for aliases, keys and nulls.
Reading read_by_libyaml(std::string_view text);
/// Whether libyaml was there when this was built.
bool has_libyaml();

} // namespace whodecides::test
