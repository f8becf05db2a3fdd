#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/coverage.hpp>
#include <whodecides/finding.hpp>
#include <whodecides/rule.hpp>

#include "model/measures/measures.hpp"
#include "model/organisation.hpp"
#include "model/subjects.hpp"
#include "source/problem.hpp"
#include "source/suppression.hpp"

namespace whodecides {

class Report;
struct Rule;

/// What a rule may look at. Shared by all rules that run side by side, hence constant.
struct Context {
    const Organisation& organisation;
    const Measures& measures;
    std::span<const Problem> problems; ///< ordered by place; for the rules of group input
    const Rule& rule;
    std::span<const double> options; ///< in the order of rule.info.options
    /// Comments that suppress findings on the day of the check, by source and place.
    std::span<const Suppression> suppressions = {};

    /// The value of an option of this rule.
    [[nodiscard]] double option(const RuleOption& option) const;
};

/// A rule: documentation, and the function that looks for it. Constant-initialised in the rule's file.
struct Rule {
    RuleInfo info;
    void (*check)(const Context& context, Report& report);
};

/// What a finding is about, for silences: one rule keeps quiet about what another has said, if
/// everything the first is about is covered by what the second is about.
struct Topic {
    enum class Kind : std::uint8_t { entry, actor, place };

    Kind kind = Kind::entry;
    std::uint64_t value = 0;

    Topic(EntryId entry) : kind(Kind::entry), value(entry.value) {}
    Topic(Actor actor)
        : kind(Kind::actor), value((static_cast<std::uint64_t>(actor.kind) << 32) | actor.index) {}
    Topic(const Span& span)
        : kind(Kind::place), value((static_cast<std::uint64_t>(span.source) << 32) | span.begin) {}
    friend auto operator<=>(const Topic&, const Topic&) = default;
};

/// The one thing whose change would settle a finding. Findings that share it have a common root cause.
struct Stem {
    enum class Kind : std::uint8_t {
        presence,  ///< of a person: somebody who is not available
        holder,    ///< of a role or a team: nobody is there
        lead,      ///< of a team: who leads it, or how it leads itself
        held,      ///< of a role: how its holders share it
        deputy,    ///< of a person
        manager,   ///< of a person
        authority, ///< of a person, role or team: rights that their entries need
        // What `defaults` of a file could say, so that entries need not.
        mode,
        tie_break,
        escalates_to,
        decide_within,
        forum,
    };

    Kind kind;
    Actor actor;                          ///< whose it is; unknown for what a file says
    std::uint32_t source = Span::nowhere; ///< the file whose `defaults` could say it

    Stem(Kind k, Actor a) : kind(k), actor(a) {}
    /// A house rule, for the entry the span is in. A finding on several entries has a stem for each, and is
    /// settled once all their files say it.
    Stem(Kind k, const Span& span) : kind(k), source(span.source) {}
    friend auto operator<=>(const Stem&, const Stem&) = default;
};

/// A finding and what it is about.
struct Draft {
    Finding finding;
    std::vector<Topic> topics; ///< at least one
    std::vector<Stem> stems;   ///< each of them would settle it; often there is none
};

/// Takes the findings of one rule. Severity and rule are filled in from the descriptor; a rule sets
/// another severity itself where the catalogue says so. Help and ask are the descriptor's unless set.
class Report {
  public:
    explicit Report(const Context& context) : context_(context) {}

    /// Starts a finding on an entry: subject, logical path, topic; the place is the caller's. References
    /// stay valid until the next finding is started.
    Draft& on(EntryId entry);
    /// Starts a finding on an actor.
    Draft& on(Actor actor);
    /// Starts a finding without any of that.
    Draft& add();
    /// The rule has looked at nothing or a part only; see NotChecked.
    /// `field` is what too few have, if that is why.
    void not_checked(std::string reason, std::string remedy = {}, MissingField field = {});

    [[nodiscard]] std::vector<Draft>& drafts() { return drafts_; }
    [[nodiscard]] std::vector<NotChecked>& not_checked_list() { return not_checked_; }

  private:
    const Context& context_;
    std::vector<Draft> drafts_;
    std::vector<NotChecked> not_checked_;
};

/// Fills Finding::people: ids, sorted, each once.
void concern(Finding& finding, const Organisation& organisation, std::span<const PersonId> people);

/// True when the field is in use; otherwise reports what was not checked, in the words of the coverage
/// list, and says how to have it checked.
bool in_use(const Context& context, Report& report, Field field);

/// True for organisation-wide rules when the organisation is large enough (8 active entries, 6 present
/// people); otherwise reports *not checked: too small*.
bool large_enough(const Context& context, Report& report);

} // namespace whodecides
