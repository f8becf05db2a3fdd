#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "model/measures/measures.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;
using whodecides::testing::person;

namespace {

Link<Entry> link(FactsWriter& writer, std::string_view to) {
    const Text text = writer.text(to);
    return {text.value, text.span, {}};
}

EntryId entry(const Organisation& organisation, std::string_view id) {
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (organisation.entries[e].id.value == id)
            return {e};
    return {};
}

template <class Ids>
std::string told(const Organisation& organisation, const Ids& ids) {
    std::string text;
    for (const auto id : ids)
        text += (text.empty() ? "" : " ") + std::string(organisation[id].id.value);
    return text;
}

/// Names that outlive what is built from them.
struct Names {
    std::deque<std::string> all;
    std::string_view operator()(char prefix, std::uint32_t number) {
        return all.emplace_back(prefix + std::to_string(number));
    }
};

} // namespace

TEST_CASE("the line has levels, and none on or below a circle") {
    FactsWriter writer;
    for (const auto& [id, manager] :
         std::initializer_list<std::pair<std::string_view, std::string_view>>{{"top", ""},
                                                                              {"mid", "top"},
                                                                              {"low", "mid"},
                                                                              {"side", "top"},
                                                                              {"x", "z"},
                                                                              {"y", "x"},
                                                                              {"z", "y"},
                                                                              {"below", "x"},
                                                                              {"self", "self"}}) {
        Person& one = writer.person(id);
        if (!manager.empty())
            one.managers.push_back(writer.ref(manager));
    }
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Line line(o);
    const auto level = [&](std::string_view id) { return line.level(person(o, id)); };
    CHECK(level("top") == 0);
    CHECK(level("low") == 2);
    CHECK(level("x") == Line::no_level);
    CHECK(level("below") == Line::no_level);
    CHECK(line.above(person(o, "top"), person(o, "low")));
    CHECK_FALSE(line.above(person(o, "low"), person(o, "top")));
    CHECK_FALSE(line.above(person(o, "side"), person(o, "low")));
    CHECK_FALSE(line.above(person(o, "top"), person(o, "top")));
    CHECK_FALSE(line.above(person(o, "x"), person(o, "below")));
    CHECK(line.reports(person(o, "top")) == 2);
    CHECK(level("self") == 0);
    REQUIRE(line.cycles().size() == 1);
    CHECK(told(o, line.cycles()[0]) == "x z y");
}

TEST_CASE("what leads upwards is what walking upwards meets") {
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        const auto count = static_cast<std::uint32_t>(1 + random() % 12);
        std::vector<std::uint32_t> up;
        for (std::uint32_t i = 0; i < count; ++i)
            up.push_back(random() % 4 == 0 ? Ascent::none : static_cast<std::uint32_t>(random() % count));
        const Ascent ascent(up);
        for (std::uint32_t from = 0; from < count; ++from) {
            std::vector<bool> met(count);
            for (std::uint32_t at = up[from]; at != Ascent::none && !met[at]; at = up[at])
                met[at] = true;
            for (std::uint32_t to = 0; to < count; ++to)
                REQUIRE(ascent.leads_to(from, to) == met[to]);
        }
    }
}

TEST_CASE("the one on the way down the line is the one whom walking upwards meets last") {
    constexpr std::array<std::string_view, 9> ids{"a", "b", "c", "d", "e", "f", "g", "h", "i"};
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        FactsWriter writer;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            Person& one = writer.person(ids[i]);
            if (i > 0)
                one.managers.push_back(writer.ref(ids[random() % i]));
        }
        const Built built = build_from({writer});
        const Organisation& o = built.organisation;
        const Line line(o);
        for (std::uint32_t lower = 0; lower < ids.size(); ++lower)
            for (PersonId at{lower}; o.manager_of(at).known(); at = o.manager_of(at))
                REQUIRE(line.towards(o.manager_of(at), {lower}) == at);
    }
}

TEST_CASE("of each knot of dependencies a shortest circle through the smallest id, the first by ids") {
    FactsWriter writer;
    for (const auto& [id, to] :
         std::vector<std::pair<std::string_view, std::vector<std::string_view>>>{{"a", {"d", "c"}},
                                                                                 {"c", {"a", "e"}},
                                                                                 {"d", {"a"}},
                                                                                 {"e", {"a"}},
                                                                                 {"lone", {"a"}},
                                                                                 {"self", {"self"}},
                                                                                 {"x", {"y"}},
                                                                                 {"y", {}}}) {
        Entry& one = writer.decision(id);
        for (const std::string_view name : to)
            one.depends_on.push_back(link(writer, name));
    }
    Entry& retired = writer.decision("retired");
    retired.status = EntryStatus::retired;
    retired.depends_on.push_back(link(writer, "retired"));
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Dependencies dependencies(o);
    REQUIRE(dependencies.cycles().size() == 2);
    CHECK(told(o, dependencies.cycles()[0]) == "a c");
    CHECK(told(o, dependencies.cycles()[1]) == "self");
    CHECK(dependencies.component(entry(o, "e")) == dependencies.component(entry(o, "a")));
    CHECK(dependencies.component(entry(o, "y")) < dependencies.component(entry(o, "x")));
    CHECK(dependencies.component(entry(o, "a")) < dependencies.component(entry(o, "lone")));
}

TEST_CASE("who answers, at once and by which seat") {
    FactsWriter writer;
    for (const std::string_view id : {"ana", "ben", "cleo"})
        writer.person(id);
    writer.role("turn", {"ana", "ben"}).held = Held::in_turn;
    writer.role("both", {"ana", "ben"});
    writer.team("crew").members = writer.refs({"ana", "ben"});
    const auto add = [&](std::string_view id, std::initializer_list<std::string_view> who) {
        Entry& one = writer.decision(id);
        for (const std::string_view name : who)
            one.seats.push_back(writer.seat("accountable", Duty::answers, name));
    };
    add("turn-only", {"turn"});
    add("turn-and-one", {"turn", "ana"});
    add("both-and-one", {"both", "ana"});
    add("group", {"crew", "everyone"});
    add("twice", {"both", "both"});
    Entry& decided = writer.decision("decided");
    decided.seats.push_back(writer.seat("informed", Duty::informed, "ana"));
    decided.seats.push_back(writer.seat("decider", Duty::decides, "cleo"));
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Answering answering(o);
    const auto at_once = [&](std::string_view id) { return answering.at_once(entry(o, id)); };
    CHECK(at_once("turn-only") == 1);
    CHECK(at_once("turn-and-one") == 2);
    CHECK(at_once("both-and-one") == 2);
    CHECK(at_once("group") == 2);
    CHECK(at_once("twice") == 2);
    CHECK(answering.of(entry(o, "group")).empty());
    REQUIRE(answering.of(entry(o, "decided")).size() == 1);
    CHECK(answering.of(entry(o, "decided"))[0].person == person(o, "cleo"));
    CHECK(answering.of(entry(o, "decided"))[0].seat == 1);
    CHECK(answering.entries_of(person(o, "ana")).size() == 4);
    CHECK(answering.entries_of(person(o, "cleo")).size() == 1);
}

TEST_CASE("a chain of dependencies stalls from everybody upwards, counted exactly") {
    constexpr std::uint32_t length = 50000;
    Names names;
    FactsWriter writer;
    for (std::uint32_t i = 0; i < length; ++i)
        writer.person(names('p', i));
    for (std::uint32_t i = 0; i < length; ++i) {
        Entry& one = writer.answered(names('e', i), names('p', i));
        if (i > 0)
            one.depends_on.push_back(link(writer, names('e', i - 1)));
    }
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    const std::vector<Stall::Person> all = measures.stall().at_least(1);
    REQUIRE(all.size() == length);
    bool exact = true;
    for (const Stall::Person& one : all)
        exact = exact && one.count == length - one.person.value;
    CHECK(exact);
    const auto some = measures.stall().entries(PersonId{7}, 3);
    REQUIRE(some.size() == 3);
    CHECK_FALSE(some[0].waits_for.known());
    CHECK(some[0].entry == EntryId{7});
    CHECK(some[2].waits_for == EntryId{8});
}

TEST_CASE("a large group that is all needed stays linear, and each of its people counts") {
    constexpr std::uint32_t size = 20000;
    Names names;
    FactsWriter writer;
    Team& team = writer.team("crowd");
    team.mode = Mode::consensus;
    team.quorum.value = size;
    for (std::uint32_t i = 0; i < size; ++i) {
        writer.person(names('p', i));
        team.members.push_back(writer.ref(names('p', i)));
    }
    for (std::uint32_t i = 0; i < size; ++i)
        writer.answered(names('e', i), "crowd");
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    const std::vector<Stall::Person> all = measures.stall().at_least(3);
    REQUIRE(all.size() == size);
    CHECK(std::ranges::all_of(all, [](const Stall::Person& one) { return one.count == size; }));
    CHECK(measures.answering().at_once(EntryId{0}) == size);
    CHECK(measures.answering().of(EntryId{0}).empty());
}
