#include "differential/reading.hpp"

#include "unit/yaml/parsed.hpp"

namespace whodecides::test {

Reading read_here(std::string_view text) {
    const Parsed parsed{std::string(text)};
    Reading reading{parsed.values(), ""};
    for (const Problem& problem : parsed.documents.problems)
        if (problem.kind == ProblemKind::syntax_error || problem.kind == ProblemKind::unreadable_file)
            reading.refusal = problem.message;
    return reading;
}

} // namespace whodecides::test
