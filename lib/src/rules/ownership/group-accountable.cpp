// A group as such answers: `everyone`, or a team of which nothing says who speaks for it. What is missing
// on a team is said once, on the team, by leaderless-team, which silences this rule there; what is left
// are `everyone` and teams that cannot have a lead here: external ones, and those only mentioned in a grid.

#include <map>

#include "base/words.hpp"
#include "rules/ownership/groups.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

void write(Finding& finding, const Organisation& organisation, EntryId entry, const Seat& seat) {
    finding.message = called(organisation[entry]) + " is left to " + called(organisation, seat.who) +
                      " as a group, and to nobody in it";
    finding.place = seat.who.span;
    finding.place_text = "a group as such";
    finding.logical_path = path_of(organisation, entry, seat.key);
    finding.help = "name one person or role in " + key_of(seat) +
                   ", or say how they decide together: `mode: consent` with a `tie_break`";
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired())
            continue;
        for (const Seat& seat : entry.seats) {
            if (!leaves_to_group(organisation, {e}, seat))
                continue;
            Draft& draft = report.on(EntryId{e});
            write(draft.finding, organisation, {e}, seat);
            if (seat.who.actor.is_team()) {
                draft.topics.assign({seat.who.actor});
                draft.stems.emplace_back(Stem::Kind::lead, seat.who.actor);
            }
            break;
        }
    }
}

} // namespace

namespace rule {
extern const Rule group_accountable;
constinit const Rule group_accountable{
    .info =
        {
            .name = "group-accountable",
            .group = "ownership",
            .severity = Severity::warning,
            .summary = "A group answers, and nobody in it",
            .rationale =
                "Where everyone answers, nobody's phone rings. The rule fires where `everyone`, or a team "
                "without a lead and without a shared mode, answers or decides.\n\n"
                "It is silent where the entry, its team or its file is in mode consent, consensus or "
                "majority, for a team of one, and where the framework allows a group (DARCI's D). A declared "
                "team without a lead is reported once, on the team, by leaderless-team, with its entries "
                "beside it; here remain `everyone`, external teams, and teams that only a grid mentions. A "
                "group is one answerer: it never overlaps with itself.",
            .fix = "Name the one who chairs it, or the `mode` in which the group decides",
            .ask = "Who of you speaks for the group when a decision is asked for?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  tidy-kitchen: {title: Tidy the kitchen, accountable: everyone, responsible: [ana, ben]}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  tidy-kitchen: {title: Tidy the kitchen, accountable: ana, responsible: [ana, ben]}
)",
            .source = "GitLab's handbook: the directly responsible individual is a person, not a group",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
