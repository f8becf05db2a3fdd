#include "report/text_page.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/wrap.hpp"

namespace whodecides {

void TextPage::strong(std::string_view words) {
    text() += fmt::format("{}{}{}\n", colours_.strong, text::printable(words), colours_.off);
}

void TextPage::heading(std::string_view words) {
    text() += '\n';
    strong(words);
}

void TextPage::headline(std::string_view words) {
    text() += colours_.strong;
    paragraph(words);
    text() += colours_.off;
}

void TextPage::paragraph(std::string_view words, std::size_t indent) {
    if (words.empty())
        return;
    text().append(indent, ' ');
    rest_of_line(words, indent);
}

void TextPage::rest_of_line(std::string_view words, std::size_t indent) {
    text::append_wrapped(text(), text::printable(words), width_, indent);
}

} // namespace whodecides
