#pragma once

#include <sstream>
#include <string>
#include <utility>

namespace whodecides::test {

/// What `ask` answers to the request with the text on standard input, on 2026-01-01 where it has no other
/// day.
template <class Request, class Ask>
auto with_text(Request request, const std::string& text, Ask ask) {
    std::istringstream input(text);
    request.paths = {"-"};
    request.standard_input = &input;
    if (!request.as_of)
        request.as_of = "2026-01-01";
    return ask(std::as_const(request));
}

} // namespace whodecides::test
