#pragma once

#include "docs/schema_parts.hpp"
#include "model/format.hpp"

/// What the values of the file format may be, as schemas. Whatever the readers of the model take without a
/// finding fits; of what they refuse, as much is refused as can be told from one file.
namespace whodecides::docs {

/// What the value of a key may be.
Json value_schema(const FormatKey& key);

/// The definitions that value_schema() refers to, other than those of the sections.
Json value_definitions();

/// A mapping whose keys are the author's own names; `notes` and x- keys may hold anything.
Json mapping_to(Json value);
/// A mapping that has a key of one of these spellings.
Json having(std::initializer_list<std::string_view> keys);
/// The patterns of keys that belong to the author.
Json author_patterns();

} // namespace whodecides::docs
