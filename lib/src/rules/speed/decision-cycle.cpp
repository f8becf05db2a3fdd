// Entries that wait for one another in a circle, so that none of them can be the first. One finding for
// every knot of dependencies: a shortest circle through its entry with the smallest id.

#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

const Link<Entry>& edge(const Organisation& organisation, EntryId from, EntryId to) {
    const auto& links = organisation[from].depends_on;
    std::size_t at = 0;
    while (links[at].to != to)
        ++at;
    return links[at];
}

std::string message_of(const Organisation& organisation, const std::vector<EntryId>& cycle) {
    std::vector<std::string> names;
    names.reserve(cycle.size());
    for (const EntryId id : cycle)
        names.push_back(called(organisation[id]));
    if (names.size() == 1)
        return names.front() + " waits for itself";
    if (names.size() == 2)
        return listed(names) + " wait for each other";
    return fmt::format("{} wait for one another in a circle of {}", listed(names), names.size());
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    for (const std::vector<EntryId>& cycle : context.measures.dependencies().cycles()) {
        Draft& draft = report.on(cycle.front());
        Finding& finding = draft.finding;
        finding.message = message_of(organisation, cycle);
        finding.logical_path = path_of(organisation, cycle.front(), "depends_on");
        std::vector<PersonId> people;
        for (std::size_t i = 0; i < cycle.size(); ++i) {
            const EntryId to = cycle[(i + 1) % cycle.size()];
            const Link<Entry>& link = edge(organisation, cycle[i], to);
            const std::string text =
                fmt::format("{} waits for {}", called(organisation[cycle[i]]), called(organisation[to]));
            if (i == 0) {
                finding.place = link.span;
                finding.place_text = text;
            } else {
                finding.labels.push_back({link.span, text});
                draft.topics.emplace_back(cycle[i]);
            }
            for (const Answerer& answerer : context.measures.answering().of(cycle[i]))
                people.push_back(answerer.person);
        }
        concern(finding, organisation, people);
    }
}

} // namespace

namespace rule {
extern const Rule decision_cycle;
constinit const Rule decision_cycle{
    .info =
        {
            .name = "decision-cycle",
            .group = "speed",
            .severity = Severity::error,
            .summary = "Entries wait for one another in a circle",
            .rationale =
                "`depends_on` says what must be settled first. Where following it leads back to the start, "
                "nothing on the way can be the first, and everybody waits in good faith for somebody "
                "else.\n\n"
                "Of each knot of dependencies one shortest circle is shown, with every step of it. Retired "
                "entries hold nobody up. What stands beside the circle and only waits for it is not "
                "reported.",
            .fix = "Take one of the steps out of `depends_on`, or split an entry into what can be settled "
                   "first and what follows",
            .ask = "Which of these could start with what is known today?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
decisions:
  choose-site: {accountable: ana, responsible: ben, informed: ben, depends_on: set-budget, reversible: true}
  set-budget: {accountable: ben, responsible: ana, informed: ana, depends_on: choose-site, reversible: true}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
decisions:
  choose-site: {accountable: ana, responsible: ben, depends_on: set-budget, reversible: true}
  set-budget: {accountable: ben, responsible: ana, reversible: true}
)",
            .source = "Logic; components by Tarjan (1972)",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
