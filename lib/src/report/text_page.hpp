#pragma once

#include <cstddef>
#include <ostream>
#include <string_view>

#include "report/colour.hpp"
#include "report/page.hpp"
#include "report/print_format.hpp"

namespace whodecides {

/// A page for a terminal: lines in its colours, paragraphs as wide as it is. Words are data: control
/// characters in them never get out.
class TextPage : public Page {
  public:
    TextPage(std::ostream& out, const PrintStyle& style)
        : Page(out), width_(style.width), colours_(style.colour ? terminal_colours : no_colours) {}

    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] const Colours& colours() const { return colours_; }

    /// A line that stands out.
    void strong(std::string_view words);
    /// That, below an empty line.
    void heading(std::string_view words);
    /// A paragraph that stands out: the answer.
    void headline(std::string_view words);
    /// Wrapped, all of it behind `indent` blanks; nothing for no words.
    void paragraph(std::string_view words, std::size_t indent = 0);
    /// The same behind `indent` columns that are there already.
    void rest_of_line(std::string_view words, std::size_t indent);

  private:
    std::size_t width_;
    const Colours& colours_;
};

} // namespace whodecides
