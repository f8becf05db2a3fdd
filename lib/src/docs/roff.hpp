#pragma once

#include <string>
#include <string_view>

namespace whodecides::docs {

/// Text as it must stand in a manual page: hyphens, backslashes and dots at a line's beginning taken
/// literally, everything beyond ASCII as an escape, words in back quotes bold. One line.
std::string roff(std::string_view text);

/// Lines of a manual page (man(7)), one after the other.
class RoffPage {
  public:
    RoffPage& section(std::string_view title);    ///< .SH
    RoffPage& subsection(std::string_view title); ///< .SS
    /// Paragraphs, separated by empty lines.
    RoffPage& text(std::string_view paragraphs);
    /// A tag in bold and, indented below it, what is to be said about it.
    RoffPage& tagged(std::string_view tag, std::string_view text);
    /// Text to be taken as it is, line by line.
    RoffPage& example(std::string_view text);

    [[nodiscard]] const std::string& lines() const { return lines_; }

  private:
    RoffPage& line(std::string_view request, std::string_view text = {});

    std::string lines_;
};

} // namespace whodecides::docs
