#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/suppress.hpp"
#include "engine/suppressions.hpp"
#include "unit/engine/drafts.hpp"

using namespace whodecides;

namespace {

const RuleInfo crowd = test::info("crowded-decision");
const RuleInfo cycle = test::info("decision-cycle");

using Reach = Suppression::Reach;

Suppression suppression(Reach reach, std::uint32_t begin, std::uint32_t end,
                        std::vector<std::string_view> rules = {"crowded-decision"}) {
    Suppression made;
    made.comment = {0, begin == 0 ? 0 : begin - 1, begin};
    made.reach = reach;
    made.covers = {0, begin, end};
    for (const std::string_view rule : rules)
        made.rules.push_back({rule, made.comment});
    return made;
}

Draft at(const RuleInfo& rule, std::uint32_t begin, std::uint32_t source = 0) {
    Draft draft = test::draft(rule, {EntryId{0}});
    draft.finding.place = {source, begin, begin + 3};
    return draft;
}

std::string begins(const std::vector<Draft>& drafts) {
    std::string all;
    for (const Draft& draft : drafts)
        all += (all.empty() ? "" : " ") + std::to_string(draft.finding.place.begin);
    return all;
}

} // namespace

TEST_CASE("findings of a suppressed rule in what is covered are taken away, others stay") {
    std::vector<Draft> drafts{at(crowd, 5),  at(crowd, 10), at(cycle, 12),
                              at(crowd, 17), at(crowd, 18), at(crowd, 12, 1)};
    const auto done = engine::suppress(drafts, std::vector{suppression(Reach::thing, 10, 20)});
    CHECK(begins(drafts) == "5 12 18 12");
    CHECK(done.findings == 2);
    CHECK(done.used == std::vector<std::vector<bool>>{{true}});
}

TEST_CASE("a comment at the end of a line covers what begins on it, one of a file everything in that file") {
    std::vector<Draft> drafts{at(crowd, 18), at(crowd, 20), at(cycle, 90), at(cycle, 90, 1)};
    const auto done =
        engine::suppress(drafts, std::vector{suppression(Reach::line, 10, 20),
                                             suppression(Reach::file, 300, 300, {"decision-cycle"})});
    CHECK(begins(drafts) == "20 90");
    CHECK(drafts[1].finding.place.source == 1);
    CHECK(done.findings == 2);
}

TEST_CASE("the nearest suppression counts, and the first of equal ones") {
    const std::vector<Suppression> all{
        suppression(Reach::file, 0, 0),    suppression(Reach::thing, 10, 90),
        suppression(Reach::thing, 20, 40), suppression(Reach::thing, 20, 40),
        suppression(Reach::thing, 50, 60), suppression(Reach::line, 28, 36),
        suppression(Reach::thing, 22, 24),
    };
    const auto used_by = [&](std::uint32_t place) {
        std::vector<Draft> drafts{at(crowd, place)};
        const auto done = engine::suppress(drafts, all);
        std::string used;
        for (std::size_t i = 0; i < all.size(); ++i)
            used += done.used[i][0] ? std::to_string(i) : "";
        return used;
    };
    CHECK(used_by(2) == "0");
    CHECK(used_by(12) == "1");
    CHECK(used_by(20) == "2");
    CHECK(used_by(23) == "2"); // begins in the one from 22, and ends behind it
    CHECK(used_by(30) == "5");
    CHECK(used_by(39) == "1");
    CHECK(used_by(53) == "4");
    CHECK(used_by(70) == "1");
    CHECK(used_by(95) == "0");
    // In one walk as one by one.
    std::vector<Draft> drafts;
    for (const std::uint32_t place : {95, 70, 53, 39, 30, 23, 20, 12, 2})
        drafts.push_back(at(crowd, place));
    CHECK(engine::suppress(drafts, all).used ==
          std::vector<std::vector<bool>>{{true}, {true}, {true}, {false}, {true}, {true}, {false}});
    CHECK(drafts.empty());
}

TEST_CASE("a finding stays as long as one of the places of its cause is not covered") {
    const auto draft = [] {
        Draft made = at(crowd, 10);
        made.finding.labels = {{{0, 30, 33}, "and here", true, "/decisions/second"},
                               {{0, 50, 53}, "context"},
                               {{1, 5, 8}, "and here", true}};
        made.finding.logical_path = "/decisions/first";
        return made;
    };
    std::vector<Draft> drafts{draft()};
    const Suppression first = suppression(Reach::thing, 10, 20);
    CHECK(engine::suppress(drafts, std::vector{first}).findings == 0);
    CHECK(drafts[0].finding.place == Span{0, 30, 33});
    CHECK(drafts[0].finding.logical_path == "/decisions/second");
    REQUIRE(drafts[0].finding.labels.size() == 2);
    CHECK(drafts[0].finding.labels[0].text == "context");
    CHECK(drafts[0].finding.notes == std::vector<std::string>{"1 further place is suppressed by a comment"});

    drafts = {draft()};
    CHECK(engine::suppress(drafts, std::vector{suppression(Reach::file, 0, 0)}).findings == 0);
    CHECK(drafts[0].finding.place == Span{1, 5, 8});
    CHECK(drafts[0].finding.logical_path == "/decisions/first");
    CHECK(drafts[0].finding.notes == std::vector<std::string>{"2 further places are suppressed by comments"});

    drafts = {draft()};
    Suppression elsewhere = suppression(Reach::file, 0, 0);
    elsewhere.comment.source = 1;
    CHECK(engine::suppress(drafts, std::vector{elsewhere, suppression(Reach::file, 0, 0)}).findings == 1);
    CHECK(drafts.empty());

    // A label that is context suppresses nothing.
    drafts = {draft()};
    const auto context = engine::suppress(drafts, std::vector{suppression(Reach::thing, 50, 60)});
    CHECK(drafts[0].finding.labels.size() == 3);
    CHECK_FALSE(context.used[0][0]);
}

TEST_CASE("counting suppressed findings changes none") {
    std::vector<Draft> drafts{at(crowd, 12)};
    const std::vector all{suppression(Reach::thing, 10, 20)};
    const auto counted = engine::match(drafts, all);
    CHECK(drafts.size() == 1);
    const auto done = engine::suppress(drafts, all);
    CHECK(counted.findings == done.findings);
    CHECK(counted.used == done.used);
}

TEST_CASE("a suppression is unused for each rule that ran over everything and had nothing to say there") {
    Rule crowded{};
    crowded.info = crowd;
    Rule circle{};
    circle.info = cycle;
    const std::vector all{suppression(Reach::thing, 10, 20, {"crowded-decision", "decision-cycle"})};
    std::vector<Draft> drafts{at(crowd, 12)};
    const auto done = engine::suppress(drafts, all);
    const std::vector<const Rule*> both{&crowded, &circle};
    auto problems = engine::unused_suppressions(all, done, both, {});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "`decision-cycle` reports nothing here that this comment could suppress");
    CHECK(problems[0].help == "take `decision-cycle` out of the brackets");
    CHECK(problems[0].span == all[0].comment);
    CHECK(engine::unused_suppressions(all, done, std::vector<const Rule*>{&crowded}, {}).empty());
    const std::vector<NotChecked> gaps{{&circle.info, "too small", ""}};
    CHECK(engine::unused_suppressions(all, done, both, gaps).empty());

    drafts.clear();
    problems = engine::unused_suppressions(all, engine::suppress(drafts, all), both, {});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message ==
          "`crowded-decision` and `decision-cycle` report nothing here that this comment could suppress");
    CHECK(problems[0].help == "take the comment out");
    const std::vector nothing{suppression(Reach::thing, 30, 30)};
    problems = engine::unused_suppressions(nothing, engine::suppress(drafts, nothing), both, {});
    CHECK(problems[0].help ==
          "put the comment above the key or the list item that it is about; none follows it");
}

TEST_CASE("many places and many suppressions, also equal and nested ones, take time in proportion") {
    std::vector<Suppression> all;
    std::vector<Draft> drafts;
    for (std::uint32_t i = 0; i < 50'000; ++i) {
        all.push_back(suppression(Reach::thing, 10, 20));
        all.push_back(suppression(Reach::thing, 100 + 10 * i, 110 + 10 * i));
        drafts.push_back(at(crowd, 30));
        drafts.push_back(at(crowd, 102 + 10 * i));
    }
    const auto done = engine::suppress(drafts, all);
    CHECK(done.findings == 50'000);
    CHECK(drafts.size() == 50'000);
}
