#include "support/read_text.hpp"

#include <utility>

#include <fmt/format.h>

namespace whodecides::test {

namespace {

std::string_view name_of(ProblemKind kind) {
    switch (kind) {
    case ProblemKind::unknown_key:
        return "unknown";
    case ProblemKind::invalid_value:
        return "invalid";
    case ProblemKind::duplicate_key:
    case ProblemKind::duplicate_id:
        return "duplicate";
    default:
        return "other";
    }
}

} // namespace

ReadText::ReadText(std::string yaml) : source("test.yaml", std::move(yaml)) {
    documents.push_back(yaml::read(source, 0));
    frameworks = read_frameworks(documents, framework_problems);
    facts = read_native(documents.front(), frameworks);
}

std::string ReadText::problems() const {
    std::string out;
    for (const auto* list : {&documents.front().problems, &framework_problems, &facts.problems})
        for (const Problem& problem : *list)
            out += fmt::format("{} `{}`: {}; {}\n", name_of(problem.kind), at(problem.span), problem.message,
                               problem.help);
    return out;
}

} // namespace whodecides::test
