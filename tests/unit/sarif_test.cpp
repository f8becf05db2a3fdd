#include <doctest/doctest.h>

#include <sstream>

#include <nlohmann/json.hpp>

#include <whodecides/version.hpp>

#include "report/format.hpp"
#include "report/sarif_rules.hpp"
#include "support/samples.hpp"

// What SARIF's own schema does not ask for and its readers do. The validator runs in tests/repo/sarif.sh.

using namespace whodecides;

namespace {

Json run_of(const test::Sample& sample, const ReportStyle& style = {}) {
    std::ostringstream out;
    write_sarif(sample.analysis, style, out);
    const Json whole = Json::parse(out.str());
    CHECK(whole["version"] == "2.1.0");
    REQUIRE(whole["runs"].size() == 1);
    return whole["runs"][0];
}

Json run_of(std::string_view name, const ReportStyle& style = {}) {
    for (const test::Sample& sample : test::samples())
        if (sample.name == name)
            return run_of(sample, style);
    return {};
}

} // namespace

TEST_CASE("sarif declares every rule, with all there is to say and within GitHub's limits") {
    const Json driver = run_of("nothing")["tool"]["driver"];
    CHECK(driver["name"] == "whodecides");
    CHECK(driver["semanticVersion"] == version());
    REQUIRE(driver["rules"].size() == rules().size());
    for (std::size_t i = 0; i < rules().size(); ++i) {
        const Json& rule = driver["rules"][i];
        CAPTURE(std::string(rules()[i]->name));
        CHECK(rule["id"] == rules()[i]->name);
        CHECK(rule["shortDescription"]["text"] == std::string(rules()[i]->summary) + ".");
        constexpr std::size_t most_of_github = 1024;
        CHECK(rule["fullDescription"]["text"].get<std::string>().size() <= most_of_github);
        CHECK(rule["help"]["text"].get<std::string>().find(rules()[i]->fix) != std::string::npos);
        CHECK(rule["help"]["markdown"].get<std::string>().find(rules()[i]->ask) != std::string::npos);
        CHECK(rule["defaultConfiguration"]["level"] == to_string(rules()[i]->severity));
        CHECK(!rule.contains("helpUri"));
    }
}

TEST_CASE("every result of sarif has a rule, a place in a file, words and a fingerprint") {
    for (const test::Sample& sample : test::samples()) {
        CAPTURE(sample.name);
        const Json run = run_of(sample);
        CHECK(run["columnKind"] == "unicodeCodePoints");
        CHECK(run["invocations"][0]["executionSuccessful"] == !sample.analysis.incomplete());
        CHECK(run["results"].size() == sample.analysis.findings().size() + sample.analysis.accepted().size());
        for (const Json& result : run["results"]) {
            CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] ==
                  result["ruleId"]);
            CHECK(result["message"]["text"].get<std::string>().ends_with("."));
            REQUIRE(result["locations"].size() == 1);
            const Json& physical = result["locations"][0]["physicalLocation"];
            CHECK(physical["region"]["startLine"] >= 1);
            const std::string uri = physical["artifactLocation"]["uri"];
            CHECK(!uri.empty());
            CHECK(uri.find_first_of(" \\:<>\"#?") == std::string::npos);
            CHECK(result["partialFingerprints"]["whodecides/v1"].is_string());
            for (const char* key : {"group", "cause", "impact", "ask"})
                CHECK(result["properties"].contains(key));
        }
    }
}

TEST_CASE("sarif tells region, other places and path") {
    const Json result = run_of("one")["results"][0];
    CHECK(result["level"] == "error");
    CHECK(result["locations"][0]["physicalLocation"]["region"] ==
          Json{{"startLine", 5}, {"startColumn", 5}, {"endLine", 5}, {"endColumn", 16}});
    REQUIRE(result["relatedLocations"].size() == 2);
    CHECK(result["relatedLocations"][1]["message"]["text"] == "Two.");
    CHECK(result["relatedLocations"][1]["physicalLocation"]["region"]["startColumn"] == 26);
    CHECK(
        run_of("invalid-utf8")["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
        "caf%E9.yaml");
    CHECK(run_of(
              "without-place")["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
          "empty.yaml");
    CHECK(run_of(
              "without-files")["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
          ".");
}

TEST_CASE("sarif keeps and marks what is accepted, and what is new where there was something to compare") {
    const Json results = run_of("accepted", {.compared = true})["results"];
    REQUIRE(results.size() == 4);
    CHECK(results[0]["suppressions"].empty());
    CHECK(results[0]["baselineState"] == "new");
    CHECK(results[1]["suppressions"][0] ==
          Json{{"kind", "inSource"}, {"justification", "the bank asks for it <b>"}});
    CHECK(!results[1].contains("baselineState"));
    CHECK(results[2]["suppressions"][0] == Json{{"kind", "external"}});
    CHECK(results[2]["baselineState"] == "unchanged");
    CHECK(!run_of("one")["results"][0].contains("baselineState"));
    CHECK(run_of("accepted", {.top = 2})["results"].size() == 2);
}

TEST_CASE("a text of sarif is a sentence without placeholders and links") {
    CHECK(sarif_sentence("name one in `a`") == "Name one in `a`.");
    CHECK(sarif_sentence("Who?") == "Who?");
    CHECK(sarif_sentence("write {0} or [a](b)") == "Write {{0}} or [a] (b).");
    CHECK(sarif_sentence("").empty());
}
