#pragma once

#include <string>
#include <string_view>

namespace whodecides {

/// A text as a YAML scalar that reads back as the same text, in any place: without quotes where no reader
/// could take it for anything else, else in double quotes. What is no UTF-8 becomes U+FFFD.
std::string yaml_text(std::string_view text);

/// A text for a comment, on one line. None of it speaks to this program.
std::string yaml_comment(std::string_view text);

} // namespace whodecides
