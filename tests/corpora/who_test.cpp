#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include <whodecides/show.hpp>
#include <whodecides/who.hpp>

#include "corpora/facts.hpp"
#include "support/paths.hpp"

// What `who` and `show` tell of real organisations, against facts counted by an independent script.

using namespace whodecides;
using namespace whodecides::test;

namespace {

CheckRequest keps() {
    CheckRequest request;
    for (const char* file : {"kubernetes.yaml", "kubernetes-keps.yaml"})
        request.paths.push_back((corpora_dir() / file).string());
    request.as_of = "2026-01-01";
    return request;
}

ShowResult shown(const std::string& name) {
    ShowRequest request{keps()};
    request.name = name;
    return show(request);
}

} // namespace

TEST_CASE("show finds as many approvals of a person as were counted") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    const auto counted = facts->counts_after("kubernetes + keps", "approvers most often:");
    REQUIRE(counted.size() >= 3);
    for (const auto& [name, count] : counted) {
        const ShowResult result = shown(name);
        const auto approvals =
            std::ranges::count_if(result.shown.actor.value().seats, [](const HeldSeat& seat) {
                return seat.status != "retired" && seat.through.kind == SubjectKind::person &&
                       std::ranges::find(seat.duties, "vetoes") != seat.duties.end();
            });
        CHECK_MESSAGE(static_cast<std::size_t>(approvals) == count, name);
    }
}

TEST_CASE("what show lets stall is what the rule counts") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    const auto counted = facts->counts_after("kubernetes + keps", "approvers most often:");
    REQUIRE_FALSE(counted.empty());
    const ShowResult result = shown(counted.front().first);
    const ActorShown& person = result.shown.actor.value();
    std::size_t compared = 0;
    for (const std::size_t i : result.shown.findings) {
        const Finding& finding = result.input.findings()[i];
        if (finding.rule->name != "single-point-of-failure" || finding.subject.id != person.actor.id)
            continue;
        ++compared;
        CHECK(finding.metric.value().value == static_cast<double>(person.stalled.size()));
    }
    CHECK(compared == 1);
}

TEST_CASE("who finds the one decision that a few of its words mean") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    WhoRequest request{keps()};
    request.text = "default seccomp";
    const Who found = who(request).who;
    REQUIRE(found.answer.has_value());
    CHECK(found.answer->entry.id == "sig-node/2413-seccomp-by-default");
    CHECK(found.answer->deciding == Deciding::shared);
    CHECK(found.answer->mode == "consensus");
    request.text = "kubectl";
    const Who many = who(request).who;
    CHECK(many.candidates.size() == 8);
    CHECK(many.more > 0);
}
