// Several have to come to a decision, and nothing says by when.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/voices.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_voices{"min_voices", 4, Basis::judgement, "voices",
                                "voices from which on a decision wants a date"};
constexpr std::array options{min_voices};

void write(const Context& context, Draft& draft, EntryId id, std::size_t voices) {
    Finding& finding = draft.finding;
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    const Settlement& settlement = organisation.settlement(id);
    const double least = context.option(min_voices);
    const bool many = static_cast<double>(voices) >= least;
    draft.stems.emplace_back(Stem::Kind::decide_within, entry.body);
    finding.place = entry.id.span;
    finding.place_text = "no `decide_within`";
    if (is_shared(settlement.mode))
        finding.message = fmt::format("{} is decided by {}, with {}, and nothing says within which time",
                                      called(entry), to_string(settlement.mode), counted(voices, "voice"));
    else
        finding.message = fmt::format("{} has {}, and nothing says within which time it is decided",
                                      called(entry), counted(voices, "voice"));
    if (many) {
        finding.metric = Metric{static_cast<double>(voices), least, min_voices.basis};
        finding.notes.push_back(threshold_note(min_voices, least));
    }
    if (is_shared(settlement.mode) && settlement.mode_span.known())
        finding.labels.push_back({settlement.mode_span, "several decide together"});
    for (const Seat& seat : entry.seats)
        if (seat.duties.any(voicing))
            finding.labels.push_back(seat_label(organisation, seat));
}

/// How many voices want a date; 0 where none is missed.
std::size_t undated_voices(const Context& context, EntryId id) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    const Settlement& settlement = organisation.settlement(id);
    const bool open = entry.status == EntryStatus::active || entry.status == EntryStatus::proposed;
    const double least = context.option(min_voices);
    const bool shared = is_shared(settlement.mode);
    if (!entry.is_decision() || !open || !entry.has_seat(owning) ||
        (settlement.decide_within != nullptr && settlement.decide_within->has_value()) ||
        (!shared && static_cast<double>(entry.seats.size()) < least))
        return 0;
    const std::size_t voices = count_voices(organisation, id);
    // One alone has nobody to wait for, whatever the mode says.
    return static_cast<double>(voices) >= least || (shared && voices > 1) ? voices : 0;
}

void check(const Context& context, Report& report) {
    if (!in_use(context, report, Field::decide_within))
        return;
    for (std::uint32_t e = 0; e < context.organisation.entries.size(); ++e)
        if (const std::size_t voices = undated_voices(context, {e}); voices > 0)
            write(context, report.on(EntryId{e}), {e}, voices);
}

} // namespace

namespace rule {
extern const Rule open_ended_decision;
constinit const Rule open_ended_decision{
    .info =
        {
            .name = "open-ended-decision",
            .group = "speed",
            .severity = Severity::note,
            .summary = "Several have to come to a decision, and nothing says by when",
            .rationale =
                "Where one decides, that one knows when. Where four have a say, or a group decides "
                "together, each waits for the others, and the matter is talked over until something else is "
                "more urgent.\n\n"
                "Voices are counted as by crowded-decision. Said only where time limits are in use: a third "
                "of the decisions have a `decide_within`, of their own or by `defaults`, or `complete: "
                "[decide_within]` says that what is not written does not exist. Silent for responsibilities, "
                "for what is already decided, where nobody decides, and where no-tie-break already asks for "
                "the same time limit.",
            .fix = "Say in `decide_within` how long it may take",
            .ask = "What happens here if there is no decision by next week?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
complete: [decide_within]
decisions:
  choose-menu: {title: Choose the menu, accountable: ana, responsible: ben, consulted: [ben, cleo, dan]}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
complete: [decide_within]
decisions:
  choose-menu: {title: Choose the menu, accountable: ana, responsible: ben, consulted: [ben, cleo, dan], decide_within: 1w}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
