#pragma once

#include <string>
#include <utility>

#include "source/problem.hpp"

namespace whodecides::yaml {

/// Thrown through the parser to leave a document that cannot be read; caught by the reader.
struct Broken {
    Problem problem;
};

[[nodiscard]] inline Problem syntax_error(Span span, std::string message, std::string help,
                                          std::string place_text = {}) {
    Problem problem;
    problem.kind = ProblemKind::syntax_error;
    problem.span = span;
    problem.message = std::move(message);
    problem.help = std::move(help);
    problem.place_text = std::move(place_text);
    return problem;
}

} // namespace whodecides::yaml
