#include <whodecides/plan.hpp>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/present.hpp"
#include "report/plan_format.hpp"

namespace whodecides::cli {

int plan_command(const Arguments& arguments, const Streams& streams) {
    constexpr std::size_t most_proposals = 100000;
    const auto& format = format_named(plan_formats(), arguments.value(option::plan_format));
    const PrintStyle style = print_style(arguments, streams);
    const auto top = number(arguments, option::plan_top, most_proposals);
    const auto make = [&](const CheckRequest& check) {
        PlanRequest request{check};
        request.top = top.value_or(request.top);
        return plan(request);
    };
    const auto write = [&](const PlanResult& result, std::ostream& out) { format.write(result, style, out); };
    return present(arguments, streams, arguments.positional, "planning", make, write);
}

} // namespace whodecides::cli
