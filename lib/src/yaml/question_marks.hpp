#pragma once

#include <string>
#include <string_view>

/// Inside brackets the parser takes every question mark for the sign of a key, also that of a text: it
/// refuses `{title: Who pays?}`, which is YAML. It is given a byte of another value in its place, and the
/// texts it hands out are mended from the original bytes.
namespace whodecides::yaml {

/// The bytes for the parser, each in its place; empty where nothing has to be masked.
[[nodiscard]] std::string with_question_marks_masked(std::string_view bytes);

/// Puts the question marks back into the text of a scalar that begins at `begin`. `masked` are the bytes the
/// parser read, `bytes` those it should have read.
void unmask_question_marks(std::string& text, std::string_view masked, std::string_view bytes,
                           std::size_t begin);

} // namespace whodecides::yaml
