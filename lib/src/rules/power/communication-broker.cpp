// Two groups of people have no forum in common but through one person, and nobody stands in for them. See
// model/measures/articulation.hpp for how this is found.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/manning.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_people{"min_people", 3, Basis::judgement, "people",
                                "people on each side from which on something is said"};
constexpr std::array options{min_people};

constexpr std::size_t most_labels = 40;

std::string around(const Organisation& organisation, const Articulation::Part& part) {
    return fmt::format("{} around {}", counted(part.people, "person", "people"),
                       called(organisation[part.forum]));
}

void write(const Context& context, Report& report, const Articulation::Point& point,
           std::span<const Articulation::Part> sides) {
    const Organisation& organisation = context.organisation;
    const double limit = context.option(min_people);
    Draft& draft = report.on(Actor(point.person));
    draft.stems.emplace_back(Stem::Kind::deputy, point.person);
    Finding& finding = draft.finding;
    std::vector<std::string> names;
    for (const Articulation::Part& side : sides) {
        names.push_back(around(organisation, side));
        if (finding.labels.size() < most_labels)
            finding.labels.push_back({organisation[side.forum].id.span, names.back()});
    }
    const std::string name(organisation.name_of(point.person));
    finding.message =
        fmt::format("{} reach one another only through {}, and nobody stands in", listed(names), name);
    finding.metric = Metric{static_cast<double>(sides[1].people), limit, min_people.basis};
    finding.notes.push_back(threshold_note(min_people, limit) + " on each side");
    finding.place = organisation.declared_at(Actor(point.person));
    finding.place_text = "in the forums of both sides";
    finding.help = fmt::format("write a forum in which both sides take part, or a `deputy` of {}", name);
    concern(finding, organisation, std::array{point.person});
}

void check(const Context& context, Report& report) {
    if (!large_enough(context, report) || !in_use(context, report, Field::forums) ||
        !in_use(context, report, Field::deputy))
        return;
    const Manning& manning = context.measures.manning();
    for (const Articulation::Point& point : context.measures.articulation().points()) {
        const auto small = std::ranges::find_if(point.parts, [&](const Articulation::Part& part) {
            return part.people < context.option(min_people);
        });
        const std::span sides(point.parts.begin(), small);
        if (sides.size() >= 2 && context.organisation.counts(point.person) &&
            manning.of(point.person).alone() == point.person)
            write(context, report, point, sides);
    }
}

} // namespace

namespace rule {
extern const Rule communication_broker;
constinit const Rule communication_broker{
    .info =
        {
            .name = "communication-broker",
            .group = "power",
            .severity = Severity::note,
            .organisation_wide = true,
            .summary = "Two groups of people can talk only through one person, and nobody stands in",
            .rationale =
                "Who alone stands between two groups passes on what each hears of the other, and holds them "
                "apart when not there. That is a lot to carry, and a lot to hold.\n\n"
                "People are joined by the forums in which they take part: by name, by a role, or by a team. "
                "Said is for whom at least three people on each side would be left without any way to one "
                "another, however long. An `open` forum joins everybody, and so does one of `everyone`. "
                "Working together is not counted, only a place to talk.\n\n"
                "The rule is silent for whom a `deputy` stands in, and needs forums and deputies to be in "
                "use.",
            .fix = "Give both sides a forum of their own, or name a deputy",
            .ask = "What would each side hear of the other if you were away for a month?",
            .bad = R"(complete: [deputy, forums]
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
forums:
  kitchen-table: {kind: meeting, members: [ana, ben, cleo, dan]}
  bar: {kind: meeting, members: [dan, eva, finn, gus]}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: [ana, ben]}
  stock: {title: Order vegetables, accountable: cleo, responsible: [ana, cleo]}
  menu: {title: Write the menu, accountable: ben, responsible: [ben, cleo]}
  party: {title: Hold a summer party, accountable: dan, responsible: [cleo, finn]}
  serve: {title: Serve the guests, accountable: eva, responsible: [finn, gus]}
  wine: {title: Pick the wine, accountable: gus, responsible: gus}
  tables: {title: Reserve tables, accountable: finn, responsible: finn}
  till: {title: Close the till, accountable: eva, responsible: [eva, gus]}
)",
            .good = R"(complete: [deputy, forums]
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
forums:
  kitchen-table: {kind: meeting, members: [ana, ben, cleo, dan]}
  bar: {kind: meeting, members: [dan, eva, finn, gus, cleo]}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: [ana, ben]}
  stock: {title: Order vegetables, accountable: cleo, responsible: [ana, cleo]}
  menu: {title: Write the menu, accountable: ben, responsible: [ben, cleo]}
  party: {title: Hold a summer party, accountable: dan, responsible: [cleo, finn]}
  serve: {title: Serve the guests, accountable: eva, responsible: [finn, gus]}
  wine: {title: Pick the wine, accountable: gus, responsible: gus}
  tables: {title: Reserve tables, accountable: finn, responsible: finn}
  till: {title: Close the till, accountable: eva, responsible: [eva, gus]}
)",
            .source = "Freeman (1977); articulation points: Hopcroft, Tarjan (1973)",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
