// Somebody has more than one manager. The line takes the first; that the others are meant as anything else
// is not written.

#include <set>
#include <vector>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// The one human behind a role, so that somebody named twice is one manager; unknown where nobody is there.
Actor manager_behind(const Organisation& organisation, Actor actor) {
    if (!actor.is_person() && !actor.is_role())
        return {};
    const Holders holders = organisation.holders(actor);
    if (holders.people.size() == 1)
        return holders.people.front();
    return holders.sharing == Sharing::nobody ? Actor{} : actor;
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        const Person& person = organisation.people[p];
        if (person.managers.size() < 2 || !organisation.keeps_seat({p}))
            continue;
        std::set<Actor> met;
        std::vector<Actor> actors;
        std::vector<const Ref*> managers;
        for (const Ref& ref : person.managers) {
            const Actor actor = manager_behind(organisation, ref.actor);
            const bool themselves = actor == Actor(PersonId{p}); // that is reporting-cycle
            if (!actor.is_somebody() || themselves || !met.insert(actor).second)
                continue;
            actors.push_back(actor);
            managers.push_back(&ref);
        }
        if (managers.size() < 2)
            continue;
        Finding& finding = report.on(Actor(PersonId{p})).finding;
        std::vector<std::string> names;
        std::vector<PersonId> people{{p}};
        for (std::size_t i = 0; i < managers.size(); ++i) {
            names.push_back(called(organisation, *managers[i]));
            if (actors[i].is_person())
                people.push_back(actors[i].person());
            if (i != 1)
                finding.labels.push_back(
                    {managers[i]->span, i == 0 ? "the line goes to the first" : "and this is another"});
        }
        finding.message = fmt::format("{} has {} managers: {}", called(organisation, Actor(PersonId{p})),
                                      managers.size(), listed(names));
        finding.place = managers[1]->span;
        finding.place_text = "a further manager";
        append_segment(finding.logical_path, "manager");
        concern(finding, organisation, people);
    }
}

} // namespace

namespace rule {
extern const Rule two_managers;
constinit const Rule two_managers{
    .info =
        {
            .name = "two-managers",
            .group = "power",
            .severity = Severity::note,
            .summary = "Somebody has more than one manager",
            .rationale =
                "Where two managers ask for different things, it is left to whoever reports to both to sort "
                "it out. Matrix organisations live with several superiors by saying which line counts for "
                "what: `manager` is the line, `dotted_line` holds the others.\n\n"
                "Everything else here takes the first name as the line. One human named twice, directly and "
                "through a role, is one manager; their own name is left to reporting-cycle, and names of "
                "people who are not available do not count.",
            .fix = "Keep one name in `manager` and move the others to `dotted_line`",
            .ask = "When the two ask for different things, whose word counts?",
            .bad = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole}
  cleo: {name: Cleo Marsh, manager: [ana, ben]}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole}
  cleo: {name: Cleo Marsh, manager: ana, dotted_line: ben}
)",
            .source = "Fayol, unity of command (1916)",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
