#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/run.hpp"
#include "report/format.hpp"

namespace whodecides::cli {

/// A format and where it is to go.
struct ReportTarget {
    const ReportFormat* format;
    std::string file; ///< empty: standard output
};

/// What a check is asked to write: the result (--format, --output), then each --report. Throws UsageError for
/// what is no FORMAT=FILE.
std::vector<ReportTarget> report_targets(const Arguments& arguments);

/// The outputs of one run. One that cannot be written does not keep the others from it.
class Reports {
  public:
    /// Opens them all, so that one that cannot be opened is known before the work begins.
    Reports(const std::vector<ReportTarget>& targets, const Streams& streams);

    /// Whether there is any that can be written.
    [[nodiscard]] bool any() const;
    /// Writes what can be written, each whole or not at all: the result as `style` says, the others without
    /// what only suits a terminal. Never over the inputs of the analysis or the other files it rests on.
    void write(const Analysis& analysis, const ReportStyle& style, std::span<const std::string> rests_on);
    /// A line for each that could not be written; returns whether there is any.
    [[nodiscard]] bool complain(std::ostream& err) const;

  private:
    struct Report {
        const ReportFormat* format;
        std::unique_ptr<Output> output; ///< none where it could not be opened
    };

    std::vector<Report> reports_;
    std::vector<std::string> failures_; ///< messages
};

} // namespace whodecides::cli
