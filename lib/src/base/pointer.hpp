#pragma once

#include <string>
#include <string_view>

namespace whodecides {

/// Appends a segment to a JSON Pointer (RFC 6901): a slash, and the text with `~` and `/` escaped.
void append_segment(std::string& pointer, std::string_view segment);

/// The text of one segment, between two slashes.
std::string unescaped_segment(std::string_view segment);

} // namespace whodecides
