#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "engine/baseline.hpp"
#include "engine/baseline_file.hpp"
#include "unit/engine/drafts.hpp"

using namespace whodecides;

namespace {

const Rule one{.info = test::info("one"), .check = nullptr};
const Rule other{.info = test::info("other"), .check = nullptr};
const Rule broken{.info = test::info("syntax-error", "input"), .check = nullptr};
const std::vector<const Rule*> both{&one, &other, &broken};
const std::vector<std::string> paths{"org/a.yaml", "org/b.yaml"};

Finding finding(const Rule& rule, std::string logical_path, std::vector<std::string> people = {}) {
    Finding made;
    made.rule = &rule.info;
    made.place = {0, 10, 20};
    made.logical_path = std::move(logical_path);
    made.people = std::move(people);
    return made;
}

BaselineEntry entry(std::string rule, std::string logical_path, std::size_t count = 1) {
    return {std::move(rule), "org/a.yaml", std::move(logical_path), {}, count};
}

engine::Compared compared(const Baseline& baseline, const std::vector<Finding>& findings) {
    return engine::compare(baseline, findings, paths, {.rules = both, .files = paths});
}

std::string refusal(const std::string& text) {
    try {
        engine::read_baseline("known.json", text);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

std::string with_entry(const std::string& entry) {
    return R"({"schema":"whodecides.baseline/1","findings":[)" + entry + "]}";
}

} // namespace

TEST_CASE("a baseline knows a finding by rule, file, logical path and people, not by place or words") {
    const Baseline baseline{{{"one", "org/a.yaml", "/decisions/a", {"ana", "ben"}, 1}}};
    Finding same = finding(one, "/decisions/a", {"ana", "ben"});
    same.place = {0, 900, 901};
    same.message = "other words";
    CHECK(compared(baseline, {same}).known[0]);
    CHECK(compared(baseline, {same}).fixed.empty());
    Finding elsewhere = same;
    elsewhere.place.source = 1;
    for (const Finding& different :
         {finding(other, "/decisions/a", {"ana", "ben"}), finding(one, "/decisions/b", {"ana", "ben"}),
          finding(one, "/decisions/a", {"ana"}), elsewhere}) {
        const engine::Compared result = compared(baseline, {different});
        CHECK_FALSE(result.known[0]);
        CHECK(result.fixed.size() == 1);
    }
}

TEST_CASE("where something is measured, people may come and go") {
    Finding measured = finding(one, "/people/ana", {"ana", "ben"});
    measured.metric = Metric{9, 8, Basis::judgement};
    CHECK(compared({{entry("one", "/people/ana")}}, {measured}).known[0]);
}

TEST_CASE("an entry knows as many findings as it counts; what is less is fixed") {
    const Baseline baseline{{entry("one", "/a", 2)}};
    const auto three = compared(baseline, std::vector<Finding>(3, finding(one, "/a")));
    CHECK(three.known == std::vector<bool>{true, true, false});
    CHECK(three.fixed.empty());
    const auto single = compared(baseline, {finding(one, "/a")});
    REQUIRE(single.fixed.size() == 1);
    CHECK(single.fixed[0].count == 1);
    // Two lines that say the same are one.
    const Baseline twice{{entry("one", "/a"), entry("one", "/a")}};
    CHECK(compared(twice, std::vector<Finding>(2, finding(one, "/a"))).known ==
          std::vector<bool>{true, false});
}

TEST_CASE("fixed is what cannot be otherwise: the rule ran, the file was read, nothing is missing") {
    const Baseline baseline{{entry("one", "/a"), entry("other", "/a")}};
    CHECK(compared(baseline, {}).fixed.size() == 2);
    const std::vector<const Rule*> some{&one};
    const auto one_ran = engine::compare(baseline, {}, paths, {.rules = some, .files = paths});
    REQUIRE(one_ran.fixed.size() == 1);
    CHECK(one_ran.fixed[0].rule == "one");
    const std::vector<std::string> b{"org/b.yaml"};
    CHECK(engine::compare(baseline, {}, b, {.rules = both, .files = b}).fixed.empty());
    CHECK(
        engine::compare(baseline, {}, paths, {.rules = both, .files = paths, .whole = false}).fixed.empty());
    const std::vector<Accepted> by_comment{{finding(one, "/a"), Accepted::By::comment, "why"}};
    const auto suppressed =
        engine::compare(baseline, {}, paths, {.rules = both, .files = paths, .elsewhere = by_comment});
    REQUIRE(suppressed.fixed.size() == 1);
    CHECK(suppressed.fixed[0].rule == "other");
}

TEST_CASE("what says that the job is not done whole is never known") {
    const Baseline baseline{{entry("syntax-error", "/")}};
    CHECK_FALSE(compared(baseline, {finding(broken, "/")}).known[0]);
}

TEST_CASE("a baseline shrinks by what is fixed and takes up nothing") {
    const Baseline baseline{{entry("one", "/a", 3), entry("one", "/b"), entry("other", "/c")}};
    const std::vector<BaselineEntry> fixed{entry("one", "/a", 2), entry("one", "/b"), entry("one", "/new")};
    const Baseline left = engine::shrunk(baseline, fixed);
    REQUIRE(left.entries.size() == 2);
    CHECK(left.entries[0].logical_path == "/a");
    CHECK(left.entries[0].count == 1);
    CHECK(left.entries[1].rule == "other");
}

TEST_CASE("a baseline is written an entry a line, in clear, and read back as it was") {
    const Baseline baseline{{{"one", "org/a.yaml", "/decisions/Zo\xC3\xAB \"x\"", {"ana", "ben"}, 1},
                             {"other", "", "/", {}, 12}}};
    std::ostringstream out;
    engine::write_baseline(baseline, out);
    CHECK(out.str() ==
          "{\n\"schema\": \"whodecides.baseline/1\",\n\"findings\": [\n"
          "{\"rule\":\"one\",\"file\":\"org/a.yaml\",\"logical_path\":\"/decisions/Zo\xC3\xAB \\\"x\\\"\","
          "\"people\":[\"ana\",\"ben\"],\"count\":1},\n"
          "{\"rule\":\"other\",\"file\":\"\",\"logical_path\":\"/\",\"people\":[],\"count\":12}\n]\n}\n");
    const Baseline read = engine::read_baseline("known.json", out.str());
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[0].logical_path == baseline.entries[0].logical_path);
    CHECK(read.entries[0].people == baseline.entries[0].people);
    CHECK(read.entries[1].count == 12);
    std::ostringstream nothing;
    engine::write_baseline({}, nothing);
    CHECK(engine::read_baseline("known.json", nothing.str()).entries.empty());
}

TEST_CASE("names that are no UTF-8 are known again") {
    const std::vector<Finding> findings{finding(one, "/people/\xFF\x1B", {"\xFF"})};
    Baseline written{{{"one", "org/a.yaml", "/people/\xEF\xBF\xBD\xE2\x90\x9B", {"\xEF\xBF\xBD"}, 1}}};
    CHECK(compared(written, findings).known[0]);
}

TEST_CASE("what is no baseline is refused with place and cause") {
    CHECK(refusal(with_entry(R"({"rule":"one"})")).empty());
    struct Case {
        std::string text;
        std::string said;
    };
    const Case cases[]{
        {"", "this is no JSON"},
        {"null", "it is no object"},
        {"[]", "it is no object"},
        {"{}", "it has no `schema`"},
        {R"({"schema":"whodecides.baseline/1"})", "it has no `findings`"},
        {R"({"schema":"whodecides.baseline/2","findings":[]})",
         "it is of the schema `whodecides.baseline/2`, and this version reads whodecides.baseline/1"},
        {R"({"schema":1})", "its `schema` has another shape"},
        {R"({"findings":{}})", "its `findings` has another shape"},
        {R"({"runs":[]})", "`runs` is no key of a baseline"},
        {with_entry("1"), "its entry 1 has another shape"},
        {with_entry("{}"), "its entry 1 names no `rule`"},
        {with_entry(R"({"rule":"one"},{"rule":["one"]})"), "its entry 2 has another shape"},
        {with_entry(R"({"rule":"one","count":0})"), "its entry 1 has another shape"},
        {with_entry(R"({"rule":"one","count":-1})"), "its entry 1 has another shape"},
        {with_entry(R"({"rule":"one","count":1e99})"), "its entry 1 has another shape"},
        {with_entry(R"({"rule":"one","people":[["x"]]})"), "its entry 1 has another shape"},
        {with_entry(R"({"rule":"one","line":3})"), "`line` is no key of a baseline"},
        {with_entry(R"({"rule":"one"},)"), "this is no JSON"},
        {with_entry("") + "x", "this is no JSON"},
        {"{\"schema\": \"\xFF\"", "this is no JSON"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const std::string said = refusal(each.text);
        CHECK(said.find(each.said) != std::string::npos);
        CHECK(said.starts_with("known.json:"));
        CHECK(said.find("--write-baseline") != std::string::npos);
    }
    CHECK(refusal("{\n  \"schema\": oops}").starts_with("known.json:2:13: "));
    CHECK(refusal(std::string(engine::most_baseline_bytes + 1, ' ')).find("too large") != std::string::npos);
}

TEST_CASE("a million brackets are no reason to fall over") {
    const std::string deep(1000000, '[');
    CHECK(!refusal(deep).empty());
    CHECK(!refusal(R"({"schema":"whodecides.baseline/1","findings":)" + deep).empty());
    CHECK(!refusal(with_entry(R"({"rule":"one","people":)" + deep)).empty());
    std::string objects;
    for (int i = 0; i < 100000; ++i)
        objects += R"({"a":)";
    CHECK(!refusal(objects).empty());
}
