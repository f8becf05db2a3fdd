#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "source/source.hpp"
#include "support/cases.hpp"
#include "support/paths.hpp"
#include "support/words.hpp"

// What every finding has to be like, held against all that the cases and the examples produce.

using namespace whodecides;
using namespace whodecides::test;

namespace {

bool is_sentence(const std::string& text) {
    return !text.empty() && !text.ends_with('.') && text.find('\n') == std::string::npos &&
           !text.starts_with(' ') && !text.ends_with(' ');
}

bool is_fingerprint(const std::string& text) {
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool sorted_once(const std::vector<std::string>& names) {
    return std::ranges::adjacent_find(names, std::ranges::greater_equal()) == names.end();
}

bool inside_source(const Analysis& analysis, const Span& span) {
    return span.known() && span.source < analysis.sources().size() && span.begin <= span.end &&
           span.end <= analysis.sources()[span.source].bytes().size();
}

/// What is wrong with a finding, in words; empty where nothing is.
std::string wrong_with(const Analysis& analysis, const Finding& finding) {
    if (!is_sentence(finding.message))
        return "the message is not one sentence without a full stop";
    for (const std::string* text : {&finding.message, &finding.help, &finding.ask, &finding.place_text}) {
        if (const std::string word = judging_word(*text); !word.empty())
            return "says \"" + word + "\": " + *text;
    }
    if (finding.help.empty())
        return "has no help";
    if (finding.help != uncapitalised(finding.help))
        return "its help begins with a capital: " + finding.help;
    if (finding.rule->cause != Cause::input && !finding.ask.ends_with('?'))
        return "asks no question: " + finding.ask;
    const bool about_all = finding.rule->name == "empty-organisation";
    if (!about_all && !inside_source(analysis, finding.place))
        return "its place is outside of every source";
    for (const Label& label : finding.labels) {
        if (!inside_source(analysis, label.span))
            return "a label is outside of every source: " + label.text;
    }
    if (!sorted_once(finding.people))
        return "people are not sorted, each once";
    if (!is_fingerprint(finding.fingerprint))
        return "the fingerprint is not of 32 hexadecimal digits: " + finding.fingerprint;
    if (!finding.logical_path.empty() && !finding.logical_path.starts_with('/'))
        return "the logical path is no JSON Pointer: " + finding.logical_path;
    return {};
}

std::string wrong_with(const Analysis& analysis) {
    std::vector<std::string> lines;
    std::set<std::string> fingerprints;
    for (const Finding& finding : analysis.findings()) {
        if (const std::string wrong = wrong_with(analysis, finding); !wrong.empty())
            lines.push_back(describe(analysis, finding) + "\n    " + wrong);
        if (!fingerprints.insert(finding.fingerprint).second)
            lines.push_back(describe(analysis, finding) + "\n    has the fingerprint of another");
    }
    return joined(lines);
}

} // namespace

TEST_CASE("every finding of the cases is whole and speaks about structure") {
    for (const auto& path : all_cases()) {
        const std::string wrong = wrong_with(run_case(read_case(path)));
        CHECK_MESSAGE(wrong.empty(), wrong);
    }
}

TEST_CASE("every finding of the examples is whole and speaks about structure") {
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "examples")) {
        if (entry.path().extension() == ".sh")
            continue;
        const std::string wrong = wrong_with(run_case(read_case(entry.path())));
        CHECK_MESSAGE(wrong.empty(), wrong);
    }
}

TEST_CASE("every finding of the bad examples is whole and speaks about structure") {
    for (const RuleInfo* rule : rules()) {
        const std::string wrong = wrong_with(check_text(std::string(rule->bad), *rule));
        CHECK_MESSAGE(wrong.empty(), wrong);
    }
}
