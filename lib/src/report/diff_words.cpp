#include "report/diff_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/args.h>
#include <fmt/format.h>

#include "base/words.hpp"

namespace whodecides {

namespace {

/// What is said of a duty that goes from some to others, of one that somebody gains, and of one that somebody
/// loses. e are the entries, f and t from whom and to whom.
struct DutyWords {
    std::string_view duty;
    std::string_view verb; ///< before a number of entries
    std::string_view move;
    std::string_view gain;
    std::string_view loss;
};

constexpr DutyWords owner{"", "", "moves {e} from {f} to {t}", "lets {t} answer for {e}",
                          "takes {e} from {f}"};

constexpr std::array duty_words{
    DutyWords{"answers", "answers for", "moves the accountability for {e} from {f} to {t}",
              "makes {t} accountable for {e}", "ends the accountability of {f} for {e}"},
    DutyWords{"decides", "decides", "moves the choice in {e} from {f} to {t}", "lets {t} choose in {e}",
              "takes the choice in {e} from {f}"},
    DutyWords{"does", "does", "moves the work on {e} from {f} to {t}", "gives {t} the work on {e}",
              "takes the work on {e} from {f}"},
    DutyWords{"recommends", "proposes", "moves the proposal for {e} from {f} to {t}",
              "has {t} propose in {e}", "takes the proposal for {e} from {f}"},
    DutyWords{"vetoes", "can block", "moves the veto on {e} from {f} to {t}", "gives {t} a veto on {e}",
              "takes {f}'s veto from {e}"},
    DutyWords{"advises", "is heard on", "moves the voice on {e} from {f} to {t}", "gives {t} a voice on {e}",
              "takes {f}'s voice from {e}"},
    DutyWords{"supports", "helps with", "moves the help with {e} from {f} to {t}", "has {t} help with {e}",
              "takes {f}'s help from {e}"},
    DutyWords{"verifies", "checks", "moves the check of {e} from {f} to {t}", "has {t} check {e}",
              "takes the check of {e} from {f}"},
    DutyWords{"signs-off", "signs off", "moves the sign-off of {e} from {f} to {t}", "has {t} sign off {e}",
              "takes the sign-off of {e} from {f}"},
    DutyWords{"informed", "is told of", "has {t} told of {e}, in place of {f}", "has {t} told of {e}",
              "no longer has {f} told of {e}"},
    DutyWords{"excluded", "is left out of", "leaves {t} out of {e}, in place of {f}", "leaves {t} out of {e}",
              "no longer leaves {f} out of {e}"},
    DutyWords{"coaches", "coaches on", "moves the coaching on {e} from {f} to {t}", "has {t} coach on {e}",
              "takes the coaching on {e} from {f}"},
};

const DutyWords& words_of(std::string_view duty) {
    return *std::ranges::find(duty_words, duty, &DutyWords::duty);
}

std::string names(std::span<const Subject> subjects) {
    std::vector<std::string> all;
    for (const Subject& subject : subjects)
        all.push_back(called(subject));
    return listed(all);
}

std::string sentence(const DutyMove& move) {
    const DutyWords& words = move.duties.size() == 1 ? words_of(move.duties.front()) : owner;
    const std::string_view text = move.from.empty() ? words.gain : move.to.empty() ? words.loss : words.move;
    return fmt::format(fmt::runtime(text), fmt::arg("e", counted_entries(move.entries)),
                       fmt::arg("f", names(move.from)), fmt::arg("t", names(move.to)));
}

/// What somebody takes or leaves: "the role CFO", "the lead of the team North".
std::string seat_of(const HolderChange& change) {
    if (change.actor.kind == SubjectKind::role)
        return called(change.actor);
    return fmt::format("{} the team {}", change.leads ? "the lead of" : "a seat in", change.actor.title);
}

std::string who_changes(const HolderChange& change) {
    const std::string from = names(change.from);
    const std::string to = names(change.to);
    if (change.actor.kind == SubjectKind::person)
        return fmt::format("{} is {}available", change.actor.title, change.left == 0 ? "not " : "");
    const std::string seat = seat_of(change);
    const std::string_view s = change.to.size() == 1 ? "s" : "";
    if (!change.from.empty() && !change.to.empty())
        return fmt::format("{} take{} {} from {}", to, s, seat, from);
    if (!change.to.empty())
        return fmt::format("{} take{} {}{}", to, s, seat, change.left > change.to.size() ? " as well" : "");
    if (change.from.empty())
        return fmt::format("others stand behind {}", seat);
    return fmt::format("{} leave{} {}{}", from, change.from.size() == 1 ? "s" : "", seat,
                       change.left == 0 ? ", and nobody follows" : "");
}

std::string duties(const DutyBalance& balance, std::size_t DutyCount::*count) {
    const auto answers = std::ranges::find(balance.duties, "answers", &DutyCount::duty);
    const std::size_t owned = answers == balance.duties.end() ? 0 : (*answers).*count;
    std::vector<std::string> parts;
    for (const DutyCount& each : balance.duties) {
        const bool said = each.duty == "decides" && each.*count == owned;
        if (each.*count > 0 && !said)
            parts.push_back(fmt::format("{} {}", words_of(each.duty).verb, each.*count));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// Whom a finding of the rule about single points of failure is about; nobody for any other.
const Subject* single_point(const Finding& finding) {
    return finding.rule->name == "single-point-of-failure" ? &finding.subject : nullptr;
}

} // namespace

std::string called(const Subject& subject) {
    return subject.kind == SubjectKind::role ? "the role " + subject.title : subject.title;
}

std::string counted_entries(std::span<const Subject> entries) {
    const auto decisions =
        static_cast<std::size_t>(std::ranges::count(entries, SubjectKind::decision, &Subject::kind));
    const std::size_t rest = entries.size() - decisions;
    const std::string duties = counted(rest, "responsibility", "responsibilities");
    if (decisions == 0)
        return duties;
    const std::string text = counted(decisions, "decision");
    return rest == 0 ? text : fmt::format("{} and {}", text, duties);
}

std::vector<DiffSentence> sentences(const DiffResult& result) {
    const Diff& diff = result.diff;
    std::vector<DiffSentence> all;
    for (const HolderChange& change : diff.holders)
        all.push_back(
            {fmt::format("{}: {}", who_changes(change), counted_entries(change.entries)), change.entries});
    for (const DutyMove& move : diff.moves)
        all.push_back({sentence(move), move.entries});
    for (const std::size_t i : diff.new_findings)
        if (const Subject* who = single_point(result.after.findings()[i]))
            all.push_back({fmt::format("makes {} a single point of failure", called(*who)), {}});
    for (const std::size_t i : diff.fixed_findings)
        if (const Subject* who = single_point(result.before.findings()[i]))
            all.push_back({fmt::format("{} is no single point of failure any more", called(*who)), {}});
    return all;
}

std::string gained(const DutyBalance& balance) {
    return duties(balance, &DutyCount::gained);
}

std::string lost(const DutyBalance& balance) {
    return duties(balance, &DutyCount::lost);
}

std::string answered(const DutyBalance& balance, const Diff& diff) {
    if (balance.answered_before == balance.answered_after)
        return {};
    return fmt::format("{} of {}, {} before", balance.answered_after,
                       counted(diff.decisions_after, "decision"),
                       diff.decisions_before == diff.decisions_after
                           ? fmt::format("{}", balance.answered_before)
                           : fmt::format("{} of {}", balance.answered_before, diff.decisions_before));
}

std::string findings_in_words(const Diff& diff) {
    return fmt::format("{} new, {} fixed and {} unchanged", diff.new_findings.size(),
                       diff.fixed_findings.size(), diff.unchanged_findings);
}

std::string sizes_in_words(const DiffResult& result) {
    const Diff& diff = result.diff;
    return fmt::format("{} and {} before, {} and {} after, as of {}",
                       counted(diff.decisions_before, "decision"),
                       counted(diff.responsibilities_before, "responsibility", "responsibilities"),
                       diff.decisions_after, diff.responsibilities_after, result.after.as_of());
}

std::string described(const EntryChange& change, std::string_view what) {
    return fmt::format("{} {}, {} {}", what, to_string(change.entry.kind),
                       change.answers.empty() ? "nobody" : names(change.answers),
                       change.answers.size() > 1 ? "answer" : "answers");
}

bool is_still(const Diff& diff) {
    const auto none = [](const auto& changes) {
        return changes.added.empty() && changes.gone.empty() && changes.renamed.empty();
    };
    return diff.moves.empty() && diff.holders.empty() && diff.balances.empty() && none(diff.entries) &&
           none(diff.actors);
}

} // namespace whodecides
