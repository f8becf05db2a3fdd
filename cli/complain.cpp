#include "cli/complain.hpp"

#include <ostream>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/rule_names.hpp"
#include "report/format.hpp"
#include "report/summary.hpp"

namespace whodecides::cli {

void tell_of_unread_input(const Analysis& analysis, std::span<const std::string> paths,
                          const Streams& streams) {
    if (paths.empty() && analysis.coverage().files == 0 && streams.in_is_fed != nullptr &&
        streams.in_is_fed())
        streams.err << "standard input is not read; add `-` to read it\n" << std::flush;
}

void complain(const Analysis& analysis, bool quiet, std::ostream& err) {
    std::size_t passed_over = analysis.coverage().hidden_input_problems;
    for (const Finding& finding : analysis.findings()) {
        if (engine::says_incomplete(*finding.rule))
            err << concise_line(analysis, finding);
        else if (finding.rule->group == "input" && finding.severity > Severity::note)
            ++passed_over;
    }
    if (!quiet)
        err << not_read_in_words(analysis.coverage());
    if (passed_over > 0 && !quiet)
        err << fmt::format(
            "the input has {}, and names may be unresolved; `whodecides check --select input` shows {}\n",
            counted(passed_over, "problem"), passed_over == 1 ? "it" : "them");
    err << std::flush;
}

} // namespace whodecides::cli
