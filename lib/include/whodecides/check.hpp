#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/baseline.hpp>
#include <whodecides/coverage.hpp>
#include <whodecides/error.hpp>
#include <whodecides/finding.hpp>
#include <whodecides/input.hpp>
#include <whodecides/span.hpp>

namespace whodecides {

class Sources;

/// Another severity for everything a rule, or each rule of a group, reports.
struct SeverityChange {
    std::string rule;                                     ///< a rule's or a group's name
    std::optional<Severity> severity = Severity::warning; ///< nothing: the rule is off unless selected
};

/// Another value for a threshold of a rule.
struct OptionChange {
    std::string rule;
    std::string option; ///< RuleOption::name
    double value = 0;   ///< from RuleOption::least to RuleOption::most
};

/// Something that makes a check see or count less than it did.
struct Weakening {
    enum class Kind : std::uint8_t {
        rule_off,
        severity,
        threshold,
        fail_on,
        files,
        references,
        as_of,
        framework,
        suppression,
        baseline
    };

    Kind kind = Kind::rule_off;
    std::string text; ///< a few words: "`crowded-decision.max_voices` goes from 7 to 12"
};

std::string_view to_string(Weakening::Kind kind);

/// What to compare a check with.
struct SinceRequest {
    std::string revision; ///< as people call it; of the git repository around the paths
    std::string commit;   ///< what is read: where the branch left the revision; empty: the revision itself
    std::vector<Weakening> weakened; ///< what the caller knows to have changed since; comes out with the rest
};

/// What to check, and how.
struct CheckRequest : InputRequest {
    std::vector<std::string> select; ///< rule or group names; empty: the default rules
    std::vector<std::string> ignore; ///< rule or group names, taken away from `select`
    std::string preset;              ///< see presets(); empty: "default"
    /// What goes beyond the preset. Of several about one rule the last counts, and a rule's own before its
    /// group's. A rule that is off and named itself here with a severity runs, unless `select` or `ignore`
    /// says otherwise.
    std::vector<SeverityChange> severities;
    std::vector<OptionChange> options; ///< of several about one option the last counts
    /// Whether what is still to be filled in is a note, see draft_gaps(), unless `severities` says otherwise.
    bool draft = false;
    bool suppressions = true; ///< whether comments in the files suppress findings
    /// Findings that are known and do not count; see Analysis::accepted() and fixed().
    std::optional<Baseline> baseline;
    /// Findings that were there in a revision do not count, and come out as accepted.
    std::optional<SinceRequest> since;
};

/// A finding that does not count, and why.
struct Accepted {
    enum class By : std::uint8_t { comment, baseline, revision };

    Finding finding;
    By by = By::comment;
    std::string reason; ///< the comment's; else empty
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

/// What a check was compared with.
struct Since {
    std::string revision;
    bool empty = false;      ///< there was no organisation yet: everything is new
    bool incomplete = false; ///< it could not be read whole then: what went unread counts as new
    std::vector<Weakening> weakened;
};

/// What people call a person: by id.
using Names = std::map<std::string, std::string, std::less<>>;

/// Whom to ask in place of people who are not available, by id: deputies, else leads of their teams, else
/// whom they report to, as far as these are there; empty where nobody is.
using AskedInstead = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What a check came to; see the functions of Analysis.
struct Results {
    std::vector<Finding> findings;
    std::vector<Accepted> accepted = {};
    std::vector<BaselineEntry> fixed = {};
    std::vector<RootCause> causes = {};
    Coverage coverage = {};
    std::string as_of = {};
    Names names = {};
    AskedInstead asked_instead = {};
    std::vector<std::string> stable_paths = {};
    std::optional<Since> since = {};
};

/// The result of one check. Immutable, safe to read from several threads; owns the text its findings
/// point to.
class Analysis {
  public:
    Analysis(std::shared_ptr<const Sources> sources, Results results);

    [[nodiscard]] const std::vector<Finding>& findings() const { return results_.findings; }
    /// What comments, the baseline or an earlier revision take out of the findings, in the same order.
    [[nodiscard]] const std::vector<Accepted>& accepted() const { return results_.accepted; }
    /// What the baseline knows and no longer occurs.
    [[nodiscard]] const std::vector<BaselineEntry>& fixed() const { return results_.fixed; }
    /// The one that explains most findings first; no finding stands under two.
    [[nodiscard]] const std::vector<RootCause>& causes() const { return results_.causes; }
    [[nodiscard]] const Coverage& coverage() const { return results_.coverage; }
    /// The name of one of Finding::people; the id where nothing else is known.
    [[nodiscard]] std::string_view name_of(std::string_view person) const;
    /// Of one of Finding::people who is not available: ids of those to ask instead. Else nullptr.
    [[nodiscard]] const std::vector<std::string>* asked_instead(std::string_view person) const;
    [[nodiscard]] const std::string& as_of() const { return results_.as_of; }
    /// How many findings have that severity.
    [[nodiscard]] std::size_t count(Severity severity) const;
    /// Path, lines and columns of a span of one of these findings. O(log lines).
    [[nodiscard]] Place place(const Span& span) const;
    /// The path of a span's file relative to the root of its repository (else to InputRequest::root), with
    /// forward slashes, as programs outside want it and fingerprints use it; "<stdin>" stays what it is.
    [[nodiscard]] std::string_view stable_path(const Span& span) const;
    /// What it was compared with, if the request asked for it.
    [[nodiscard]] const std::optional<Since>& since() const { return results_.since; }
    [[nodiscard]] const Sources& sources() const { return *sources_; }
    /// Whether a finding says that the job could not be done whole (exit status 2).
    [[nodiscard]] bool incomplete() const;

  private:
    std::shared_ptr<const Sources> sources_;
    Results results_;
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
