#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>

#include "corpora/facts.hpp"
#include "engine/read.hpp"
#include "model/measures/measures.hpp"
#include "support/facts.hpp"
#include "support/marks.hpp"
#include "support/paths.hpp"

// Real organisations, read whole, against facts that an independent script counted in the same sources.

using namespace whodecides;
using namespace whodecides::test;

namespace {

/// One corpus: what the rules find in it, and the model for what no rule states.
struct Corpus {
    Analysis analysis;
    engine::Read read;
    Measures measures;

    explicit Corpus(const CheckRequest& request)
        : analysis(check(request)), read(engine::read(request)), measures(read.organisation) {}

    [[nodiscard]] const Organisation& organisation() const { return read.organisation; }

    /// Ids of the subjects of a rule's findings.
    [[nodiscard]] std::vector<std::string> subjects(std::string_view rule) const {
        std::vector<std::string> ids;
        for (const Finding& finding : analysis.findings()) {
            if (finding.rule->name == rule)
                ids.push_back(finding.subject.id);
        }
        std::ranges::sort(ids);
        return ids;
    }
};

CheckRequest request(std::initializer_list<const char*> files) {
    CheckRequest result;
    for (const char* file : files)
        result.paths.push_back((corpora_dir() / file).string());
    result.as_of = "2026-01-01";
    return result;
}

/// Whether one of the finding's places stands in the body of that entry and shows the text.
bool shows(const Corpus& corpus, const Finding& finding, std::string_view entry_id, std::string_view text) {
    const auto& entries = corpus.organisation().entries;
    const auto entry = std::ranges::find(entries, entry_id, [](const Entry& each) { return each.id.value; });
    REQUIRE(entry != entries.end());
    const auto stands = [&](const Span& span) {
        return entry->body.contains(span) &&
               corpus.analysis.sources()[span.source].text(span).find(text) != std::string_view::npos;
    };
    return stands(finding.place) || std::ranges::any_of(finding.labels, stands, &Label::span);
}

std::size_t count_seats(const Entry& entry, DutySet duties) {
    return static_cast<std::size_t>(
        std::ranges::count_if(entry.seats, [&](const Seat& seat) { return seat.duties.any(duties); }));
}

/// How many entries that are not retired satisfy a condition.
template <class Condition>
std::size_t count_active(const Organisation& organisation, Condition condition) {
    return static_cast<std::size_t>(std::ranges::count_if(
        organisation.entries, [&](const Entry& entry) { return !entry.retired() && condition(entry); }));
}

/// Each subject begins with one of the names, and each name begins exactly one subject.
void check_abbreviated(const std::vector<std::string>& subjects, const std::vector<std::string>& names) {
    CHECK(subjects.size() == names.size());
    for (const std::string& name : names) {
        const auto count =
            std::ranges::count_if(subjects, [&](const std::string& id) { return id.starts_with(name); });
        CHECK_MESSAGE(count == 1, name, " begins ", count, " subjects");
    }
}

void check_answered(const Corpus& corpus, const std::vector<std::pair<std::string, std::size_t>>& counts) {
    for (const auto& [id, count] : counts) {
        const PersonId person = testing::person(corpus.organisation(), id);
        REQUIRE(person.known());
        CHECK_MESSAGE(corpus.measures.answering().entries_of(person).size() == count, id);
    }
}

/// Each name of the list has its count, and nobody who is not on it has more than its last.
void check_top(const std::map<std::string, std::size_t>& found,
               const std::vector<std::pair<std::string, std::size_t>>& expected) {
    for (const auto& [id, count] : expected)
        CHECK_MESSAGE(found.at(id) == count, id);
    const auto above = std::ranges::count_if(
        found, [&](const auto& counted) { return counted.second > expected.back().second; });
    CHECK(static_cast<std::size_t>(above) < expected.size());
}

void check_size(const Organisation& organisation, const CountedFacts::Size& size) {
    CHECK(organisation.people.size() == size.people.value_or(0));
    CHECK(organisation.teams.size() == size.teams.value_or(0));
    CHECK(organisation.entries.size() == size.entries.value_or(0));
}

void check_no_input_error(const Corpus& corpus, std::string_view but = {}) {
    CHECK_FALSE(corpus.analysis.incomplete());
    for (const Finding& finding : corpus.analysis.findings()) {
        if (finding.rule->group == "input" && finding.rule->name != but)
            CHECK_MESSAGE(finding.severity == Severity::note, describe(corpus.analysis, finding));
    }
}

} // namespace

TEST_CASE("kubernetes: five domains are claimed by two owners, and every name is known") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    const Corpus corpus(request({"kubernetes.yaml"}));
    check_size(corpus.organisation(), facts->size("kubernetes.yaml"));
    check_no_input_error(corpus);
    CHECK(std::ranges::all_of(corpus.organisation().teams,
                              [](const Team& team) { return team.mode == Mode::consensus; }));
    CHECK(corpus.subjects("unknown-reference").empty());

    std::vector<const Finding*> overlaps;
    for (const Finding& finding : corpus.analysis.findings()) {
        if (finding.rule->name == "overlapping-domain")
            overlaps.push_back(&finding);
    }
    const auto claims = facts->claims();
    REQUIRE(claims.size() == 8);
    std::size_t expected = 0;
    for (const CountedFacts::Claim& claim : claims) {
        const auto about = std::ranges::count_if(overlaps, [&](const Finding* finding) {
            const std::string text = claim.domain + "/OWNERS";
            return shows(corpus, *finding, claim.first, text) && shows(corpus, *finding, claim.second, text);
        });
        CHECK_MESSAGE(about == (claim.same_team ? 0 : 1), claim.domain);
        expected += claim.same_team ? 0 : 1;
    }
    CHECK(overlaps.size() == expected);
}

TEST_CASE("kubernetes and its enhancements: approvers as counted") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    const std::string_view section = "kubernetes + keps";
    const Corpus corpus(request({"kubernetes.yaml", "kubernetes-keps.yaml"}));
    const Organisation& organisation = corpus.organisation();
    // Some groups appear among the people too, so their bare names mean two things.
    check_no_input_error(corpus, "ambiguous-reference");
    const auto base = facts->size("kubernetes.yaml");
    const auto more = facts->size("kubernetes-keps.yaml");
    CHECK(organisation.people.size() == *base.people + *more.people);
    CHECK(organisation.entries.size() == *base.entries + *more.entries);
    CHECK(corpus.analysis.coverage().decisions == facts->number_before(section, "active decisions"));

    const auto vetoes = [](const Entry& entry) { return count_seats(entry, Duty::vetoes); };
    CHECK(count_active(organisation, [&](const Entry& entry) {
              return entry.is_decision() && vetoes(entry) == 0;
          }) == facts->number_before(section, "without an approver"));
    CHECK(corpus.subjects("too-many-vetoes").size() == facts->number_before(section, "with more than two"));

    std::map<std::string, std::size_t> approvals;
    for (const Entry& entry : organisation.entries) {
        if (entry.retired())
            continue;
        for (const Seat& seat : entry.seats) {
            if (seat.duties.has(Duty::vetoes) && seat.who.actor.is_person())
                ++approvals[std::string(organisation.id_of(seat.who.actor))];
        }
    }
    check_top(approvals, facts->counts_after(section, "approvers most often: "));

    CHECK(corpus.subjects("self-check") == facts->names_after(section, "also an author: "));
}

TEST_CASE("semantic kernel: owners, voices and aliases as counted") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    const std::string_view section = "semantic-kernel";
    const Corpus corpus(request({"semantic-kernel.yaml"}));
    const Organisation& organisation = corpus.organisation();
    check_size(organisation, facts->size("semantic-kernel.yaml"));
    check_no_input_error(corpus);
    CHECK(corpus.analysis.coverage().decisions == facts->number_before(section, "active decisions"));
    CHECK(corpus.subjects("no-accountable") == facts->names_after(section, "nobody accountable: "));
    CHECK(corpus.subjects("overlapping-accountability").size() ==
          facts->number_after(section, "more than one: "));
    // Nothing in the file says how these decide: that is one cause, and the first.
    REQUIRE(!corpus.analysis.causes().empty());
    CHECK(corpus.analysis.causes().front().findings.size() ==
          facts->number_after(section, "more than one: "));
    CHECK(count_active(organisation, [](const Entry& entry) {
              return count_seats(entry, Duty::advises | Duty::informed) == 0;
          }) == facts->number_after(section, "nobody consulted and nobody informed: "));

    std::map<std::string, std::size_t> most;
    for (std::uint32_t i = 0; i < organisation.people.size(); ++i)
        most[std::string(organisation.people[i].id.value)] =
            corpus.measures.answering().entries_of(PersonId{i}).size();
    check_top(most, facts->counts_after(section, "most decisions: "));

    check_abbreviated(corpus.subjects("conflicting-duties"),
                      facts->names_after(section, "Decider and consulted at once: "));
    check_abbreviated(corpus.subjects("crowded-decision"),
                      facts->names_after(section, "More than seven voices: "));
}

TEST_CASE("sourcegraph: who reports to themselves, and who answers for how much") {
    const auto facts = CountedFacts::load();
    if (!facts)
        return;
    const Corpus corpus(request({"sourcegraph.yaml"}));
    check_size(corpus.organisation(), facts->size("sourcegraph.yaml"));
    check_no_input_error(corpus);
    const auto themselves = facts->names_after("sourcegraph", "report to themselves: ");
    CHECK(corpus.subjects("reporting-cycle") == themselves);
    CHECK(corpus.subjects("two-managers").empty()); // one names the own name second
    check_answered(corpus, facts->counts_after("sourcegraph", "Accountable for: "));
}
