#include <doctest/doctest.h>

#include <cstdlib>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "report/format.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/samples.hpp"

using namespace whodecides;

namespace {

std::string printed(const ReportFormat& format, const Analysis& analysis, const ReportStyle& style = {}) {
    std::ostringstream out;
    format.write(analysis, style, out);
    return out.str();
}

/// Compares with the recorded file; WHODECIDES_RECORD=1 in the environment records it anew.
void check_recorded(const std::string& name, const std::string& found) {
    const auto path = test::source_dir() / "tests" / "golden" / "formats" / name;
    if (std::getenv("WHODECIDES_RECORD") != nullptr)
        test::write_file(path, found);
    const std::string difference = test::first_difference(test::read_file(path), found);
    CHECK_MESSAGE(difference.empty(), name, ": ", difference);
}

/// A log of SARIF without its rules, a line each: they are those of the catalogue, whatever is found.
std::string without_rules(const std::string& log) {
    std::istringstream in(log);
    std::string kept;
    for (std::string line; std::getline(in, line);)
        if (!line.starts_with("{\"id\":"))
            kept += line + "\n";
    return kept;
}

} // namespace

TEST_CASE("every format prints the samples as recorded") {
    for (const test::Sample& sample : test::samples())
        for (const ReportFormat& format : report_formats())
            check_recorded(fmt::format("{}.{}", sample.name, format.name),
                           format.name == "sarif" ? without_rules(printed(format, sample.analysis))
                                                  : printed(format, sample.analysis));
}

TEST_CASE("full prints in colour, with the whole coverage, and without a summary") {
    for (const test::Sample& sample : test::samples()) {
        if (sample.name != "one")
            continue;
        const ReportFormat& full = *find_report_format("full");
        check_recorded("one-in-colour.full", printed(full, sample.analysis, {.colour = true}));
        check_recorded("one-with-coverage.full", printed(full, sample.analysis, {.coverage = true}));
        check_recorded("one-without-summary.full", printed(full, sample.analysis, {.summary = false}));
        check_recorded("one-narrow.full", printed(full, sample.analysis, {.columns = 40}));
    }
}

TEST_CASE("grouped prints in colour, and wraps what is too long") {
    for (const test::Sample& sample : test::samples())
        if (sample.name == "many" || sample.name == "one")
            check_recorded(
                sample.name + "-in-colour.grouped",
                printed(*find_report_format("grouped"), sample.analysis, {.colour = true, .width = 60}));
}

TEST_CASE("json holds every finding with all its keys in order") {
    for (const test::Sample& sample : test::samples()) {
        const auto json =
            nlohmann::ordered_json::parse(printed(*find_report_format("json"), sample.analysis));
        CHECK(json["schema"] == "whodecides.check/1");
        CHECK(json["findings"].size() == sample.analysis.findings().size());
        CHECK(json["summary"]["errors"] == sample.analysis.count(Severity::error));
        std::vector<std::string> keys;
        for (const auto& [key, value] : json.items())
            keys.push_back(key);
        CHECK(keys == std::vector<std::string>{"schema", "tool", "as_of", "summary", "findings", "causes",
                                               "coverage"});
    }
}

TEST_CASE("a format is known by its name") {
    REQUIRE(find_report_format("json") != nullptr);
    CHECK(find_report_format("json")->name == "json");
    CHECK(find_report_format("jsn") == nullptr);
}
