#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string small = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                          "teams: {north: {lead: ana, members: [ben, cleo]}}\n"
                          "decisions: {logo: {accountable: ana, responsible: ben, consulted: cleo}}\n";

test::Run profile(std::vector<std::string> arguments, const std::string& input) {
    arguments.insert(arguments.begin(), {"profile", "--as-of", "2026-01-01"});
    arguments.emplace_back("-");
    return test::run_program(arguments, "/", input);
}

} // namespace

TEST_CASE("the status of a profile says whether it rests on everything, in every format") {
    for (const char* format : {"text", "json", "csv", "markdown"}) {
        CAPTURE(format);
        CHECK(profile({"-f", format}, small).status == 0);
        // Findings are no matter of the profile's.
        CHECK(profile({"-f", format}, "people: {ana: Ana}\ndecisions: {logo: {responsible: ana}}\n").status ==
              0);
        const test::Run broken = profile({"-f", format}, small + "---\nroles: {x: [\n");
        CHECK(broken.status == 2);
        CHECK(has(broken.err, "[syntax-error]"));
        CHECK(has(broken.out, "3")); // what could be read is printed
        const test::Run empty = profile({"-f", format}, "");
        CHECK(empty.status == 2);
        CHECK(has(empty.err, "[empty-organisation]"));
        CHECK(!empty.out.empty());
    }
    CHECK(test::run_program({"profile", "/no/such/place"}, "/").status == 2);
    CHECK(profile({"--as-of", "soon"}, small).status == 2);
    CHECK(profile({"--by", "planet"}, small).status == 2);
    CHECK(profile({"-f", "sarif"}, small).status == 2);
    CHECK(profile({"-j", "0"}, small).status == 2);
    CHECK(profile({"-o", "/no/such/folder/out"}, small).status == 2);
}

TEST_CASE("--by says what is told apart") {
    CHECK(!has(profile({"--by", "organisation"}, small).out, "north"));
    CHECK(has(profile({}, small).out, "north"));
    CHECK(!has(profile({}, small).out, "Cleo"));
    CHECK(has(profile({"--by", "person"}, small).out, "Cleo"));
    const auto json = nlohmann::json::parse(profile({"-f", "json", "--by", "person"}, small).out);
    CHECK(json["schema"] == "whodecides.profile/1");
    CHECK(json["people"].size() == 3);
    CHECK(json["teams"].size() == 1);
    const auto whole = nlohmann::json::parse(profile({"-f", "json", "--by", "organisation"}, small).out);
    CHECK(!whole.contains("teams"));
    CHECK(!whole.contains("people"));
    CHECK(whole["organisation"]["rows"].size() == whole["measures"].size());
}

TEST_CASE("forums are told in every format, and whose ways they are only by person") {
    const std::string star = small + "forums: {x: {members: [ana, ben]}, y: {members: [ana, cleo]}}\n";
    CHECK(has(profile({}, star).out, "3 people take part in 2 forums"));
    CHECK(has(profile({}, star).out, "centralisation           1.00"));
    CHECK(has(profile({"-f", "markdown"}, star).out, "| largest share | 100 % |"));
    CHECK(has(profile({"-f", "csv"}, star).out, "forums,\"centralisation\",1,exact"));
    const auto json = nlohmann::json::parse(profile({"-f", "json", "--by", "person"}, star).out);
    CHECK(json["forums"]["people"] == 3);
    CHECK(json["forums"]["error"] == 0);
    CHECK(json["people"][0]["ways"] == 1);
    CHECK(has(profile({"--by", "person"}, star).out, "ways   seats"));
    CHECK(!has(profile({"--by", "person"}, small).out, "ways   seats"));
    for (const char* format : {"text", "csv", "markdown"})
        CHECK(has(profile({"-f", format}, small).out, "unknown: nothing declares"));
    CHECK(nlohmann::json::parse(profile({"-f", "json"}, small).out)["forums"].is_null());
}

TEST_CASE("one of a thing is not told as several") {
    const std::string one = "people: {ana: {name: Ana}, ben: {manager: ana}, cleo: {manager: ben}}\n"
                            "teams: {customers: {kind: external}}\n"
                            "decisions: {logo: {accountable: ben, responsible: cleo, faces: customers}}\n";
    const std::string out = profile({"-f", "csv"}, one).out;
    CHECK(has(out, "neither voices nor levels of approval slow the 1 decision down"));
    CHECK(has(out, "1 of 1 entry that faces customers is decided at the front"));
    CHECK(has(out, "if they left, the 1 entry would have nobody who does it, answers for it or stands in"));
    for (const char* wrong : {" 1 decisions", " 1 entries", " 1 people", " 1 levels", " 1 persons"})
        CHECK(!has(out, wrong));
    const std::string slow = profile({"-f", "csv"}, "people: {ana: {name: Ana}, ben: {manager: ana}, cleo: "
                                                    "{manager: ben}}\n"
                                                    "decisions: {logo: {accountable: cleo, approvers: [ben, "
                                                    "ana]}, name: {accountable: ana}}\n")
                                 .out;
    CHECK(has(slow, "voices and levels of approval leave 2 decisions 75 % of their speed, on average"));
}

TEST_CASE("an enormous number is short in every format") {
    const std::string huge = "people: {ana: {capacity: 1e300}, ben: Ben, cleo: Cleo}\n"
                             "decisions: {logo: {accountable: ana, effort: {ana: 1e300}}}\n";
    for (const char* format : {"text", "json", "csv", "markdown"})
        CHECK(!has(profile({"-f", format, "--by", "person"}, huge).out, std::string(20, '0')));
}

TEST_CASE("problems of the input that can be passed over are counted on standard error, unless -q") {
    const std::string unknown = "people: {ana: Ana, ben: Ben}\ndecisions: {logo: {accountable: anna}}\n";
    const test::Run run = profile({}, unknown);
    CHECK(run.status == 0);
    CHECK(has(run.err, "the input has 1 problem, and names may be unresolved"));
    CHECK(profile({"-q"}, unknown).err == "");
    CHECK(profile({}, small).err == "");
    CHECK(has(profile({"-q"}, "people: {ana: [\n").err, "[syntax-error]"));
}

TEST_CASE("names from the input reach no format raw") {
    const std::string hostile = "people: {ana: Ana, ben: Ben, cleo: \"=1+\\e[31m|<b>\"}\n"
                                "teams: {north: {name: \"=2|<i>\\e[0m\", members: [ana, ben, cleo]}}\n"
                                "decisions: {logo: {accountable: ana, responsible: cleo}}\n";
    for (const char* format : {"text", "json", "csv", "markdown"})
        CHECK(!has(profile({"-f", format, "--by", "person"}, hostile).out, "\x1b"));
    const test::Run csv = profile({"-f", "csv", "--by", "person"}, hostile);
    CHECK(has(csv.out, "\"'=1+"));
    CHECK(has(csv.out, "\"'=2"));
    const test::Run markdown = profile({"-f", "markdown", "--by", "person"}, hostile);
    CHECK(has(markdown.out, "=2\\|&lt;i\\>"));
    CHECK(has(markdown.out, "=1+"));
    CHECK(!has(markdown.out, "<b>"));
}

TEST_CASE("colour frames the figures where it is wanted") {
    CHECK(has(profile({"--color", "always"}, small).out, "\x1b["));
    CHECK(!has(profile({}, small).out, "\x1b["));
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "out").string();
    CHECK(profile({"-o", file}, small).out == "");
    CHECK(test::read_file(file) == profile({}, small).out);
}
