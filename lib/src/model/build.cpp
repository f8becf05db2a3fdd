#include "model/build.hpp"

#include <utility>

#include "model/building/contradictions.hpp"
#include "model/building/indexer.hpp"
#include "model/building/merge.hpp"
#include "model/building/resolve.hpp"
#include "model/building/role_names.hpp"
#include "model/building/unused.hpp"

namespace whodecides {

namespace {

/// If only one of `accountable` and `decider` is given in an entry, it does both. Letters of frameworks
/// are not touched: what they mean is in their table.
void complete_owning_duties(Entry& entry) {
    DutySet held;
    for (const Seat& seat : entry.seats)
        held |= seat.duties;
    if (held.has(Duty::answers) == held.has(Duty::decides))
        return;
    for (Seat& seat : entry.seats) {
        if (!seat.framework.known() && seat.duties.any(owning))
            seat.duties |= owning;
    }
}

/// What the file's defaults say for entries without a scope or a forum; the rest is settled per entry.
void apply_defaults(Entry& entry, const std::vector<Defaults>& defaults) {
    if (entry.defaults >= defaults.size())
        return;
    const Defaults& of_file = defaults[entry.defaults];
    if (!entry.scope.written())
        entry.scope = of_file.scope;
    if (entry.forum.empty())
        entry.forum = of_file.forum;
}

/// It is said about the first input, if there is any.
void report_empty(const Organisation& organisation, bool any_source, std::vector<Problem>& problems) {
    if (!organisation.people.empty() || !organisation.roles.empty() || !organisation.teams.empty() ||
        !organisation.entries.empty())
        return;
    Problem problem;
    problem.kind = ProblemKind::empty_organisation;
    if (any_source)
        problem.span = {0, 0, 0};
    problem.message = "there is no person, role, team, decision or responsibility in the input";
    problem.help = "write `decisions` with an `accountable`, and who the people are under `people`";
    problem.subject = {SubjectKind::organisation, {}, {}};
    problem.logical_path = "/";
    problems.push_back(std::move(problem));
}

/// Keeps the texts of all facts alive.
std::shared_ptr<const void> texts_of(std::vector<Facts>& facts) {
    auto texts = std::make_shared<std::vector<std::shared_ptr<const void>>>();
    for (Facts& part : facts) {
        texts->push_back(std::move(part.tables));
        texts->push_back(std::move(part.texts));
    }
    return texts;
}

} // namespace

Built build(std::vector<Facts> facts, std::vector<Framework> frameworks, Date as_of, References references) {
    std::shared_ptr<const void> texts = texts_of(facts);
    const bool any_source = !facts.empty();
    Built built = merge(std::move(facts));
    Organisation& organisation = built.organisation;
    organisation.frameworks = std::move(frameworks);
    organisation.as_of = as_of;
    report_empty(organisation, any_source, built.problems);
    imply_actors(organisation, references);
    take_names_as_holders(organisation, built.problems);
    const PerhapsMeant meant = resolve_names(organisation, built.problems);
    for (Entry& entry : organisation.entries) {
        complete_owning_duties(entry);
        apply_defaults(entry, organisation.defaults);
    }
    drop_contradictions(organisation, built.problems);
    Indexer indexer(organisation, built.problems);
    indexer.run();
    indexer.keep(std::move(texts));
    report_unused(organisation, meant, built.problems);
    return built;
}

} // namespace whodecides
