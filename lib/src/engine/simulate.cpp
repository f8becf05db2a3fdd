#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <whodecides/simulate.hpp>

#include "engine/checked.hpp"
#include "engine/moves.hpp"
#include "engine/pairing.hpp"
#include "engine/profile.hpp"
#include "engine/rule_names.hpp"
#include "engine/unread_hint.hpp"
#include "engine/views/simulate.hpp"
#include "engine/views/simulate_offices.hpp"
#include "rules/rule.hpp"

namespace whodecides {

namespace {

/// A row changes with its value, as far as that is printed, and not with what it rests on.
bool is_other(const ProfileRow& before, const ProfileRow& after) {
    const auto printed = [](const ProfileRow& row) { return std::round(*row.value * 100); };
    return before.value.has_value() != after.value.has_value() || before.bound != after.bound ||
           (before.value && printed(before) != printed(after));
}

std::vector<ProfileChange> changed_rows(const Profile& before, const Profile& after) {
    std::vector<ProfileChange> changes;
    const auto& rows = before.organisation.rows;
    const auto& later = after.organisation.rows;
    for (std::size_t i = 0; i < std::min(rows.size(), later.size()); ++i)
        if (is_other(rows[i], later[i]))
            changes.push_back({rows[i], later[i]});
    return changes;
}

void compare_findings(std::span<const Finding> before, std::span<const Finding> after,
                      Simulation& simulation) {
    engine::Pairing found = engine::paired(before, after);
    simulation.new_findings = std::move(found.fresh);
    simulation.gone_findings = std::move(found.gone);
    for (const auto& [was, is] : found.both)
        if (before[was].message != after[is].message || before[was].severity != after[is].severity)
            simulation.changed_findings.push_back({was, is});
        else
            ++simulation.unchanged_findings;
}

/// Moves as they are made, and which of the request each began with.
struct WholeMoves {
    std::vector<Move> moves;
    std::vector<std::size_t> origins;
};

/// A comma parts those who leave, unless it stands in a name: "Müller, Anna" is one person where the two are
/// not called so each.
WholeMoves whole_moves(std::span<const Move> moves, const Organisation& organisation) {
    engine::Lookup lookup(organisation);
    WholeMoves whole;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        Move move = moves[i];
        whole.origins.push_back(i);
        const bool two =
            move.kind == Move::Kind::leave && i + 1 < moves.size() && moves[i + 1].kind == Move::Kind::leave;
        if (two && !(lookup.knows(move.actor) && lookup.knows(moves[i + 1].actor)))
            if (std::string both = fmt::format("{},{}", move.actor, moves[i + 1].actor); lookup.knows(both)) {
                move.actor = std::move(both);
                ++i;
            }
        whole.moves.push_back(std::move(move));
    }
    return whole;
}

/// Who is named twice leaves once.
void name_moves(std::span<const Move> moves, const Organisation& organisation, Simulation& simulation) {
    engine::Lookup lookup(organisation);
    for (const Move& move : moves) {
        if (move.kind == Move::Kind::leave) {
            Subject person = subject_of(organisation, lookup.person(move.actor));
            if (std::ranges::find(simulation.leaving, person.id, &Subject::id) != simulation.leaving.end())
                continue;
            simulation.leaving.push_back(std::move(person));
        }
        simulation.moves.push_back(sentence(engine::as_spoken(move, organisation, lookup)));
    }
}

/// Who is not found may stand in what could not be read.
engine::Understood moved(const engine::Understood& understood, const engine::Read& now,
                         const WholeMoves& whole) {
    try {
        return engine::with(understood, now.organisation, whole.moves);
    } catch (const engine::MoveError& error) {
        throw engine::MoveError(error.what() + std::string(engine::unread_hint(now)),
                                whole.origins[error.move]);
    }
}

} // namespace

SimulateResult simulate(const SimulateRequest& request) {
    const engine::Understood understood = engine::understand(request);
    engine::Read now = engine::build_from(understood);
    const WholeMoves whole = whole_moves(request.moves, now.organisation);
    const engine::Understood changed = moved(understood, now, whole);
    engine::Checked before = engine::check_read(std::move(now), request);
    engine::Checked after = engine::check_read(engine::build_from(changed), request);

    const Measures measures_before(before.input.organisation);
    const Measures measures_after(after.input.organisation);
    const engine::Arrangement now_arranged{before.input.organisation, measures_before};
    const engine::Arrangement then_arranged{after.input.organisation, measures_after};
    Simulation simulation = engine::simulation_view(now_arranged, then_arranged);
    simulation.lost_offices = engine::lost_offices(now_arranged, then_arranged);
    name_moves(whole.moves, before.input.organisation, simulation);
    compare_findings(before.results.findings, after.results.findings, simulation);
    simulation.profile =
        changed_rows(engine::profile_of(understood, request.jobs), engine::profile_of(changed, request.jobs));
    return {{std::move(before.input.sources), std::move(before.results)},
            {std::move(after.input.sources), std::move(after.results)},
            std::move(simulation)};
}

AbsencesResult absences(const AbsencesRequest& request) {
    engine::Checked now = engine::check_whole(request);
    const Measures measures(now.input.organisation);
    Absences view = engine::absences_view({now.input.organisation, measures});
    if (view.ranking.size() > request.most) {
        view.left_out = view.ranking.size() - request.most;
        view.ranking.resize(request.most);
    }
    return {{std::move(now.input.sources), std::move(now.results)}, std::move(view)};
}

} // namespace whodecides
