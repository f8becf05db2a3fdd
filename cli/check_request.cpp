#include "cli/check_request.hpp"

#include "cli/input.hpp"
#include "cli/options.hpp"

namespace whodecides::cli {

CheckRequest check_request(const Arguments& arguments, const RunSettings& settings, const Streams& streams) {
    CheckRequest request;
    take_input(request, arguments, streams);
    engine::apply(settings.said, settings.folder, request);
    request.select = arguments.values(option::select);
    request.ignore = arguments.values(option::ignore);
    request.suppressions = !arguments.has(option::no_ignore);
    return request;
}

} // namespace whodecides::cli
