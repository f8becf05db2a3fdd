// What may be missing while a chart is being filled in. A rule belongs here if writing something down mends
// all that it finds, or all but what is too much; a rule that finds two things which cannot both hold does
// not, and neither does unknown-reference: a name that is still to be declared looks like a slip of the pen.

#include <algorithm>
#include <array>

#include <whodecides/draft.hpp>

namespace whodecides {
namespace {

constexpr std::array list{
    DraftGap{"no-accountable", "who answers is still to be named"},
    DraftGap{"no-responsible", "who does it is still to be named"},
    DraftGap{"vacant-owner", "the seat still waits for somebody"},
    DraftGap{"group-accountable", "who in the group answers is still to be named"},
    DraftGap{"leaderless-team", "who speaks for the team is still to be named"},
    DraftGap{"framework-cardinality",
             "a letter is still to be dealt out; one that is dealt out too often stays",
             DraftGap::Part::but_for_excess},
    DraftGap{"generic-name", "the word holds the place of a name"},
    DraftGap{"isolated-decision", "who is asked and told is still to be named"},
    DraftGap{"unheard-affected", "who speaks for those affected is still to be named"},
    DraftGap{"missing-channel", "where the teams talk is still to be written"},
    DraftGap{"no-tie-break", "what settles a draw is still to be written"},
    DraftGap{"no-escalation", "where it goes when they disagree is still to be written"},
    DraftGap{"open-ended-decision", "by when is still to be written"},
    DraftGap{"delegated-without-purpose", "what the choice is to serve is still to be written"},
    DraftGap{"single-point-of-failure", "who stands in is still to be named"},
    DraftGap{"no-deputy", "who stands in is still to be named"},
    DraftGap{"no-coach", "who coaches is still to be named; a coach with too many stays",
             DraftGap::Part::but_for_excess},
    DraftGap{"aspirant-without-path", "what leads there is still to be written"},
    DraftGap{"unused-definition", "where it comes into play is still to be written"},
};

} // namespace

std::span<const DraftGap> draft_gaps() {
    return list;
}

const DraftGap* find_draft_gap(std::string_view rule) {
    const auto* const found = std::ranges::find(list, rule, &DraftGap::rule);
    return found == list.end() ? nullptr : found;
}

bool is_draft_gap(const Finding& finding) {
    const DraftGap* const gap = find_draft_gap(finding.rule->name);
    if (gap == nullptr)
        return false;
    const bool excess = finding.metric && finding.metric->value > finding.metric->threshold;
    return gap->part == DraftGap::Part::all || !excess;
}

} // namespace whodecides
