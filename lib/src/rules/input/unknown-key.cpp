// A key nobody knows, folded per section and key, with the nearest known one. A misspelt `accountable` would
// otherwise be an entry nobody answers for.

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "model/format.hpp"
#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

/// The duty that a misspelt key was to give, if it is one without which another rule misses something.
std::optional<DutySet> meant_duty(const Problem& problem) {
    const FormatKey* key = problem.meant.empty() ? nullptr : find_key(Section::entry, problem.meant);
    if (key == nullptr)
        return std::nullopt;
    if (key->key == "accountable" || key->key == "decider")
        return owning;
    return key->key == "responsible" ? std::optional<DutySet>(Duty::does) : std::nullopt;
}

/// Finds the entries in which a key stands: several where an alias repeats a body.
class Bodies {
  public:
    explicit Bodies(const Organisation& organisation) : organisation_(organisation) {}

    /// The entries whose want of an owner, or of a doer, is the slip at one of these places.
    std::vector<EntryId> lacking(DutySet duty, const Finding& finding) {
        if (bodies_.empty())
            collect();
        std::set<Span> seen;
        std::vector<EntryId> entries;
        take(duty, finding.place, seen, entries);
        for (const Label& label : finding.labels)
            take(duty, label.span, seen, entries);
        return entries;
    }

  private:
    struct Body {
        Span span;
        EntryId entry;
    };

    void collect() {
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
            bodies_.push_back({organisation_.entries[e].body, {e}});
        std::ranges::stable_sort(bodies_, {}, &Body::span);
    }

    void take(DutySet duty, const Span& key, std::set<Span>& seen, std::vector<EntryId>& entries) const {
        const auto before = [&](const Body& body) {
            return body.span.source < key.source ||
                   (body.span.source == key.source && body.span.begin <= key.begin);
        };
        const auto behind = std::partition_point(bodies_.begin(), bodies_.end(), before);
        if (behind == bodies_.begin() || !std::prev(behind)->span.contains(key) ||
            !seen.insert(std::prev(behind)->span).second)
            return;
        for (auto body = behind; body != bodies_.begin() && std::prev(body)->span == std::prev(behind)->span;
             --body) {
            // Nobody is asked for a doer where there is no owner: no-accountable speaks for both.
            const EntryId entry = std::prev(body)->entry;
            if (organisation_[entry].has_seat(owning) != (duty == owning))
                entries.push_back(entry);
        }
    }

    const Organisation& organisation_;
    std::vector<Body> bodies_;
};

void check(const Context& context, Report& report) {
    Bodies bodies(context.organisation);
    for (const auto& problems : causes_of(context, ProblemKind::unknown_key)) {
        Draft& draft = report_cause(report, problems);
        Finding& finding = draft.finding;
        say_places(finding);
        if (finding.asks_writer)
            finding.ask = "What does this stand for, and who would know?";
        if (const auto duty = meant_duty(*problems.front()))
            for (const EntryId entry : bodies.lacking(*duty, finding))
                draft.topics.emplace_back(entry);
    }
}

constexpr std::array<std::string_view, 2> silences{"no-accountable", "no-responsible"};

} // namespace

namespace rule {
extern const Rule unknown_key;
constinit const Rule unknown_key{
    .info =
        {
            .name = rule_of(ProblemKind::unknown_key),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "A key is not part of the format",
            .rationale =
                "A misspelt key is not seen by any rule, so what it says is lost. One finding per "
                "section and spelling holds all its places. Keys are compared without case, blanks, "
                "hyphens and underscores; the plain words of the format are as good as its keys. "
                "`notes` and keys that begin with `x-` belong to the author and are never reported.\n\n"
                "Where the key was meant to say who answers, decides or does, the entry is not "
                "also reported for naming nobody.",
            .fix = "Write the key as the format knows it, or let it begin with `x-`",
            .ask = "What was this key meant to tell the reader?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo, colour: blue}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo, x-colour: blue}
)",
            .source = "The table of the format",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
