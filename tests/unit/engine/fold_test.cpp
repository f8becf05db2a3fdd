#include <doctest/doctest.h>

#include "engine/fold.hpp"
#include "unit/engine/drafts.hpp"

using namespace whodecides;
using test::draft;
using test::info;
using test::names;

namespace {

const RuleInfo rule = info("rule");
const RuleInfo other = info("other");

Draft at(const RuleInfo& of, std::uint32_t begin, std::string message, EntryId entry,
         std::vector<Label> labels = {}) {
    Draft made = draft(of, {entry}, std::move(message));
    made.finding.place = {0, begin, begin + 3};
    made.finding.labels = std::move(labels);
    return made;
}

} // namespace

TEST_CASE("equal words about one place become one finding") {
    const Label shared{{0, 50, 55}, "here"};
    const Label own{{0, 60, 65}, "and here"};
    std::vector<Draft> drafts{at(rule, 7, "nobody", EntryId{1}, {shared}), at(other, 7, "nobody", EntryId{1}),
                              at(rule, 7, "nobody", EntryId{2}, {shared, own})};
    engine::fold(drafts);
    REQUIRE(names(drafts) == "rule other");
    CHECK(drafts[0].topics.size() == 2);
    REQUIRE(drafts[0].finding.labels.size() == 2);
    CHECK(drafts[0].finding.labels[0].text == "here");
    CHECK(drafts[0].finding.labels[1].text == "and here");
}

TEST_CASE("another place or other words are another finding") {
    std::vector<Draft> drafts{at(rule, 7, "nobody", EntryId{1}), at(rule, 9, "nobody", EntryId{2}),
                              at(rule, 7, "too many", EntryId{1})};
    engine::fold(drafts);
    CHECK(drafts.size() == 3);
}
