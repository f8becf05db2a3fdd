#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/finding.hpp>

namespace whodecides {

class Sources;

/// A mistake of the user's: an unknown rule name, a date that is none.
/// `what()` is a whole message for people; exit status 2.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// What to read, and the day to read it for. Every analysis begins with it.
struct InputRequest {
    std::vector<std::string> paths;         ///< files, folders, or "-"; empty: the working directory
    std::istream* standard_input = nullptr; ///< read for "-"; borrowed for the call
    std::string stdin_name = "<stdin>";     ///< how "-" is called in findings
    std::optional<std::string> as_of;       ///< YYYY-MM-DD; default: today, UTC
    unsigned jobs = 0;                      ///< threads; 0: as many as the machine has
};

/// Another severity for everything a rule, or each rule of a group, reports.
struct SeverityChange {
    std::string rule; ///< a rule's or a group's name
    Severity severity = Severity::warning;
};

/// Another value for a threshold of a rule.
struct OptionChange {
    std::string rule;
    std::string option; ///< RuleOption::name
    double value = 0;   ///< from RuleOption::least to RuleOption::most
};

/// What to check, and how.
struct CheckRequest : InputRequest {
    std::vector<std::string> select; ///< rule or group names; empty: the default rules
    std::vector<std::string> ignore; ///< rule or group names, taken away from `select`
    std::string preset;              ///< see presets(); empty: "default"
    /// What goes beyond the preset. Of several about one rule the last counts, and a rule's own before its
    /// group's. A rule that is off and named itself here runs, unless `select` or `ignore` says otherwise.
    std::vector<SeverityChange> severities;
    std::vector<OptionChange> options; ///< of several about one option the last counts
    bool suppressions = true;          ///< whether comments in the files suppress findings
};

/// A place as people count: lines and columns start at 1, columns count code points, the end is the
/// column after the last one.
struct Place {
    std::string_view path; ///< as named or met on the walk; lives as long as the Analysis
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t end_line = 0;
    std::size_t end_column = 0;
};

/// A field that too few declare.
struct MissingField {
    std::string_view key;     ///< "deputy"; empty where it is no field. Constant text of the library
    std::size_t declared = 0; ///< how many do
    std::size_t possible = 0; ///< how many could
};

/// A rule that ran over nothing, or over a part only, because the data does not say enough.
struct NotChecked {
    const RuleInfo* rule = nullptr;
    std::string reason; ///< such as "deputies: 1 of 40 declared"
    std::string remedy; ///< such as "`complete: [deputy]` has them checked"; may be empty
    MissingField field = {};
};

/// One thing that several findings stem from: a person who is not there, a role nobody holds, a line the
/// house never wrote. Settling it settles them all.
struct RootCause {
    std::string message; ///< one sentence, no full stop: "62 decisions name several who answer and no mode"
    std::string help;    ///< the one thing to do
    Subject subject;     ///< where it is to be done
    Span place;
    std::vector<std::size_t> findings; ///< indices into Analysis::findings(), ascending
};

/// What the findings rest on.
struct Coverage {
    std::size_t files = 0;         ///< read
    std::size_t skipped_files = 0; ///< met on a walk, but without a section of this format
    std::size_t discarded_documents = 0;
    std::size_t people = 0; ///< present
    std::size_t roles = 0;
    std::size_t teams = 0;
    std::size_t forums = 0;
    std::size_t decisions = 0;        ///< not retired
    std::size_t responsibilities = 0; ///< not retired
    std::size_t rules_run = 0;
    /// What rules of the group input, left out by `select` or `ignore`, would have reported as wrong. Names
    /// may be unresolved then, and what depends on them goes unseen.
    std::size_t hidden_input_problems = 0;
    /// Findings that comments in the files suppress; they are not among the findings unless the request says
    /// so.
    std::size_t suppressed = 0;
    std::vector<NotChecked> not_checked; ///< in the order of the catalogue
};

/// The result of one check. Immutable, safe to read from several threads; owns the text its findings
/// point to.
class Analysis {
  public:
    /// What people call a person: by id.
    using Names = std::map<std::string, std::string, std::less<>>;

    Analysis(std::shared_ptr<const Sources> sources, std::vector<Finding> findings, Coverage coverage,
             std::string as_of, std::vector<RootCause> causes = {}, Names names = {});

    [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
    /// The one that explains most findings first; no finding stands under two.
    [[nodiscard]] const std::vector<RootCause>& causes() const { return causes_; }
    [[nodiscard]] const Coverage& coverage() const { return coverage_; }
    /// The name of one of Finding::people; the id where nothing else is known.
    [[nodiscard]] std::string_view name_of(std::string_view person) const;
    [[nodiscard]] const std::string& as_of() const { return as_of_; }
    /// How many findings have that severity.
    [[nodiscard]] std::size_t count(Severity severity) const;
    /// Path, lines and columns of a span of one of these findings. O(log lines).
    [[nodiscard]] Place place(const Span& span) const;
    [[nodiscard]] const Sources& sources() const { return *sources_; }
    /// Whether a finding says that the job could not be done whole (exit status 2).
    [[nodiscard]] bool incomplete() const;

  private:
    std::shared_ptr<const Sources> sources_;
    std::vector<Finding> findings_;
    Coverage coverage_;
    std::string as_of_;
    std::vector<RootCause> causes_;
    Names names_;
};

/// How much hangs on a finding.
std::size_t impact(const Finding& finding);
/// How it is counted, in a sentence for readers.
std::string_view impact_formula();

/// Reads, builds, runs the rules. Throws Error for a mistake in the request; what is wrong with the
/// inputs themselves is a finding. Thread-safe; equal requests over equal files give equal results,
/// whatever `jobs` is.
Analysis check(const CheckRequest& request);

} // namespace whodecides
