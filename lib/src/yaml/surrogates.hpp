#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// JSON writers put an emoji into a file as two escapes, `\ud83d\ude00`, which the parser refuses. It is
/// given `\uFFFD` in their place, and the texts are mended afterwards from the original bytes.
namespace whodecides::yaml {

[[nodiscard]] bool has_surrogate_escape(std::string_view bytes);
/// Overwrites each escape of a surrogate; every byte keeps its place.
void mask_surrogates(std::string& bytes);

/// The text of a double-quoted scalar with its surrogates: pairs joined, lone ones U+FFFD. `source` are
/// its original bytes.
[[nodiscard]] std::string with_surrogates(std::string_view text, std::string_view source);

/// Outside double quotes there are no escapes: puts the original bytes back into `text` from `begin` on.
void unmask(std::string& text, std::size_t begin, std::string_view masked, std::string_view source);

} // namespace whodecides::yaml
