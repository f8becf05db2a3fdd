#include "model/scopes.hpp"

namespace whodecides {

std::string scope_of(const Entry& entry) {
    std::string path;
    if (!entry.body.contains(entry.scope.span))
        return path;
    for_each_segment(entry.scope.value, [&](std::string_view segment) {
        path += (path.empty() ? "" : "/") + std::string(segment);
    });
    return path;
}

} // namespace whodecides
