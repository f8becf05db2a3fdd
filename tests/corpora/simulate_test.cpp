#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include <whodecides/simulate.hpp>

#include "corpora/facts.hpp"
#include "engine/lookup/names.hpp"
#include "engine/moves.hpp"
#include "support/corpora.hpp"
#include "support/files.hpp"
#include "support/leaving.hpp"
#include "support/paths.hpp"

// A real organisation without one of its people.

using namespace whodecides;
using namespace whodecides::test;

namespace {

CheckRequest request_for(std::vector<std::string> paths) {
    CheckRequest request;
    request.paths = std::move(paths);
    request.as_of = "2026-01-01";
    return request;
}

std::vector<std::string> kubernetes() {
    return {(corpora_dir() / "kubernetes.yaml").string(), (corpora_dir() / "kubernetes-keps.yaml").string()};
}

} // namespace

TEST_CASE("to simulate without somebody is to check files that say they left") {
    if (!corpora_or_message())
        return;
    const CheckRequest request = request_for(kubernetes());
    const engine::Understood understood = engine::understand(request);
    const engine::Read now = engine::build_from(understood);
    const std::vector<Move> moves{{Move::Kind::leave, "thockin"}};
    const engine::Checked simulated =
        engine::check_read(engine::build_from(engine::with(understood, now.organisation, moves)), request);

    const Person& person = now.organisation[engine::Lookup(now.organisation).person("thockin")];
    const TemporaryFolder folder;
    for (std::size_t i = 0; i < now.sources->size(); ++i) {
        const Source& source = (*now.sources)[i];
        write_file(folder.path() / std::filesystem::path(source.path()).filename(),
                   person.body.source == i ? with_status_left(now, person) : std::string(source.bytes()));
    }
    const engine::Checked edited = engine::check_whole(request_for(
        {(folder.path() / "kubernetes.yaml").string(), (folder.path() / "kubernetes-keps.yaml").string()}));
    CHECK(outlines(simulated) == outlines(edited));
    CHECK(outlines(simulated) != outlines(engine::check_whole(request)));
}

TEST_CASE("absences are ranked as each of them is simulated") {
    if (!corpora_or_message())
        return;
    const AbsencesResult ranked = absences({request_for(kubernetes()), 3});
    REQUIRE(ranked.absences.ranking.size() == 3);
    CHECK(ranked.absences.left_out > 100);
    for (const Absence& absence : ranked.absences.ranking) {
        CAPTURE(absence.person.id);
        const SimulateResult one =
            simulate({request_for(kubernetes()), {{Move::Kind::leave, absence.person.id}}});
        CHECK(one.simulation.entries == ranked.absences.entries);
        CHECK(one.simulation.orphaned.size() == absence.orphaned);
        // Who has left is no longer in the groups that decide together, who is away is.
        CHECK(one.simulation.stalled.size() <= absence.stalled);
        CHECK(one.simulation.stalled.size() > 0);
    }
}
