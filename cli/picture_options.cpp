#include "cli/picture_options.hpp"

#include <array>
#include <vector>

#include <whodecides/graph.hpp>
#include <whodecides/matrix.hpp>

#include "cli/choices.hpp"
#include "cli/options.hpp"
#include "report/matrix_format.hpp"

namespace whodecides::cli {
namespace {

constexpr std::string_view shown = "What is shown";

const std::array<Choice, 4> by_choices{{
    {to_string(MatrixBy::named), "whom the files name: people, roles and teams"},
    {to_string(MatrixBy::person), "the people behind them"},
    {to_string(MatrixBy::role), "the roles, and a column for those without one"},
    {to_string(MatrixBy::team), "the teams, and a column for those without one"},
}};

const std::array<Choice, 4> sort_choices{{
    {to_string(MatrixSort::place), "as the files have them"},
    {to_string(MatrixSort::title), "by name"},
    {to_string(MatrixSort::findings), "what has the worst and the most findings first"},
    {to_string(MatrixSort::busiest), "what has the most letters first"},
}};

const std::array<Choice, 4> view_choices{{
    {to_string(GraphView::decisions),
     "who has which voice in which decision; where there is none, responsibility"},
    {to_string(GraphView::line), "who reports to whom"},
    {to_string(GraphView::dependencies), "what waits for what"},
    {to_string(GraphView::communication), "who meets in which forum, and which teams share work"},
}};

constexpr std::array<Choice, 2> graph_format_choices{{
    {"dot", "for Graphviz: dot -Tsvg"},
    {"mermaid", "for Markdown on GitHub and GitLab"},
}};

const std::vector<Choice> matrix_format_choices = choices_of(matrix_formats());

} // namespace

namespace option {

const OptionSpec team{.name = "team",
                      .value = "NAME,...",
                      .list = true,
                      .help = "Only what this team, a team below it, its roles or its people answer for, "
                              "decide or do",
                      .group = shown};
const OptionSpec scope{.name = "scope",
                       .value = "PATH,...",
                       .list = true,
                       .help = "Only entries of this scope, such as payments/refunds, and of those within it",
                       .group = shown};
const OptionSpec tag{
    .name = "tag", .value = "WORD,...", .list = true, .help = "Only entries with this tag", .group = shown};
const OptionSpec only_findings{
    .name = "only-findings", .help = "Only entries with a finding", .group = shown};
const OptionSpec matrix_by{.name = "by",
                           .value = "WHAT",
                           .choices = by_choices,
                           .fallback = to_string(MatrixRequest().by),
                           .help = "What stands in the columns",
                           .group = shown};
const OptionSpec matrix_framework{
    .name = "framework",
    .value = "NAME",
    .fallback = "the one whose letters the files use, if they use one; else that of the settings, else raci",
    .help = "The framework whose letters are shown. For duties it has no letter for there are signs, which "
            "are explained",
    .group = shown};
const OptionSpec matrix_sort{.name = "sort",
                             .value = "ORDER",
                             .choices = sort_choices,
                             .fallback = to_string(MatrixRequest().sort),
                             .help = "The order of rows and of columns; decisions stand before "
                                     "responsibilities in any case",
                             .group = shown};
const OptionSpec transpose{
    .name = "transpose", .help = "Print the entries as columns; json stays as it is", .group = shown};
const OptionSpec matrix_format = format_option(matrix_format_choices);
const OptionSpec graph_view{.name = "view",
                            .value = "WHAT",
                            .choices = view_choices,
                            .fallback = to_string(GraphRequest().view),
                            .help = "What is drawn. --team, --scope, --tag and --only-findings leave people "
                                    "and teams out likewise: who is in no such team, has no seat on such an "
                                    "entry, or no finding",
                            .group = shown};
const OptionSpec graph_format = format_option(graph_format_choices);

} // namespace option

EntryFilter entry_filter(const Arguments& arguments) {
    return {.teams = arguments.values(option::team),
            .scopes = arguments.values(option::scope),
            .tags = arguments.values(option::tag),
            .only_findings = arguments.has(option::only_findings)};
}

} // namespace whodecides::cli
