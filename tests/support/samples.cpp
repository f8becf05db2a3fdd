#include "support/samples.hpp"

#include <memory>
#include <stdexcept>
#include <string_view>

#include "source/source.hpp"

namespace whodecides::test {

namespace {

const RuleInfo& crowded = *find_rule("crowded-decision");
const RuleInfo& unowned = *find_rule("no-accountable");
const RuleInfo& stale = *find_rule("stale-entry");

/// The `nth` place (from 0) where `text` stands in a source.
Span find(const Sources& sources, std::uint32_t source, std::string_view text, int nth = 0) {
    const std::string_view bytes = sources[source].bytes();
    std::size_t at = bytes.find(text);
    for (; nth > 0 && at != std::string_view::npos; --nth)
        at = bytes.find(text, at + 1);
    if (at == std::string_view::npos)
        throw std::logic_error("the sample does not hold " + std::string(text));
    return {source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
}

std::shared_ptr<const Sources> sources_of(std::vector<Source> sources) {
    return std::make_shared<const Sources>(std::move(sources));
}

Coverage coverage_of(std::size_t people, std::size_t decisions) {
    Coverage coverage;
    coverage.files = 1;
    coverage.people = people;
    coverage.decisions = decisions;
    coverage.rules_run = 30;
    return coverage;
}

Analysis analysis_of(std::shared_ptr<const Sources> sources, std::vector<Finding> findings,
                     Coverage coverage) {
    Results results{.findings = std::move(findings), .coverage = std::move(coverage), .as_of = "2026-01-01"};
    for (std::size_t i = 0; i < sources->size(); ++i)
        results.stable_paths.push_back((*sources)[i].path());
    return {std::move(sources), std::move(results)};
}

Sample nothing() {
    auto sources = sources_of({});
    return {"nothing", analysis_of(sources, {}, coverage_of(12, 7))};
}

constexpr std::string_view refunds = R"(people: {alice: Alice Ng, bob: Bob Reyes}
decisions:
  approve-refund:
    title: Approve refunds
    accountable: [alice, bob]
    responsible: bob
)";

Finding one_finding(const Sources& sources) {
    Finding finding;
    finding.rule = &unowned;
    finding.severity = Severity::error;
    finding.message = "2 people answer for \"Approve refunds\", and nothing says how they share it";
    finding.help = "name one in `accountable`, or state `mode: consensus` with a `tie_break`";
    finding.ask = "If this goes wrong on a Friday evening, whose phone rings?";
    finding.notes = {"published: every RACI text"};
    finding.subject = {SubjectKind::decision, "approve-refund", "Approve refunds"};
    finding.people = {"alice", "bob"};
    finding.entries = 1;
    finding.place = find(sources, 0, "accountable");
    finding.place_text = "answered for twice";
    finding.labels = {{find(sources, 0, "alice", 1), "one"}, {find(sources, 0, "bob", 1), "two"}};
    finding.metric = Metric{2, 1, Basis::published};
    finding.logical_path = "/decisions/approve-refund/accountable";
    finding.fingerprint = "0123456789abcdef0123456789abcdef";
    return finding;
}

Sample one() {
    auto sources = sources_of({Source("org/refunds.yaml", std::string(refunds))});
    std::vector<Finding> findings{one_finding(*sources)};
    Coverage coverage = coverage_of(2, 1);
    coverage.not_checked = {
        {&crowded, "deputies: 1 of 40 declared", "`complete: [deputy]` has them checked", {"deputy", 1, 40}},
        {&stale, "deputies: 1 of 40 declared", "`complete: [deputy]` has them checked", {"deputy", 1, 40}},
        {&unowned, "too small", ""}};
    return {"one", analysis_of(sources, std::move(findings), std::move(coverage))};
}

/// Ten labels in two files, on the same line, on the next but one and far away; the same advice twice.
Sample many() {
    std::string grid = "matrix:\n  columns: [ann, ben, cas, dee]\n  rows:\n";
    for (char row = 'a'; row <= 'l'; ++row)
        grid += std::string("    row ") + row + ": [A, A, A, C]\n";
    auto sources = sources_of({Source("a.yaml", grid), Source("b.yaml", "people: [ann, ben, cas, dee]\n")});
    Finding finding;
    finding.rule = &crowded;
    finding.severity = Severity::warning;
    finding.message = "12 rows have the same three people who answer";
    finding.help = "state one";
    finding.ask = "Who is asked first?";
    finding.place = find(*sources, 0, "ben");
    finding.labels = {{find(*sources, 1, "cas"), "declared here"}, {find(*sources, 0, "row a"), ""}};
    finding.labels.push_back({find(*sources, 0, "cas"), "and this one"});
    finding.labels.push_back({find(*sources, 0, "dee"), ""});
    for (char row = 'l'; row > 'e'; --row)
        finding.labels.push_back({find(*sources, 0, std::string("row ") + row), std::string("row ") + row});
    finding.metric = Metric{12.5, 7, Basis::judgement};
    Finding second = finding;
    second.severity = Severity::note;
    second.place = find(*sources, 0, "dee");
    second.place_text = "only heard";
    second.labels.clear();
    second.rule = &stale;
    Finding third = second;
    std::vector<Finding> findings{finding, second, third};
    return {"many", analysis_of(sources, std::move(findings), coverage_of(4, 12))};
}

Sample several_lines() {
    auto sources = sources_of({Source("org/refunds.yaml", std::string(refunds))});
    Finding finding;
    finding.rule = &unowned;
    finding.severity = Severity::error;
    finding.message = "the whole entry is meant";
    finding.place = {0, find(*sources, 0, "approve-refund").begin,
                     static_cast<std::uint32_t>((*sources)[0].bytes().size())};
    finding.labels = {
        {{0, find(*sources, 0, "people").begin, find(*sources, 0, "title").end}, "from the top"}};
    return {"several-lines", analysis_of(sources, {finding}, coverage_of(2, 1))};
}

Finding plain(const Span& place, std::string message) {
    Finding finding;
    finding.rule = &unowned;
    finding.severity = Severity::error;
    finding.message = std::move(message);
    finding.place = place;
    finding.place_text = "here";
    return finding;
}

/// Tabs, wide and combining characters, control characters, turned text, bytes that are no UTF-8, a
/// byte order mark, Windows line ends, a line too long to print, a file name with an escape.
Sample odd_characters() {
    std::string text = "\xEF\xBB\xBFtab:\t\tx\t# y\r\n";
    text += "wide: \xE6\x9D\xB1\xE4\xBA\xAC and Cafe\xCC\x81 au lait\r\n";
    text += "control: a\x1b[31mred\x01 then\r\n";
    text += "turned: \xE2\x80\xAEtxet turned\r\n";
    text += "broken: \xFF\xC3 bytes \xE6\x9D\r\n";
    text += "long: " + std::string(400, 'a') + " needle " + std::string(400, 'b') + " thread\r\n";
    auto sources = sources_of({Source("odd\x1b[2J.yaml", text)});
    const auto at = [&](std::string_view words) { return find(*sources, 0, words); };
    Finding far = plain(at("needle"), "two places far apart on one line");
    far.labels = {{at("thread"), "there"}, {at("long"), "begins here"}};
    std::vector<Finding> findings{
        plain(at("x"), "after tabs"),
        plain(at("tab"), "first after a byte order mark"),
        plain(at("\xE4\xBA\xAC and"), "after a wide character"),
        plain(at("au"), "after a combining mark"),
        plain(at("then"), "after control \x1b[31m characters\nin two lines"),
        plain(at("turned"), "before turned text"),
        plain(at("bytes"), "after \xFF bytes"),
        far,
        plain({0, static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size())},
              "at the end"),
    };
    return {"odd-characters", analysis_of(sources, std::move(findings), coverage_of(1, 1))};
}

Sample without_place() {
    auto sources = sources_of({Source("empty.yaml", "")});
    Finding nowhere = plain({}, "there is neither a person nor a decision");
    nowhere.rule = find_rule("empty-organisation");
    Finding file = plain({0, 0, 0}, "the file cannot be read");
    file.help = "see that it can be";
    Coverage coverage = coverage_of(0, 0);
    coverage.discarded_documents = 1;
    return {"without-place", analysis_of(sources, {nowhere, file}, std::move(coverage))};
}

/// Where nothing was read there is no file either to put a finding to.
Sample without_files() {
    Finding nowhere = plain({}, "there is neither a person nor a decision");
    nowhere.rule = find_rule("empty-organisation");
    return {"without-files", analysis_of(sources_of({}), {nowhere}, coverage_of(0, 0))};
}

/// Bytes that are no UTF-8 wherever text of the input gets into a finding, and in the name of the file.
Sample invalid_utf8() {
    auto sources = sources_of({Source("caf\xE9.yaml", "decisions: {caf\xE9: {title: Caf\xE9 \xF0\x9F}}\n")});
    Finding finding = plain(find(*sources, 0, "caf\xE9"), "`caf\xE9` names nobody \xF0\x9F");
    finding.help = "name somebody for `caf\xE9`";
    finding.ask = "Who answers for caf\xE9?";
    finding.notes = {"a note of \xFF"};
    finding.subject = {SubjectKind::decision, "caf\xE9", "Caf\xE9 \xF0\x9F"};
    finding.people = {"ren\xE9"};
    finding.labels = {{find(*sources, 0, "Caf\xE9"), "called Caf\xE9"}};
    finding.logical_path = "/decisions/caf\xE9";
    finding.fingerprint = "00000000000000000000000000000001";
    return {"invalid-utf8", analysis_of(sources, {finding}, coverage_of(1, 1))};
}

/// What would be an end, a link, a mention, a command or a formula in one of the formats.
Sample hostile_text() {
    const std::string path = "=cmd, ::error ::@all #1 <b>%0A\"|]].yaml";
    auto sources = sources_of({Source(path, "people: {\"=1+1\": x} ##[add-mask]x\n")});
    Finding finding =
        plain(find(*sources, 0, "=1+1"),
              "=HYPERLINK(\"http://evil.example\") </failure>]]> @acme/all #12 "
              "GH-12 | [click](http://evil.example) {0} %0A ##[add-mask]x ##vso[task.setvariable]");
    finding.help = "-->\r\n</details>\n::warning::`rm -rf` https://evil.example www.evil.example";
    finding.ask = "&amp; <script>alert(1)</script> \xEF\xBF\xBF \xEF\xBF\xBE?";
    finding.notes = {"![x](http://evil.example/x.png)", "::set-output name=x::y"};
    finding.subject = {SubjectKind::person, "=1+1", "@SUM(1)"};
    finding.people = {"+1", "a; b"};
    finding.labels = {{find(*sources, 0, "x"), "::add-mask::x | <img src=x> @acme"}};
    finding.logical_path = "/people/=1+1/\"<&>";
    finding.fingerprint = "00000000000000000000000000000002";
    return {"hostile-text", analysis_of(sources, {finding}, coverage_of(1, 1))};
}

/// One finding that counts, one that a comment and two that a baseline takes out, and what of it is fixed.
Sample accepted() {
    auto sources =
        sources_of({Source("org/refunds.yaml", std::string(refunds)), Source("z.yaml", "people: [x]\n")});
    Finding commented = plain(find(*sources, 0, "title"), "what a comment takes out");
    commented.fingerprint = "00000000000000000000000000000003";
    Finding known = plain(find(*sources, 0, "bob"), "what the baseline knows");
    known.fingerprint = "00000000000000000000000000000004";
    Finding elsewhere = plain(find(*sources, 1, "x"), "what it knows of another file");
    elsewhere.fingerprint = "00000000000000000000000000000005";
    Results results{.findings = {one_finding(*sources)},
                    .accepted = {{commented, Accepted::By::comment, "the bank asks for it <b>"},
                                 {known, Accepted::By::baseline, ""},
                                 {elsewhere, Accepted::By::baseline, ""}},
                    .fixed = {{"no-deputy", "org/refunds.yaml", "/people/bob", {"bob"}, 1},
                              {"self-check", "org/old.yaml", "/decisions/pay", {}, 2}},
                    .coverage = coverage_of(2, 1),
                    .as_of = "2026-01-01",
                    .stable_paths = {"org/refunds.yaml", "z.yaml"}};
    return {"accepted", {std::move(sources), std::move(results)}};
}

} // namespace

std::vector<Sample> samples() {
    std::vector<Sample> all;
    for (auto* make : {nothing, one, many, several_lines, odd_characters, invalid_utf8, hostile_text,
                       without_place, without_files, accepted})
        all.push_back(make());
    return all;
}

Analysis crowd(std::size_t findings) {
    auto sources = sources_of({Source("a.yaml", "people: [x]\n"), Source("b.yaml", "people: [y]\n")});
    const std::string name(40, '@');
    std::vector<Finding> all;
    for (std::size_t i = 0; i < findings; ++i) {
        Finding finding = plain(find(*sources, i < findings / 2 ? 0 : 1, "people"),
                                "the finding " + std::to_string(i) + " about " + name);
        finding.rule = i % 3 == 0 ? &unowned : i % 3 == 1 ? &crowded : &stale;
        finding.severity = finding.rule->severity;
        finding.help = "mend " + std::to_string(i);
        finding.entries = i;
        finding.labels = {{finding.place, "here " + name}};
        finding.fingerprint = std::to_string(i);
        all.push_back(finding);
    }
    return analysis_of(sources, std::move(all), coverage_of(1, 1));
}

} // namespace whodecides::test
