#include "report/repository_place.hpp"

#include "source/source.hpp"

namespace whodecides {

Place repository_place(const Analysis& analysis, const Span& span) {
    Span at = span;
    if (!at.known() && analysis.sources().size() > 0)
        at = {0, 0, 0};
    if (!at.known())
        return {".", 1, 1, 1, 1};
    Place place = analysis.place(at);
    place.path = analysis.stable_path(at);
    return place;
}

} // namespace whodecides
