// More voices on a decision than a decision bears.

#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/voices.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/speed/many_seats.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_voices{"max_voices", 7, Basis::published, "voices", "voices a decision bears"};
constexpr RuleOption max_voices_majority{"max_voices_majority", 16, Basis::published, "voices",
                                         "voices a vote by majority with a tie-break bears"};
constexpr std::array options{max_voices, max_voices_majority};

const RuleOption& limit_for(const Settlement& settlement) {
    const bool votes = settlement.mode == Mode::majority && settlement.tie_break != nullptr;
    return votes ? max_voices_majority : max_voices;
}

/// There are no more voices than seats, unless a group decides together.
bool may_exceed(const Entry& entry, const Settlement& settlement, double limit) {
    return is_shared(settlement.mode) || static_cast<double>(entry.seats.size()) > limit;
}

/// The seat, and for a group that decides together how many voices it brings.
Label voice_label(const Organisation& organisation, const Seat& seat, const Settlement& settlement) {
    Label label = seat_label(organisation, seat);
    const Actor actor = seat.who.actor;
    if (!is_shared(settlement.mode) || !seat.duties.has(Duty::decides) ||
        !(actor.is_team() || actor.is_role()))
        return label;
    const std::size_t holders = organisation.holders(actor).people.size();
    const std::size_t people = holders > 0 ? holders : organisation.everyone_count(actor);
    if (people > 1)
        label.text += fmt::format(", {} voices", people);
    return label;
}

void write(const Context& context, Finding& finding, EntryId id, std::size_t voices,
           const RuleOption& limit) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    const double most = context.option(limit);
    finding.place = entry.id.span;
    finding.place_text = counted(voices, "voice");
    finding.metric = Metric{static_cast<double>(voices), most, limit.basis};
    finding.message =
        fmt::format("{} has {} voices, above {}: by the rule of 7 an effectiveness of {} %, and {} "
                    "channels between them",
                    called(entry), voices, plain_number(most), plain_number(100 * effectiveness(voices)),
                    channels(voices));
    finding.notes.push_back(threshold_note(limit, most));
    finding.help = "move voices to `informed`, delegate the decision, or split it";
    if (is_shared(organisation.settlement(id).mode) && &limit == &max_voices)
        finding.help += "; where all have a vote, `mode: majority` with a `tie_break` bears more";
    std::vector<const Seat*> heard;
    for (const Seat& seat : entry.seats) {
        if (!seat.duties.any(voicing))
            continue;
        finding.labels.push_back(voice_label(organisation, seat, organisation.settlement(id)));
        heard.push_back(&seat);
    }
    concern_seated(finding, organisation, heard);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    Mandates mandates;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!is_load(entry) || !entry.is_decision())
            continue;
        const Settlement& settlement = organisation.settlement({e});
        const RuleOption& limit = limit_for(settlement);
        if (!may_exceed(entry, settlement, context.option(limit)))
            continue;
        const std::size_t voices = count_voices(organisation, {e});
        if (static_cast<double>(voices) > context.option(limit) && !mandates.cover(entry))
            write(context, report.on(EntryId{e}).finding, {e}, voices, limit);
    }
    mandates.tell(report);
}

constexpr std::array<std::string_view, 1> silences{"too-many-consulted"};

} // namespace

namespace rule {
extern const Rule crowded_decision;
constinit const Rule crowded_decision{
    .info =
        {
            .name = "crowded-decision",
            .group = "speed",
            .severity = Severity::warning,
            .summary = "More voices on a decision than it bears",
            .rationale =
                "Every voice beyond the seventh takes about a tenth of a decision's effectiveness, so that "
                "seventeen hardly ever decide anything; and the pairs who may have to talk grow with the "
                "square.\n\n"
                "A voice is a distinct actor who decides, recommends, must agree or advises. One human with "
                "two such seats is one, a team is one, `everyone` is one; in a shared mode the group that "
                "decides counts as its people. Being informed is no voice. A vote by majority that somebody "
                "can break stays quick with more, up to sixteen. Responsibilities are not counted, decided "
                "and retired decisions neither, and `mandated_by` silences the rule.",
            .fix = "Move voices to `informed`, delegate the decision, or split it",
            .ask = "Whose view has ever changed the outcome here?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan, hana: Hana Ito}
decisions:
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: [ben, cleo, dan, eva, finn, gus, hana]}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan, hana: Hana Ito}
decisions:
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: [cleo, dan], informed: [eva, finn, gus, hana]}
)",
            .source = "Blenko, Mankins, Rogers: Decide & Deliver (2010), the rule of 7",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
