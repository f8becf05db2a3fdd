#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <whodecides/span.hpp>

#include "source/source.hpp"

/// What holds for any input.
namespace whodecides::fuzz {

class Violation : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

/// Throws Violation where it does not hold.
void require(bool holds, std::string_view what);
/// A span, where it is known, lies in its source.
void require_inside(const Span& span, const Sources& sources, std::string_view what);
/// Valid UTF-8 that no terminal acts upon: no control character but line ends, nothing that turns the
/// direction of text.
void require_harmless(std::string_view text, std::string_view what);
/// What a format has to be beyond that: json parses, no cell of csv begins a formula, every line of github is
/// an annotation, nothing of markdown is hidden but a marker at its beginning, and every fold has its end.
void require_well_formed(std::string_view text, std::string_view format);

} // namespace whodecides::fuzz
