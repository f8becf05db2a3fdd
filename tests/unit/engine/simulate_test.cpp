#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <whodecides/simulate.hpp>

#include "engine/moves.hpp"
#include "support/files.hpp"
#include "support/leaving.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

CheckRequest request_for(const fs::path& path) {
    CheckRequest request;
    request.paths = {path.string()};
    request.as_of = "2026-01-01";
    return request;
}

/// Folders and files under examples/ that declare people.
std::vector<fs::path> examples() {
    std::vector<fs::path> paths;
    for (const char* name : {"acme", "bicycles", "council", "four-eyes", "shifts", "startup", "workshop"})
        paths.push_back(source_dir() / "examples" / name);
    return paths;
}

std::string run(const std::string& yaml, const std::string& options) {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", yaml);
    std::vector<std::string> arguments = split_command("simulate --as-of 2026-01-01 " + options);
    arguments.emplace_back("org.yaml");
    const Run run = run_program(arguments, folder.path());
    return run.status == 0 ? run.out : run.err;
}

SimulateResult simulated(const std::string& yaml, std::vector<Move> moves) {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", yaml);
    return simulate({request_for(folder.path()), std::move(moves)});
}

std::vector<std::string> takers(const SimulateResult& result) {
    std::vector<std::string> lines;
    for (const OrphanedEntry& entry : result.simulation.orphaned)
        lines.push_back(entry.entry.id + ": " + (entry.taker ? entry.taker->id : "nobody") +
                        (entry.stands_in ? " stands in" : ""));
    return lines;
}

using Kind = Move::Kind;

const std::string people =
    "people: {ana: {name: Ana Ruiz, deputy: bo}, bo: Bo Lind, cem: Cem Ay, dee: Dee Oz}\n";

} // namespace

TEST_CASE("an example without anybody in it is as its files would be with that status") {
    for (const fs::path& path : examples()) {
        CAPTURE(path.string());
        const CheckRequest request = request_for(path);
        const engine::Understood understood = engine::understand(request);
        const engine::Read now = engine::build_from(understood);
        const TemporaryFolder folder;
        for (std::size_t i = 0; i < now.sources->size(); ++i)
            write_file(folder.path() / fs::path((*now.sources)[i].path()).filename(),
                       (*now.sources)[i].bytes());
        std::size_t compared = 0;
        for (const Person& person : now.organisation.people) {
            CAPTURE(std::string(person.id.value));
            const std::string edited = with_status_left(now, person);
            if (edited.empty())
                continue;
            const std::vector<Move> moves{{Kind::leave, "person:" + std::string(person.id.value)}};
            const engine::Checked left = engine::check_read(
                engine::build_from(engine::with(understood, now.organisation, moves)), request);
            const Source& source = (*now.sources)[person.body.source];
            const fs::path file = folder.path() / fs::path(source.path()).filename();
            write_file(file, edited);
            CHECK(outlines(left) == outlines(engine::check_whole(request_for(folder.path()))));
            write_file(file, source.bytes());
            ++compared;
        }
        CHECK(compared > 2);
    }
}

TEST_CASE("absences are counted as each of them is simulated") {
    for (const fs::path& path : examples()) {
        const engine::Read read = engine::read(request_for(path));
        const AbsencesResult ranked = absences({request_for(path)});
        CHECK(ranked.absences.left_out == 0);
        for (const Absence& absence : ranked.absences.ranking) {
            CAPTURE(absence.person.id);
            const SimulateResult one =
                simulate({request_for(path), {{Kind::leave, "person:" + absence.person.id}}});
            CHECK(one.simulation.orphaned.size() == absence.orphaned);
            // Deputies stand in for who is away and not for who has left, who on the other hand no longer
            // counts in the groups that decide together.
            const auto person = std::ranges::find(read.organisation.people, absence.person.id,
                                                  [](const Person& each) { return each.id.value; });
            if (person->deputies.empty())
                CHECK(one.simulation.stalled.size() <= absence.stalled);
        }
    }
}

TEST_CASE("the first line is the answer") {
    const std::string yaml = people + "decisions:\n"
                                      "  logo: {accountable: ana, does: cem}\n"
                                      "  sign: {accountable: cem, does: cem, depends_on: shop}\n"
                                      "  shop: {accountable: dee, does: dee, critical: true}\n";
    CHECK(run(yaml, "--without dee")
              .starts_with("Without Dee Oz 2 of 3 entries stall and 1 loses its owner.\n"));
    CHECK(run(yaml, "--without ana")
              .starts_with("Without Ana Ruiz 1 of 3 entries stalls and 1 loses its owner.\n"));
    CHECK(run(yaml, "--without ana,bo")
              .starts_with("Without Ana Ruiz and Bo Lind 1 of 3 entries stalls and 1 loses its owner.\n"));
    CHECK(run(yaml, "--reassign dee=bo")
              .starts_with(
                  "If Bo Lind takes over from Dee Oz, none of 3 entries stalls and none loses its owner.\n"));
    CHECK(run(yaml, "--without dee --reassign dee=bo")
              .starts_with("After these 2 moves none of 3 entries stalls and none loses its owner.\n"));
    // Who is named twice leaves once.
    const std::string out = run(yaml, "--without dee");
    CHECK(run(yaml, "--without dee,dee") == out);
    CHECK(run(yaml, "--without 'Dee Oz' --without dee") == out);
    CHECK(has(out, "  shop: nobody is left who answers for it (critical)\n  sign: it waits for `shop`\n"));
    CHECK(has(out, "Dee Oz owns it now; nobody who stands in or holds a seat on it can take it"));
}

TEST_CASE("what stands still already is told apart from what would") {
    const std::string yaml = "people: {ana: , ben: }\nroles: {dpo: {holders: []}}\ndecisions:\n"
                             "  access: {answers: dpo, does: ben}\n  price: {answers: ana, does: ben}\n"
                             "  old: {answers: dpo, status: decided}\n";
    CHECK(simulated(yaml, {{.kind = Move::Kind::leave, .actor = "ana"}}).simulation.standing == 1);
    CHECK(run(yaml, "--without ana")
              .starts_with("Without ana 1 more of 2 entries stalls and 1 loses its owner.\n"
                           "1 entry stands still already"));
    CHECK(run(yaml, "--reassign ben=ana").find(" none more of 2 entries stalls") != std::string::npos);
    // What moves now, and what moves again, stands no longer.
    CHECK(
        simulated(yaml, {{.kind = Move::Kind::reassign, .actor = "dpo", .to = "ana"}}).simulation.standing ==
        0);
    CHECK(simulated("{people: [ana, ben], decisions: {price: {answers: ana, does: ben}}}",
                    {{.kind = Move::Kind::leave, .actor = "ana"}})
              .simulation.standing == 0);
}

TEST_CASE("a deputy takes an entry, else who holds a seat on it and fewest in all") {
    const std::string yaml = people + "decisions:\n"
                                      "  logo: {accountable: ana, does: cem}\n"
                                      "  sign: {accountable: dee, does: [cem, bo]}\n"
                                      "  shop: {accountable: dee, does: [cem, bo]}\n"
                                      "  desk: {accountable: dee, does: cem, checks: bo}\n"
                                      "  door: {accountable: dee, checks: bo, left out: cem}\n";
    CHECK(
        takers(simulated(yaml, {{Kind::leave, "ana"}, {Kind::leave, "dee"}})) ==
        std::vector<std::string>{"logo: bo stands in", "sign: cem", "shop: bo", "desk: cem", "door: nobody"});
}

TEST_CASE("nobody is suggested whose duties must be kept apart") {
    const std::string yaml = people + "duty_conflicts: [{name: money, duties: [does, answers], at_most: 1}]\n"
                                      "decisions:\n"
                                      "  pay: {accountable: dee, does: cem, ask first: bo, scope: money}\n"
                                      "  book: {accountable: dee, does: bo, scope: money}\n"
                                      "  send: {accountable: dee, ask first: bo}\n";
    CHECK(takers(simulated(yaml, {{Kind::leave, "dee"}})) ==
          std::vector<std::string>{"pay: nobody", "book: nobody", "send: bo"});
}

TEST_CASE("entries of one scope are those that say so themselves, however they write it") {
    const std::string yaml = people + "duty_conflicts: [{name: money, duties: [does, answers], at_most: 1}]\n"
                                      "decisions:\n"
                                      "  pay: {accountable: dee, ask first: bo, scope: money/refunds}\n"
                                      "  book: {accountable: cem, does: bo, scope: ' money / refunds/'}\n"
                                      "  send: {accountable: dee, ask first: bo, scope: money}\n";
    const auto of = [&](const std::string& text) { return takers(simulated(text, {{Kind::leave, "dee"}})); };
    CHECK(of(yaml) == std::vector<std::string>{"pay: nobody", "send: bo"});
    // A scope that a file has for all its entries joins none of them.
    const std::string defaults = people +
                                 "duty_conflicts: [{name: money, duties: [does, answers], at_most: 1}]\n"
                                 "defaults: {scope: money}\n"
                                 "decisions:\n"
                                 "  pay: {accountable: dee, ask first: bo}\n"
                                 "  book: {accountable: cem, does: bo}\n";
    CHECK(of(defaults) == std::vector<std::string>{"pay: bo"});
}

TEST_CASE("what is said of several entries stands on one line") {
    const std::string yaml = people + "decisions:\n"
                                      "  logo: {accountable: ana, does: ana, critical: true}\n"
                                      "  shop: {accountable: ana, does: ana}\n"
                                      "  sign: {accountable: bo, does: bo, depends_on: logo}\n"
                                      "  desk: {accountable: bo, does: bo, depends_on: logo}\n"
                                      "  door: {accountable: bo, does: bo, depends_on: shop}\n"
                                      "  roof: {accountable: [ana, cem], does: cem}\n";
    const std::string out = run(yaml, "--without ana");
    CHECK(has(out, "Stalls\n"
                   "  nobody is left who answers for it: logo (critical) and shop\n"
                   "  they wait for `logo`: sign and desk\n"
                   "  door: it waits for `shop`\n"
                   "\nLoses its owner\n"
                   "  Ana Ruiz owns them now; Bo Lind, who stands in, could take them: logo and shop\n"));
    CHECK(has(run(yaml, "--without ana -f markdown"),
              "- nobody is left who answers for it: logo (critical) and shop\n"));
    const std::string left =
        "people: {ana: {status: left}, bo: Bo Lind}\n"
        "decisions: {logo: {accountable: ana, does: bo}, shop: {accountable: ana, does: bo}}\n";
    CHECK(has(run(left, "--reassign ana=bo"),
              "Better than now\n  they move: logo and shop\n  they have an owner: logo and shop\n"));
}

TEST_CASE("what gets better is told, and who carries more") {
    const std::string yaml = "people: {ana: {status: left}, bo: Bo Lind}\n"
                             "decisions: {logo: {accountable: ana, does: bo, effort: {ana: 20%}}}\n";
    const SimulateResult result = simulated(yaml, {{Kind::reassign, "ana", "bo"}});
    REQUIRE(result.simulation.moving_again.size() == 1);
    REQUIRE(result.simulation.owned_again.size() == 1);
    REQUIRE(result.simulation.loads.size() == 1);
    CHECK(result.simulation.loads.front().seats_before == doctest::Approx(1));
    CHECK(result.simulation.loads.front().seats_after == doctest::Approx(2));
    CHECK(result.simulation.loads.front().effort_after == doctest::Approx(0.2));
    CHECK(result.simulation.gone_findings.size() > 0);
}

TEST_CASE("moves are made in the order of the manual, and mistakes are placed") {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", people + "decisions: {logo: {accountable: ana, does: cem}}\n");
    write_file(folder.path() / "moves.yaml", "moves:\n  - {leave: dee}\n  - {leave: Aana}\n");
    const auto status_and_err = [&](const std::string& options) {
        const Run run = run_program(split_command("simulate org.yaml " + options), folder.path());
        return std::to_string(run.status) + " " + run.err;
    };
    CHECK(status_and_err("--moves moves.yaml") ==
          "2 whodecides: moves.yaml:3:5: no person, role or team is called `Aana`; did you mean `ana`?\n");
    CHECK(has(status_and_err("--without carl"),
              "2 whodecides: --without: no person, role or team is called `carl`"));
    CHECK(has(status_and_err("--reassign ana"), "--reassign takes FROM=TO, not `ana`"));
    CHECK(has(status_and_err("--each --without ana"), "--each ranks everybody alone"));
    CHECK(has(status_and_err(""), "simulate needs --without, --reassign or --moves, or --each"));
    CHECK(has(status_and_err("--without ana --top 3"), "--top goes with --each alone"));
    CHECK(has(status_and_err("--moves missing.yaml"), "missing.yaml"));
}

TEST_CASE("names are data in every format") {
    const std::string yaml = "people: {ana: {name: \"a|b*\\e[31m\"}, bo: }\n"
                             "decisions: {x: {title: \"<b>|\\e[31m\", accountable: ana, does: bo}}\n";
    for (const char* format : {"text", "markdown", "json"}) {
        CAPTURE(format);
        const std::string one = run(yaml, "--without ana -f " + std::string(format));
        const std::string each = run(yaml, "--each -f " + std::string(format));
        CHECK(one.find('\x1b') == std::string::npos);
        CHECK(each.find('\x1b') == std::string::npos);
        CHECK(one.size() > 50);
        if (std::string_view(format) == "json") {
            CHECK(nlohmann::json::parse(one)["stalled"].size() == 1);
            CHECK(nlohmann::json::parse(each)["ranking"].size() == 2);
        }
    }
}
