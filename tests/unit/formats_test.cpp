#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <ostream>
#include <set>
#include <sstream>
#include <streambuf>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "report/format.hpp"
#include "source/source.hpp"
#include "support/csv.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/samples.hpp"
#include "support/tools.hpp"

// What every format has to keep to, whatever it prints, and what the readers of each are strict about.

using namespace whodecides;

namespace {

using Json = nlohmann::ordered_json;

std::string printed(std::string_view format, const Analysis& analysis, const ReportStyle& style = {}) {
    std::ostringstream out;
    find_report_format(format)->write(analysis, style, out);
    return out.str();
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        found.push_back(line);
    return found;
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

/// Whether there are no control characters but line breaks, and no marks that turn text around.
bool harmless(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded next = text::decode(text, at);
        at += next.length;
        const bool control = next.point < 0x20 || (next.point >= 0x7F && next.point < 0xA0);
        if ((control && next.point != '\n') || text::is_disguise(next.point))
            return false;
    }
    return true;
}

const test::Sample& sample(std::string_view name) {
    static const std::vector<test::Sample> all = test::samples();
    return *std::ranges::find(all, name, &test::Sample::name);
}

/// Remembers how large the largest piece was that it was given.
class Pieces final : public std::streambuf {
  public:
    std::size_t largest = 0;

  protected:
    int_type overflow(int_type c) override { return traits_type::not_eof(c); }
    std::streamsize xsputn(const char*, std::streamsize count) override {
        largest = std::max(largest, static_cast<std::size_t>(count));
        return count;
    }
};

} // namespace

TEST_CASE("what is harmless to a terminal is known") {
    CHECK(harmless("a\nb \u00A0\uFFFD"));
    for (const char* text : {"a\x1b", "a\tb", "a\r\n", "\x7f", "\u0085", "\u202e"})
        CHECK(!harmless(text));
}

TEST_CASE("no format lets a raw control character or broken text of the input through") {
    for (const test::Sample& each : test::samples())
        for (const ReportFormat& format : report_formats()) {
            std::string text = printed(format.name, each.analysis);
            if (format.name == "csv")
                for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n"))
                    text.erase(at, 1);
            CAPTURE(each.name);
            CAPTURE(std::string(format.name));
            CHECK(text::is_valid_utf8(text));
            CHECK(harmless(text));
        }
}

TEST_CASE("no format prints a command that the log of a CI job would obey") {
    for (const ReportFormat& format : report_formats()) {
        const std::string text = printed(format.name, sample("hostile-text").analysis, {.width = 40});
        CAPTURE(std::string(format.name));
        for (const char* command : {"##[", "##vso["})
            CHECK(!test::has(text, command));
        for (const std::string& line : lines(text))
            if (format.name != "github")
                CHECK(!line.substr(std::min(line.find_first_not_of(' '), line.size())).starts_with("::"));
    }
    const Json back = Json::parse(printed("jsonl", sample("hostile-text").analysis));
    CHECK(back["message"].get<std::string>().ends_with("##[add-mask]x ##vso[task.setvariable]"));
}

TEST_CASE("formats of many findings are written in pieces") {
    const Analysis crowd = test::crowd(3000);
    for (const ReportFormat& format : report_formats()) {
        if (format.name == "questions" || format.name == "markdown") // by person; of bounded size
            continue;
        Pieces pieces;
        std::ostream out(&pieces);
        format.write(crowd, {}, out);
        CAPTURE(std::string(format.name));
        CHECK(pieces.largest > 0);
        CHECK(pieces.largest < 100'000);
    }
}

TEST_CASE("jsonl has the finding objects of json, one a line, and nothing else") {
    for (const test::Sample& each : test::samples()) {
        const Json whole = Json::parse(printed("json", each.analysis));
        const std::vector<std::string> found = lines(printed("jsonl", each.analysis));
        REQUIRE(found.size() == whole["findings"].size());
        for (std::size_t i = 0; i < found.size(); ++i)
            CHECK(Json::parse(found[i]) == whole["findings"][i]);
    }
}

TEST_CASE("csv is read back by a strict reader, every record as long as the head") {
    for (const test::Sample& each : test::samples()) {
        const auto records = test::read_csv(printed("csv", each.analysis));
        REQUIRE(records.size() == each.analysis.findings().size() + 1);
        for (const auto& record : records)
            CHECK(record.size() == records.front().size());
    }
    const auto records = test::read_csv(printed("csv", sample("one").analysis));
    const std::vector<std::string> expected{
        "error",
        "no-accountable",
        "ownership",
        "structure",
        "org/refunds.yaml",
        "5",
        "5",
        "5",
        "16",
        "2 people answer for \"Approve refunds\", and nothing says how they share it",
        "name one in `accountable`, or state `mode: consensus` with a `tie_break`",
        "If this goes wrong on a Friday evening, whose phone rings?",
        "decision",
        "approve-refund",
        "Approve refunds",
        "alice; bob",
        "18",
        "2",
        "1",
        "/decisions/approve-refund/accountable",
        "0123456789abcdef0123456789abcdef"};
    CHECK(records[1] == expected);
    CHECK_THROWS(test::read_csv("a,b\n"));
    CHECK_THROWS(test::read_csv("\"a\"b\r\n"));
    CHECK_THROWS(test::read_csv("\"a\r\n"));
}

TEST_CASE("gitlab has what GitLab needs of each finding, and an empty array for none") {
    CHECK(printed("gitlab", sample("nothing").analysis) == "[]\n");
    for (const test::Sample& each : test::samples()) {
        const Json issues = Json::parse(printed("gitlab", each.analysis));
        REQUIRE(issues.size() == each.analysis.findings().size());
        for (const Json& issue : issues) {
            const std::string check = issue["check_name"];
            CHECK(issue["description"].get<std::string>().starts_with(check + ": "));
            CHECK(issue["fingerprint"].is_string());
            CHECK(!issue["location"]["path"].get<std::string>().empty());
            CHECK(issue["location"]["lines"]["begin"] >= 1);
            CHECK(issue["location"]["lines"]["end"] >= issue["location"]["lines"]["begin"]);
        }
    }
    const auto severities = [](std::string_view name) {
        std::set<std::string> found;
        for (const Json& issue : Json::parse(printed("gitlab", sample(name).analysis)))
            found.insert(issue["severity"].get<std::string>());
        return found;
    };
    CHECK(severities("many") == std::set<std::string>{"info", "minor"});
    CHECK(severities("without-place") == std::set<std::string>{"blocker", "major"});
}

TEST_CASE("github prints one command a finding, which nothing of the input can end") {
    for (const test::Sample& each : test::samples()) {
        const std::vector<std::string> found = lines(printed("github", each.analysis));
        REQUIRE(found.size() == each.analysis.findings().size());
        for (const std::string& line : found) {
            CAPTURE(line);
            CHECK((line.starts_with("::error ") || line.starts_with("::warning ") ||
                   line.starts_with("::notice ")));
            const std::string properties = line.substr(2, line.find("::", 2) - 2);
            for (std::size_t at = properties.find('%'); at != std::string::npos;
                 at = properties.find('%', at + 1))
                CHECK(std::set<std::string>{"25", "2C", "3A"}.contains(properties.substr(at + 1, 2)));
            if (properties.find(" file=") != std::string::npos)
                CHECK(properties.find(',') == properties.find(",line="));
        }
    }
    CHECK(printed("github", sample("several-lines").analysis) ==
          "::error file=org/refunds.yaml,line=3,endLine=6,title=no-accountable::the whole entry is meant\n");
    CHECK(printed("github", sample("without-files").analysis) ==
          "::error title=empty-organisation::there is neither a person nor a decision\n");
}

TEST_CASE("junit counts what it holds") {
    const std::string empty = printed("junit", sample("nothing").analysis);
    CHECK(count_of(empty, "<testcase ") == 1);
    CHECK(count_of(empty, "<failure") == 0);
    const std::string accepted = printed("junit", sample("accepted").analysis);
    CHECK(count_of(accepted, "<testsuite ") == 2);
    CHECK(test::has(accepted, "<testsuites name=\"whodecides\" tests=\"4\" failures=\"1\" errors=\"0\" "
                              "skipped=\"3\">"));
    CHECK(test::has(accepted,
                    "<skipped message=\"the bank asks for it &lt;b&gt;: what a comment takes out\"/>"));
    const std::string many = printed("junit", sample("many").analysis);
    CHECK(count_of(many, "<failure type=\"warning\"") == 1);
    CHECK(count_of(many, "<system-out>") == 2); // notes pass
}

TEST_CASE("junit tells one path of a file, and no two tests of a suite have one name") {
    std::vector<Source> list;
    list.emplace_back("../org/a.yaml", "decisions: {}\n");
    Finding finding;
    finding.rule = find_rule("no-accountable");
    finding.message = "nobody answers";
    finding.place = {0, 0, 9};
    finding.logical_path = "/decisions/a\x01";
    finding.fingerprint = "0123456789abcdef";
    Finding other = finding;
    other.logical_path = "/decisions/a\u2401";
    other.fingerprint = "fedcba9876543210";
    Results results{.findings = {finding, other}, .stable_paths = {"org/a.yaml"}};
    const std::string text =
        printed("junit", Analysis(std::make_shared<const Sources>(std::move(list)), std::move(results)));
    CHECK(!test::has(text, "../org"));
    CHECK(count_of(text, "org/a.yaml:1:1: ") == 2);
    CHECK(count_of(text, "file=\"org/a.yaml\"") == 2);
    CHECK(count_of(text, "name=\"no-accountable /decisions/a\u2401\"") == 1);
    CHECK(count_of(text, "name=\"no-accountable /decisions/a\u2401 fedcba98\"") == 1);
}

TEST_CASE("junit is read by an XML parser of others") {
    if (!test::has_command("xmllint"))
        return;
    const test::TemporaryFolder folder;
    for (const test::Sample& each : test::samples()) {
        test::write_file(folder.path() / "junit.xml", printed("junit", each.analysis));
        const test::Run run = test::run_shell("xmllint --noout junit.xml", folder.path());
        CHECK_MESSAGE(run.status == 0, each.name, ": ", run.err);
        CHECK(run.err.empty());
    }
}

TEST_CASE("markdown fits a comment, whatever there is, and says what was cut") {
    for (const std::size_t count : {1U, 100U, 3000U}) {
        const std::string text = printed("markdown", test::crowd(count));
        CAPTURE(count);
        CHECK(text.size() < 65'536);
        CHECK(text.starts_with("<!-- whodecides -->\n"));
        CHECK(count_of(text, "<details>") == count_of(text, "</details>"));
        CHECK(count_of(text, "<details>") >= 1);
        CHECK(test::has(text, "The table holds ") == (count == 3000));
    }
    const std::string large = printed("markdown", test::crowd(3000));
    CHECK(test::has(large, " of 3000 findings by place; a comment takes no more.\n"));
    CHECK(test::has(large, "The details of 2 rules did not fit into the comment.\n"));
    CHECK(count_of(large, "\n| error | ") + count_of(large, "\n| warning | ") +
              count_of(large, "\n| note | ") >
          50);
}

TEST_CASE("markdown keeps what the input says from becoming anything but words") {
    const std::string text = printed("markdown", sample("hostile-text").analysis);
    for (const char* part : {"<script", "<img", "<b>", "@acme", "@all", "@SUM", "http://", "https://", "#12",
                             "GH-12", "![", " www.", "`rm"})
        CHECK_MESSAGE(!test::has(text, part), part);
    CHECK(count_of(text, "](") == count_of(text, "\\]("));
    CHECK(count_of(text, "<!--") == 1);
    CHECK(count_of(text, "-->") == 1);
    for (const std::string& line : lines(text)) {
        if (!line.starts_with("|"))
            continue;
        CAPTURE(line);
        CHECK(count_of(line, "|") - count_of(line, "\\|") == 5);
    }
}

TEST_CASE("every format keeps to --top and --sort") {
    const Analysis crowd = test::crowd(9);
    const ReportStyle first{.top = 2};
    const ReportStyle heaviest{.by_impact = true, .top = 1};
    for (const char* format : {"full", "concise", "grouped", "markdown", "json", "jsonl", "csv", "sarif",
                               "junit", "gitlab", "github"}) {
        CAPTURE(format);
        const std::string two = printed(format, crowd, first);
        CHECK(test::has(two, "finding 0 about"));
        CHECK(test::has(two, "finding 1 about"));
        CHECK(!test::has(two, "finding 2 about"));
        const std::string one = printed(format, crowd, heaviest);
        CHECK(test::has(one, "finding 6 about"));
        CHECK(!test::has(one, "finding 0 about"));
    }
}

TEST_CASE("the texts for readers say what a baseline takes out and what of it is fixed") {
    for (const char* format : {"full", "grouped", "markdown"}) {
        const std::string text = printed(format, sample("accepted").analysis);
        CAPTURE(format);
        CHECK(test::has(text, "1 finding is suppressed by comments in the files"));
        CHECK(test::has(text, "2 findings are known to the baseline and do not count"));
        CHECK(test::has(text,
                        "3 findings of the baseline are fixed, and can be taken out of it: no-deputy in "
                        "org/refunds.yaml and self-check in org/old.yaml"));
        CHECK(!test::has(printed(format, sample("accepted").analysis, {.summary = false}), "baseline"));
    }
}
