#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace whodecides {

/// JSON appended to a text, with commas where they belong. Strings come out as valid UTF-8: bytes that are
/// none become U+FFFD, and what a terminal would act upon is written as an escape.
class JsonText {
  public:
    explicit JsonText(std::string& out) : out_(out) {}

    JsonText& open(char bracket);  ///< '{' or '['
    JsonText& close(char bracket); ///< '}' or ']'
    JsonText& key(std::string_view name);
    JsonText& string(std::string_view value);
    JsonText& strings(std::span<const std::string> values);
    JsonText& number(double value);
    JsonText& number(std::size_t value);
    JsonText& boolean(bool value);
    JsonText& null();

  private:
    /// Puts a comma unless a value begins the text, a line, an object or an array, or follows a key.
    void separate();
    void append_quoted(std::string_view value);

    std::string& out_;
};

} // namespace whodecides
