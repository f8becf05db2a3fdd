#include <ostream>
#include <utility>

#include <fmt/format.h>

#include <whodecides/graph.hpp>

#include "cli/commands.hpp"
#include "cli/named.hpp"
#include "cli/picture_options.hpp"
#include "cli/present.hpp"
#include "export/dot.hpp"
#include "export/mermaid.hpp"

namespace whodecides::cli {
namespace {

/// The text of the graph, and what keeps it from being drawn well.
struct Drawing {
    std::string text;
    std::string limit;
};

Drawing drawing(const Diagram& graph, bool as_mermaid) {
    if (!as_mermaid)
        return {dot(graph), dot_limit(graph)};
    Drawing drawing{mermaid(graph), {}};
    drawing.limit = mermaid_limit(graph, drawing.text.size());
    return drawing;
}

} // namespace

int graph_command(const Arguments& arguments, const Streams& streams) {
    const bool as_mermaid = arguments.value(option::graph_format) == "mermaid";
    return present(
        arguments, streams, arguments.positional, "drawing up",
        [&](CheckRequest request) {
            GraphRequest asked{std::move(request)};
            asked.view = named(arguments.value(option::graph_view), GraphView::communication);
            asked.filter = entry_filter(arguments);
            return graph(asked);
        },
        [&](const GraphResult& result, std::ostream& out) {
            const Drawing drawn = drawing(result.graph, as_mermaid);
            out << drawn.text;
            if (!drawn.limit.empty() && !arguments.has(option::quiet_result))
                streams.err << fmt::format("{}; --team, --scope, --tag and --only-findings show less\n",
                                           drawn.limit);
        });
}

} // namespace whodecides::cli
