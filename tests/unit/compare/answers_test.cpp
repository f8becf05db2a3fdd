#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/compare/compared.hpp"

// What counts as an answer, who is who and what is one entry, in files of several people.

using namespace whodecides;
using namespace whodecides::test;

TEST_CASE("who decides is told for each voice, a blank row is no answer, letters without a decider are") {
    const CompareResult result =
        compare_of({{"ana.yaml", grid("Ana, Ben", {"Hire: [A, R]", "Pay: [A, -]", "Sell: [R, C]"})},
                    {"ben.yaml", grid("Ana, Ben", {"Hire: [A, C]", "Pay: [-, -]", "Sell: [R, A]"})}});
    CHECK(decides(row(result, "Hire"), 0) == "Ana");
    CHECK(decides(row(result, "Hire"), 1) == "Ana");
    CHECK(*row(result, "Hire").share == 1);
    CHECK(decides(row(result, "Pay"), 1) == "-");
    CHECK(!row(result, "Pay").share);
    CHECK(decides(row(result, "Sell"), 0) == "nobody");
    CHECK(decides(row(result, "Sell"), 1) == "Ben");
    CHECK(row(result, "Sell").disputed());
    CHECK(result.comparison.voices[0].answered == 3);
    CHECK(result.comparison.voices[1].answered == 2);
    CHECK(result.comparison.deciders.units == 2);
}

TEST_CASE("a reason why nobody owns an entry is the answer that nobody decides") {
    const CompareResult result = compare_of({{"ana.yaml", "decisions: {fax: {unowned: it ends in March}}"},
                                             {"ben.yaml", "decisions: {fax: {accountable: Ana}}"}});
    CHECK(decides(row(result, "fax"), 0) == "nobody");
    CHECK(row(result, "fax").disputed());
}

TEST_CASE("words that name nobody are nobody") {
    const CompareResult result = compare_of({{"ana.yaml", "decisions: {fax: {accountable: TBD}}"},
                                             {"ben.yaml", "decisions: {fax: {accountable: nobody}}"}});
    CHECK(decides(row(result, "fax"), 0) == "nobody");
    CHECK(row(result, "fax").unowned);
}

TEST_CASE("who decides is a set: in another order it is the same, with one more it is not") {
    const CompareResult result =
        compare_of({{"ana.yaml", grid("Ana, Ben", {"Hire: [A, A]", "Pay: [A, A]"})},
                    {"ben.yaml", grid("Ben, Ana", {"Hire: [A, A]", "Pay: [A, -]"})}});
    CHECK(*row(result, "Hire").share == 1);
    CHECK(*row(result, "Pay").share == 0);
}

TEST_CASE("a framework in which others decide than answer tells of decisions those who decide") {
    const std::string ana = "decisions: {logo: {decider: Ana, accountable: Cem}}\n"
                            "responsibilities: {web: {decider: Ana, accountable: Cem}}\n";
    const CompareResult result = compare_of({{"ana.yaml", ana}, {"ben.yaml", ana}});
    CHECK(decides(row(result, "logo"), 0) == "Ana");
    CHECK(decides(row(result, "web"), 0) == "Cem");
}

TEST_CASE("long keys, letters and letters of another framework are compared by what they mean") {
    const CompareResult result =
        compare_of({{"ana.yaml", "decisions: {logo: {accountable: Ana, responsible: Ben, consulted: Cem}}"},
                    {"ben.yaml", grid("Ana, Ben, Cem", {"logo: [A, R, C]"})},
                    {"cem.yaml", "decisions: {logo: {rapid: {D: Ana, P: Ben, I: Cem}}}"}});
    const CompareRow logo = row(result, "logo");
    CHECK(*logo.share == 1);
    CHECK(logo.differing.empty());
    CHECK(logo.cells == 3);
}

TEST_CASE("people are one by id, alias or name, whatever the case, and never by initials") {
    const CompareResult result = compare_of(
        {{"x.yaml", "people: {ana: {name: Ana Ng, aliases: [Annie]}, b: Ben Reyes}\n"
                    "decisions: {a: {accountable: ana}, b: {accountable: ana}, c: {accountable: b}}\n"},
         {"y.yaml", "decisions: {a: {accountable: ANA NG}, b: {accountable: annie}, c: {accountable: BR}}"}});
    CHECK(*row(result, "a").share == 1);
    CHECK(*row(result, "c").share == 0);
    // `a` stands under "ANA NG" and `b` under "annie", two people in that file: what joins them is only known
    // from the other one, and nobody merges two people of one file.
    CHECK(*row(result, "b").share == 0);
}

TEST_CASE("a role with one holder is that person, also for who does not say who holds it") {
    const CompareResult result =
        compare_of({{"ana.yaml", "people: {vera: Vera Holm, ana: Ana}\n"
                                 "roles: {cfo: {name: CFO, holders: vera}}\n"
                                 "decisions: {a: {accountable: cfo}, b: {accountable: vera}}\n"},
                    {"ben.yaml", grid("CFO, Ana", {"a: [A, -]", "b: [A, -]"})}});
    CHECK(*row(result, "a").share == 1);
    CHECK(*row(result, "b").share == 1);
    CHECK(decides(row(result, "a"), 1) == "Vera Holm");
}

TEST_CASE("where two say differently who holds a role, each goes by what it says itself") {
    const CompareResult result =
        compare_of({{"ana.yaml", "people: [vera, ana]\nroles: {cfo: {holders: vera}}\n"
                                 "decisions: {a: {accountable: cfo}}\n"},
                    {"ben.yaml", "people: [vera, ana]\nroles: {cfo: {holders: ana}}\n"
                                 "decisions: {a: {accountable: cfo}}\n"},
                    {"cem.yaml", grid("cfo", {"a: [A]"})}});
    CHECK(decides(row(result, "a"), 0) == "vera");
    CHECK(decides(row(result, "a"), 1) == "ana");
    CHECK(decides(row(result, "a"), 2) == "cfo");
}

TEST_CASE("who holds a role in turn claims what it decides") {
    const std::string text = "people: [ana, ben, cem]\n"
                             "roles: {on-call: {holders: [ana, ben], held: in_turn}}\n"
                             "decisions: {a: {accountable: on-call}}\n";
    const CompareResult result =
        compare_of({{"ana.yaml", text}, {"cem.yaml", "decisions: {a: {accountable: cem}}"}});
    CHECK(row(result, "a").answers[0].claims);
    CHECK(row(result, "a").claimed_by == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a name that a file does not declare may be somebody whom another one does") {
    const CompareResult result =
        compare_of({{"x.yaml", "people: {ana: Ana}\ndecisions: {a: {accountable: Dana}}\n"},
                    {"y.yaml", "people: {d: Dana}\ndecisions: {a: {accountable: d}}\n"}});
    CHECK(*row(result, "a").share == 1);
}

TEST_CASE("entries are one by id, or by title whatever the case, blanks and hyphens") {
    const CompareResult result =
        compare_of({{"x.yaml", "decisions: {hire: {title: Hire a cook, accountable: Ana}}"},
                    {"y.yaml", "decisions: {hire: {title: Take on a cook, accountable: Ana}}"},
                    {"z.yaml", grid("Ana", {"hire-a  Cook: [A]", "Fire a cook: [A]"})}});
    REQUIRE(result.comparison.rows.size() == 1);
    CHECK(result.comparison.rows[0].answers.size() == 3);
    REQUIRE(result.comparison.alone.size() == 1);
    CHECK(result.comparison.alone[0].entry.title == "Fire a cook");
    CHECK(result.comparison.alone[0].voice == 2);
}

TEST_CASE("two entries of one file never become one, and retired ones do not count") {
    const CompareResult result =
        compare_of({{"x.yaml", "decisions: {a: {title: Hire, accountable: Ana}, "
                               "b: {title: HIRE, accountable: Ben}, c: {accountable: Ana, status: retired}}"},
                    {"y.yaml", "decisions: {d: {title: hire, accountable: Ana}, c: {accountable: Ben}}"}});
    CHECK(result.comparison.rows.empty());
    CHECK(result.comparison.alone.size() == 4);
    CHECK(result.comparison.deciders.units == 0);
    CHECK(!result.comparison.deciders.alpha);
    CHECK(result.comparison.deciders.unknown == "nothing has two answers");
}

TEST_CASE("rows of two grids with one title are told apart by their grids") {
    const auto text = [](std::string_view first, std::string_view second) {
        return "matrix:\n  - {id: spring, columns: [Ana, Ben], rows: {Launch: " + std::string(first) +
               "}}\n  - {id: autumn, columns: [Ana, Ben], rows: {Launch: " + std::string(second) + "}}\n";
    };
    const CompareResult result =
        compare_of({{"x.yaml", text("[A, R]", "[R, A]")}, {"y.yaml", text("[A, R]", "[A, R]")}});
    REQUIRE(result.comparison.rows.size() == 2);
    CHECK(*result.comparison.rows[0].share == 0);
    CHECK(decides(result.comparison.rows[0], 0) == "Ben");
    CHECK(*result.comparison.rows[1].share == 1);
}

TEST_CASE("an entry that stands in one file only is told with the one that may be meant") {
    const CompareResult result = compare_of({{"x.yaml", grid("Ana", {"Buy laptops: [A]", "Zebra: [A]"})},
                                             {"y.yaml", grid("Ana", {"Buy laptop: [A]"})}});
    REQUIRE(result.comparison.alone.size() == 3);
    CHECK(result.comparison.alone[0].like == "Buy laptop");
    CHECK(result.comparison.alone[1].like.empty());
    CHECK(result.comparison.alone[2].like.empty()); // told once
}

TEST_CASE("a file is that of the person it is called after, or of whom --as names") {
    const std::string text = "people: {ana: {name: Ana Ng, aliases: [annie]}, ben: Ben}\n"
                             "decisions: {a: {accountable: ana}}\n";
    const auto person = [&](const std::string& file, const std::vector<Filler>& fillers = {}) {
        const CompareResult result = compare_of({{file, text}, {"other.yaml", text}}, fillers);
        const Voice& voice = result.comparison.voices[0];
        CHECK(!result.comparison.voices[1].person);
        CHECK(row(result, "a").answers[0].claims == (voice.person && voice.person->id == "ana"));
        return voice.person ? voice.person->id : "nobody: " + voice.name;
    };
    CHECK(person("ana.yaml") == "ana");
    CHECK(person("ANNIE.yaml") == "ana");
    CHECK(person("Ana Ng.yaml") == "ana");
    CHECK(person("an.yaml") == "nobody: an");
    CHECK(person("form3.yaml", {{"ana ng", "form3.yaml"}}) == "ana");
    CHECK(person("ana.yaml", {{"ben", "ana.yaml"}}) == "ben");
}

TEST_CASE("who is said to have filled in one file has not filled in the one called after them") {
    const std::string text = grid("Ana, Ben", {"a: [A, R]"});
    const CompareResult result = compare_of({{"ana.yaml", text}, {"ben.yaml", text}}, {{"Ana", "ben.yaml"}});
    CHECK(!result.comparison.voices[0].person);
    CHECK(result.comparison.voices[1].person->id == "Ana");
}

TEST_CASE("two files of one name are called by their paths") {
    const std::string text = grid("Ana, Ben", {"a: [A, R]"});
    const CompareResult result =
        compare_of({{"ana.yaml", text}, {"Ana.yml", grid("Ana, Ben", {"a: [A, A]"})}});
    CHECK(result.comparison.voices[0].name == result.comparison.voices[0].path);
    CHECK(result.comparison.voices[1].name == result.comparison.voices[1].path);
    CHECK(row(result, "a").claimed_by.empty()); // one person, twice
}
