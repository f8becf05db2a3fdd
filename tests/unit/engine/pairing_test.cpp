#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <whodecides/simulate.hpp>

#include "engine/pairing.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

// Which findings before and after moves are the same one.

using namespace whodecides;
using namespace whodecides::test;

namespace {

Finding finding(std::string id, Severity severity, std::string fingerprint) {
    Finding made;
    made.rule = find_rule("no-deputy");
    made.subject = {SubjectKind::person, std::move(id), {}};
    made.severity = severity;
    made.fingerprint = std::move(fingerprint);
    return made;
}

std::string run(const std::string& yaml, const std::string& options) {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", yaml);
    return run_program(split_command("simulate --as-of 2026-01-01 org.yaml " + options), folder.path()).out;
}

} // namespace

TEST_CASE("of findings that are alike those with one fingerprint are paired first") {
    const Finding one = finding("ana", Severity::warning, "1");
    const Finding two = finding("ana", Severity::error, "2");
    const Finding three = finding("ana", Severity::note, "3");
    const Finding ben = finding("ben", Severity::warning, "4");
    const auto told = [](const std::vector<Finding>& before, const std::vector<Finding>& after) {
        const engine::Pairing found = engine::paired(before, after);
        std::string out;
        for (const auto& [was, is] : found.both)
            out += before[was].fingerprint + "=" + after[is].fingerprint + " ";
        for (const std::size_t i : found.gone)
            out += "-" + before[i].fingerprint + " ";
        for (const std::size_t i : found.fresh)
            out += "+" + after[i].fingerprint + " ";
        return out;
    };
    CHECK(told({}, {}) == "");
    CHECK(told({one, ben}, {ben, one}) == "4=4 1=1 ");
    CHECK(told({one, two}, {one}) == "1=1 -2 ");
    CHECK(told({one, two}, {three}) == "2=3 -1 ");
    CHECK(told({one}, {three, two}) == "1=2 +3 ");
    CHECK(told({one}, {ben}) == "-1 +4 ");
}

TEST_CASE("a finding that names other people than before is not gone and new, but reads otherwise") {
    // Of three who answer two are left.
    const std::string yaml = "people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}\n"
                             "decisions: {loan: {answers: [ana, ben, cleo], does: dan}}\n";
    const std::string text = run(yaml, "--without ana");
    CHECK(has(text, ", 1 changed, "));
    CHECK(has(text, "  changed  org.yaml:2:30: error: 2 answer for `loan` at once: Ben Cole and Cleo Marsh "
                    "[overlapping-accountability]\n"));
    CHECK_FALSE(has(text, "  new      org.yaml:2:30: error: 2 answer"));
    CHECK_FALSE(has(text, "  gone     org.yaml:2:30: error: 3 answer"));
    CHECK(has(text, "1 finding reads otherwise"));
    CHECK(has(run(yaml, "--without ana -f markdown"), "- changed: org.yaml:2:30: error: 2 answer"));
    const auto json = nlohmann::json::parse(run(yaml, "--without ana -f json"));
    REQUIRE(json["changed_findings"].size() == 1);
    CHECK(json["changed_findings"][0]["message_before"] ==
          "3 answer for `loan` at once: Ana Ruiz, Ben Cole and Cleo Marsh");
    CHECK(json["changed_findings"][0]["severity_before"] == "error");
    CHECK(json["changed_findings"][0]["finding"]["rule"] == "overlapping-accountability");
    // Who is alone in it settles it, and nothing of it is left.
    CHECK(has(run(yaml, "--without ana,ben"), "gone  org.yaml:2:30: error: 3 answer"));
    CHECK_FALSE(has(run(yaml, "--without ana,ben"), "changed"));
}

TEST_CASE("a finding whose severity alone is another one says what it was") {
    // On leave it is a warning; whoever has left leaves an error.
    const std::string text = run("people: {ana: {status: leave}, ben: Ben Cole, cleo: Cleo Marsh}\n"
                                 "decisions: {loan: {answers: ana, does: ben, tell after: cleo}}\n",
                                 "--without ana");
    CHECK(has(text, "changed from warning  org.yaml:1:10: error: "));
    CHECK(has(text, "[vacant-owner]"));
}
