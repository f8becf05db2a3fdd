#pragma once

#include <string>
#include <string_view>

/// Text from input on its way into other formats. Control characters never get through, in any of them.
namespace whodecides {

/// A cell of a CSV file (RFC 4180), always in quotes so that no other separator ends it. What a spreadsheet
/// would take for a formula gets an apostrophe in front. It is for any cell but the first of a record, which
/// begins a line.
std::string csv_cell(std::string_view text);

/// Text for Markdown that stands for itself, also in a table and on GitHub: nothing in it is a link, an
/// address, a mention, an image, a heading, HTML or the end of a cell.
std::string markdown_text(std::string_view text);

/// Text for XML 1.0, within an element or an attribute in double quotes.
std::string xml_text(std::string_view text);

/// A path for a URI reference (RFC 3986): every byte but letters, digits, slashes and `-._~` is written as
/// its number, also those that are no text.
std::string uri_path(std::string_view path);

} // namespace whodecides
