#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <whodecides/check.hpp>

#include "report/format.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "unit/properties/organisation_text.hpp"

// What must not matter does not: the order of files and keys, how ids are called, the number of jobs. Over
// all examples, with every rule.

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

constexpr unsigned seeds = 4;

/// The files of each organisation among the examples; what stands in examples/ci is for other programs.
std::vector<std::vector<std::string>> examples() {
    std::vector<std::vector<std::string>> all;
    for (const auto& entry : fs::directory_iterator(source_dir() / "examples")) {
        std::vector<std::string> paths;
        if (entry.path().extension() == ".yaml")
            paths.push_back(entry.path().string());
        if (entry.is_directory() && entry.path().filename() != "ci")
            for (const auto& file : fs::directory_iterator(entry.path()))
                if (file.path().extension() == ".yaml") // grids are no documents of YAML
                    paths.push_back(file.path().string());
        std::ranges::sort(paths);
        if (!paths.empty())
            all.push_back(paths);
    }
    return all;
}

Analysis check_all(const std::vector<std::string>& paths, unsigned jobs = 2) {
    CheckRequest request;
    request.paths = paths;
    request.as_of = "2026-01-01";
    request.jobs = jobs;
    for (const RuleInfo* rule : rules())
        request.select.emplace_back(rule->name);
    return check(request);
}

std::string as_json(const Analysis& analysis) {
    std::ostringstream out;
    write_json(analysis, {}, out);
    return out.str();
}

std::vector<std::string> texts_of(const std::vector<std::string>& paths) {
    std::vector<std::string> texts;
    for (const std::string& path : paths)
        texts.push_back(read_file(path));
    return texts;
}

/// Of several equal things that one finding is about, the first in the text is named, and a cycle begins at
/// the smallest id.
bool names_the_first(std::string_view rule) {
    constexpr std::array<std::string_view, 8> those{
        "escalation-cycle",  "reporting-cycle",    "front-line-waits", "missing-channel",
        "overlapping-scope", "overlapping-domain", "fragmented-tools", "thin-cover"};
    return std::ranges::find(those, rule) != those.end();
}

/// What is found, but for places and wording: a line for each finding, in the order of the alphabet. Ids
/// are given their old names back.
std::vector<std::string> found_in(const std::vector<Document>& documents, const Renaming& back = {}) {
    const TemporaryFolder folder;
    for (std::size_t i = 0; i < documents.size(); ++i)
        write_file(folder.path() / fmt::format("{:03}.json", i), documents[i].dump());
    const Analysis analysis = check_all({folder.path().string()});
    const auto old_name = [&back](const std::string& id) {
        const auto found = back.find(id);
        return found == back.end() ? id : found->second;
    };
    std::vector<std::string> lines;
    for (const Finding& finding : analysis.findings()) {
        std::vector<std::string> people;
        for (const std::string& person : finding.people)
            people.push_back(old_name(person));
        std::ranges::sort(people);
        std::string line = fmt::format("{} {} {:.6g}", finding.rule->name, to_string(finding.severity),
                                       finding.metric ? finding.metric->value : 0);
        if (finding.subject.kind != SubjectKind::file && !names_the_first(finding.rule->name))
            line += fmt::format(" {} {}", old_name(finding.subject.id), fmt::join(people, ","));
        lines.push_back(line);
    }
    std::ranges::sort(lines);
    return lines;
}

std::string missing(const std::vector<std::string>& from, const std::vector<std::string>& in) {
    std::vector<std::string> lines;
    std::ranges::set_difference(from, in, std::back_inserter(lines));
    return fmt::format("{}", fmt::join(lines, "\n"));
}

std::string difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return fmt::format("gone:\n{}\nnew:\n{}", missing(a, b), missing(b, a));
}

} // namespace

TEST_CASE("neither the order of files nor the number of jobs changes a byte") {
    std::mt19937 random(1);
    for (std::vector<std::string> paths : examples()) {
        CAPTURE(paths.front());
        const std::string in_order = as_json(check_all(paths, 1));
        for (unsigned seed = 0; seed < seeds; ++seed) {
            std::ranges::shuffle(paths, random);
            CHECK(as_json(check_all(paths, 1 + seed)) == in_order);
        }
    }
}

TEST_CASE("the order of keys does not change what is found") {
    for (const std::vector<std::string>& paths : examples()) {
        CAPTURE(paths.front());
        const std::vector<Document> documents = documents_of(texts_of(paths));
        const std::vector<std::string> found = found_in(documents);
        for (unsigned seed = 0; seed < seeds; ++seed) {
            std::mt19937 random(seed);
            std::vector<Document> other;
            for (const Document& document : documents)
                other.push_back(shuffled(document, random));
            const std::vector<std::string> found_there = found_in(other);
            CHECK_MESSAGE(found_there == found, difference(found, found_there));
        }
    }
}

TEST_CASE("how people, roles, teams and forums are called does not change what is found") {
    for (const std::vector<std::string>& paths : examples()) {
        CAPTURE(paths.front());
        const std::vector<Document> documents = documents_of(texts_of(paths));
        const std::vector<std::string> found = found_in(documents);
        for (unsigned seed = 0; seed < seeds; ++seed) {
            std::mt19937 random(seed);
            const Renaming renaming = renaming_of(documents, random);
            Renaming back;
            for (const auto& [old_id, new_id] : renaming)
                back[new_id] = old_id;
            std::vector<Document> other;
            for (const Document& document : documents)
                other.push_back(renamed(document, renaming));
            const std::vector<std::string> found_there = found_in(other, back);
            CHECK_MESSAGE(found_there == found, difference(found, found_there));
        }
    }
}

TEST_CASE("an example as data finds what its text finds") {
    for (const std::vector<std::string>& paths : examples()) {
        CAPTURE(paths.front());
        const Analysis analysis = check_all(paths);
        const auto of_the_text = std::ranges::count_if(analysis.findings(), [](const Finding& finding) {
            return finding.rule->name != "duplicate-key" &&
                   finding.rule->name.find("suppression") == std::string_view::npos;
        });
        const std::size_t suppressed = analysis.accepted().size();
        CHECK(found_in(documents_of(texts_of(paths))).size() ==
              static_cast<std::size_t>(of_the_text) + suppressed);
    }
}
