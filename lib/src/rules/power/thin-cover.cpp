// Most entries hang on one person or two: were they to leave, nobody would be left who does them, answers for
// them or stands in. See model/measures/truck_factor.hpp for how this is counted.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/power/deputies.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption share{"share", 50, Basis::published, "%",
                           "entries left with nobody, of all that are open"};
constexpr std::array options{share};

constexpr std::size_t most_labels = 40;

void label(const Context& context, Finding& finding, std::span<const PersonId> people) {
    const Organisation& organisation = context.organisation;
    for (const PersonId person : people.subspan(1))
        finding.labels.push_back({organisation.declared_at(Actor(person)), "and this person"});
    for (const EntryId id : context.measures.truck_factor().left_by(people, most_labels)) {
        const Entry& entry = organisation[id];
        finding.labels.push_back({entry.id.span, "nobody else does or answers for " + called(entry)});
    }
}

void write(const Context& context, Report& report, const TruckFactor::Leaving& leaving, Severity severity) {
    const Organisation& organisation = context.organisation;
    const std::size_t all = context.measures.truck_factor().considered();
    const double most = context.option(share);
    Draft& draft = report.on(Actor(leaving.people.front()));
    if (leaving.people.size() == 1)
        draft.stems.emplace_back(Stem::Kind::deputy, leaving.people.front());
    std::vector<std::string> names;
    for (const PersonId person : leaving.people) {
        names.push_back(called(organisation, Actor(person)));
        if (person != leaving.people.front())
            draft.topics.emplace_back(Actor(person));
    }
    Finding& finding = draft.finding;
    if (leaving.people.size() > 1) // the same whichever of them the text names first
        finding.logical_path = "/people";
    finding.severity = severity;
    finding.message = fmt::format("without {}, {} of {} have nobody left who does them or answers for them",
                                  listed(names), leaving.entries, counted(all, "entry", "entries"));
    finding.metric =
        Metric{100 * static_cast<double>(leaving.entries) / static_cast<double>(all), most, share.basis};
    finding.notes.push_back(fmt::format("the threshold is more than {} % of the entries ({})",
                                        plain_number(most), to_string(share.basis)));
    note_unknown_deputies(organisation, finding);
    finding.place = organisation.declared_at(Actor(leaving.people.front()));
    finding.place_text = counted(leaving.entries, "entry hangs", "entries hang") +
                         (leaving.people.size() == 1 ? " on this person" : " on two people");
    concern(finding, organisation, leaving.people);
    label(context, finding, leaving.people);
}

void check(const Context& context, Report& report) {
    if (!large_enough(context, report) || !deputies_have_a_place(context, report))
        return;
    const TruckFactor& factor = context.measures.truck_factor();
    const double most = context.option(share) * static_cast<double>(factor.considered()) / 100;
    const bool deputies_known = context.organisation.usage(Field::deputy).in_use();
    if (const auto one = factor.one(); static_cast<double>(one.entries) > most)
        return write(context, report, one, deputies_known ? Severity::warning : Severity::note);
    if (!deputies_known)
        return static_cast<void>(in_use(context, report, Field::deputy));
    if (const auto two = factor.two(); static_cast<double>(two.entries) > most)
        write(context, report, two, Severity::note);
}

} // namespace

namespace rule {
extern const Rule thin_cover;
constinit const Rule thin_cover{
    .info =
        {
            .name = "thin-cover",
            .group = "power",
            .severity = Severity::warning,
            .organisation_wide = true,
            .summary = "Most entries would be left with nobody if one or two people left",
            .rationale =
                "How many people would have to leave before most of the work has nobody who knows it? In "
                "software this number is called the truck factor, and in two thirds of the projects it was "
                "measured on it is one or two.\n\n"
                "An entry is left when nobody remains who does it, answers for it, or is a deputy of such a "
                "person, role or team; one of everybody behind a seat is enough, since they have seen it "
                "done. Said is the one person, else the two, without whom more than half of the open "
                "entries (neither decided nor retired) are left: one is a warning, two are a note. Entries "
                "that name nobody who is there now are counted, but are not left by anybody. What a machine "
                "does stays.\n\n"
                "It concerns the organisation as a whole and needs 8 active entries and 6 present people. "
                "Where single-point-of-failure speaks of everybody named here, it says the same with "
                "more detail, and this rule is silent. Where fewer than a third of the people name a "
                "`deputy`, one person is a note, and of two nothing is said; in a bare grid, where there "
                "is no place to name a deputy, nothing is checked.",
            .fix = "Name deputies, and let somebody else do a part of it until they can do it alone",
            .ask = "What is known to so few here, and who would like to learn it?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, deputy: ana}
  cleo: {name: Cleo Marsh, deputy: dan}
  dan: {name: Dan Ode, deputy: cleo}
  eva: {name: Eva Lund, deputy: finn}
  finn: {name: Finn Roy, deputy: eva}
responsibilities:
  open-bar: {title: Open the bar, accountable: ana, responsible: ben}
  order-wine: {title: Order wine, accountable: ben, responsible: ana}
  write-menu: {title: Write the menu, accountable: ana, responsible: ben}
  pay-rent: {title: Pay the rent, accountable: ben, responsible: ana}
  train-waiters: {title: Train the waiters, accountable: ana, responsible: ben}
  fix-heating: {title: Fix the heating, accountable: cleo, responsible: dan}
  answer-mail: {title: Answer the mail, accountable: dan, responsible: cleo}
  print-flyers: {title: Print the flyers, accountable: eva, responsible: finn}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, deputy: ana}
  cleo: {name: Cleo Marsh, deputy: dan}
  dan: {name: Dan Ode, deputy: cleo}
  eva: {name: Eva Lund, deputy: finn}
  finn: {name: Finn Roy, deputy: eva}
responsibilities:
  open-bar: {title: Open the bar, accountable: ana, responsible: ben}
  order-wine: {title: Order wine, accountable: ben, responsible: ana}
  write-menu: {title: Write the menu, accountable: ana, responsible: [ben, cleo]}
  pay-rent: {title: Pay the rent, accountable: ben, responsible: ana}
  train-waiters: {title: Train the waiters, accountable: ana, responsible: [ben, eva]}
  fix-heating: {title: Fix the heating, accountable: cleo, responsible: dan}
  answer-mail: {title: Answer the mail, accountable: dan, responsible: cleo}
  print-flyers: {title: Print the flyers, accountable: eva, responsible: finn}
)",
            .source = "Avelino, Passos, Hora, Valente: A novel approach for estimating truck factors (2016)",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
