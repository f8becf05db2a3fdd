#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <whodecides/finding.hpp>

#include "engine/suppress.hpp"
#include "engine/suppressions.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"
#include "rules/catalogue.hpp"
#include "source/source.hpp"
#include "yaml/read.hpp"
#include "yaml/record.hpp"

namespace whodecides::fuzz {

namespace {

constexpr std::size_t most_drafts = 2000;
constexpr std::size_t rules_in_turn = 3;

/// Findings of the first few rules at every node, each with a further place at the node before.
std::vector<Draft> drafts_over(const yaml::Tree& tree) {
    std::vector<Draft> drafts;
    for (std::uint32_t i = 0; i < std::min<std::size_t>(tree.records.size(), most_drafts); ++i) {
        Draft& draft = drafts.emplace_back();
        draft.finding.rule = &catalogue()[i % rules_in_turn]->info;
        draft.finding.message = "something";
        draft.finding.place = tree.span(i);
        draft.topics.emplace_back(draft.finding.place);
        if (i > 0)
            draft.finding.labels.push_back({tree.span(i - 1), "here", i % 2 == 0});
    }
    return drafts;
}

void require_directives(const yaml::Documents& documents, const Sources& sources) {
    for (const yaml::Directive& directive : documents.directives) {
        require_inside(directive.comment, sources, "a comment");
        require_inside(directive.covers, sources, "what a comment covers");
        require(sources[0].text(directive.comment).starts_with('#'), "a comment begins with #");
    }
}

void require_problems(const std::vector<Problem>& problems, const Sources& sources) {
    for (const Problem& problem : problems) {
        require_inside(problem.span, sources, problem.message);
        require(!problem.message.empty() && !problem.help.empty(), "a problem without a word");
    }
}

bool covered(const Span& place, const Suppression& suppression, std::string_view rule) {
    return suppression.covers.contains(place) &&
           std::ranges::find(suppression.rules, rule, &Suppression::Named::rule) != suppression.rules.end();
}

void require_nothing_covered(const std::vector<Draft>& drafts, const std::vector<Suppression>& suppressions) {
    constexpr std::size_t affordable = 1'000'000;
    if (drafts.size() * suppressions.size() > affordable)
        return;
    for (const Draft& draft : drafts)
        for (const Suppression& suppression : suppressions)
            if (suppression.reach == Suppression::Reach::thing)
                require(!covered(draft.finding.place, suppression, draft.finding.rule->name),
                        "a finding is left where it is suppressed");
}

} // namespace

void suppressions(std::string_view bytes) {
    std::vector<Source> list;
    list.emplace_back("a.yaml", std::string(bytes));
    const Sources sources(std::move(list));
    std::vector<yaml::Documents> documents;
    documents.push_back(yaml::read(sources[0], 0));
    require_directives(documents.front(), sources);

    std::vector<Problem> problems;
    const std::vector<Suppression> found =
        engine::read_suppressions(documents, catalogue(), *parse_date("2026-01-01"), problems);
    require_problems(problems, sources);
    require(found.size() + problems.size() == documents.front().directives.size(),
            "each comment suppresses or is a problem");

    std::vector<Draft> drafts = drafts_over(*documents.front().tree);
    const std::size_t before = drafts.size();
    const engine::Suppressed matched = engine::match(drafts, found);
    const engine::Suppressed done = engine::suppress(drafts, found);
    require(done.used == matched.used && done.findings == matched.findings,
            "what matches is not what is suppressed");
    require(done.findings == done.taken.size() && drafts.size() + done.taken.size() == before,
            "findings got lost");
    require_nothing_covered(drafts, found);
    require_problems(engine::unused_suppressions(found, done, catalogue(), {}), sources);
}

} // namespace whodecides::fuzz
