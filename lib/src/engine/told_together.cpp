#include "engine/told_together.hpp"

#include <set>
#include <string_view>

#include "base/pointer.hpp"

namespace whodecides::engine {

namespace {

bool tells_of_texts(const Problem& problem) {
    return problem.kind == ProblemKind::unclear_cell || problem.kind == ProblemKind::unclear_column;
}

std::set<std::string_view> texts_of(const Problem& problem, const Sources& sources) {
    const auto text_at = [&sources](const Span& span) {
        return sources[span.source].bytes().substr(span.begin, span.end - span.begin);
    };
    std::set<std::string_view> texts{text_at(problem.span)};
    for (const Label& other : problem.others)
        if (other.same_cause)
            texts.insert(text_at(other.span));
    return texts;
}

} // namespace

void name_all_told(std::vector<Problem>& problems, const Sources& sources) {
    for (Problem& problem : problems) {
        if (!tells_of_texts(problem) || problem.others.empty())
            continue;
        const std::set<std::string_view> texts = texts_of(problem, sources);
        if (texts.size() == 1)
            continue;
        problem.logical_path.erase(problem.logical_path.rfind('/')); // the text that stands first
        for (const std::string_view text : texts)
            append_segment(problem.logical_path, text);
    }
}

} // namespace whodecides::engine
