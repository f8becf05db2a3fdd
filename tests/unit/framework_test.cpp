#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/text.hpp"
#include "model/framework.hpp"

using namespace whodecides;

namespace {

const Framework& framework(std::string_view name) {
    const auto all = built_in_frameworks();
    const auto found = std::ranges::find(all, name, &Framework::name);
    REQUIRE(found != all.end());
    return *found;
}

const Letter& letter(std::string_view name, std::string_view symbol) {
    const Framework& one = framework(name);
    const auto index = one.find_letter(symbol);
    REQUIRE(index.has_value());
    return one.letters[*index];
}

bool together(std::string_view name, std::string_view a, std::string_view b) {
    const Framework& one = framework(name);
    return one.may_hold_together(*one.find_letter(a), *one.find_letter(b));
}

} // namespace

TEST_CASE("thirteen frameworks are built in") {
    std::string names;
    for (const Framework& one : built_in_frameworks())
        names += one.name + " ";
    CHECK(names == "raci rasci raciq raci-vs cairo daci darci rapid ratsi pacsi mocha ovis dri ");
}

TEST_CASE("no spelling means two letters of one framework") {
    for (const Framework& one : built_in_frameworks()) {
        std::set<std::string> spellings;
        for (std::size_t i = 0; i < one.letters.size(); ++i) {
            const Letter& each = one.letters[i];
            CAPTURE(one.name);
            CAPTURE(each.symbol);
            CHECK(spellings.insert(text::key_folded(each.symbol)).second);
            CHECK(one.find_letter(each.symbol) == i);
            CHECK_FALSE(each.duties.empty());
            for (const std::string& word : each.words) {
                CAPTURE(word);
                CHECK(spellings.insert(text::key_folded(word)).second);
                CHECK(one.find_letter(word) == i);
            }
        }
        CHECK_FALSE(one.find_letter("Z").has_value());
        CHECK_FALSE(one.find_letter("").has_value());
    }
}

TEST_CASE("a letter has five meanings") {
    CHECK(letter("raci", "A").duties == (Duty::answers | Duty::decides));
    CHECK(letter("rapid", "a").duties == DutySet(Duty::vetoes));
    CHECK(letter("rapid", "agree").duties == DutySet(Duty::vetoes));
    CHECK(letter("darci", "A").duties == DutySet(Duty::answers));
    CHECK(letter("ratsi", "A").duties == DutySet(Duty::decides));
    CHECK(letter("mocha", "A").duties == DutySet(Duty::signs_off));
    CHECK(letter("pacsi", "C").duties == (Duty::vetoes | Duty::verifies));
    CHECK(letter("raci", "C").duties == DutySet(Duty::advises));
}

TEST_CASE("counts are those of the catalogue") {
    for (const auto& [name, symbol] :
         {std::pair("raci", "A"), std::pair("raci-vs", "A"), std::pair("daci", "D"), std::pair("daci", "A"),
          std::pair("darci", "A"), std::pair("rapid", "D"), std::pair("rapid", "R"), std::pair("ratsi", "R"),
          std::pair("ratsi", "A"), std::pair("pacsi", "A"), std::pair("mocha", "O"), std::pair("ovis", "O"),
          std::pair("dri", "D")}) {
        CAPTURE(name);
        CAPTURE(symbol);
        CHECK(letter(name, symbol).min == 1);
        CHECK(letter(name, symbol).max == 1);
        CHECK(letter(name, symbol).group_allowed == !letter(name, symbol).duties.any(owning));
    }
    for (const auto& [name, symbol] : {std::pair("raci", "R"), std::pair("rapid", "P"),
                                       std::pair("ratsi", "T"), std::pair("pacsi", "P")}) {
        CHECK(letter(name, symbol).min == 1);
        CHECK(letter(name, symbol).max == Letter::unlimited);
    }
    CHECK(letter("ovis", "V").min == 0);
    CHECK(letter("ovis", "V").max == 2);
    CHECK(letter("darci", "D").group_allowed);
    CHECK(letter("mocha", "A").group_allowed);
    CHECK(letter("dri", "D").person_only);
}

TEST_CASE("letters are held together as the frameworks say") {
    CHECK(together("raci", "A", "R"));
    CHECK(together("raci", "R", "A"));
    CHECK_FALSE(together("raci", "A", "C"));
    CHECK_FALSE(together("raciq", "Q", "R"));
    CHECK_FALSE(together("cairo", "O", "I"));
    CHECK(together("rapid", "D", "P"));
    CHECK(together("mocha", "C", "H"));
    CHECK_FALSE(together("mocha", "M", "O"));
    CHECK_FALSE(together("ovis", "I", "V"));
    CHECK(together("ovis", "O", "S"));
    CHECK_FALSE(together("daci", "A", "C"));
    const Framework& rasci = framework("rasci");
    REQUIRE(rasci.needs.size() == 1);
    CHECK(rasci.letters[rasci.needs[0].first].symbol == "R");
    CHECK(rasci.letters[rasci.needs[0].second].symbol == "S");
    for (const char* name : {"darci", "ratsi", "mocha"})
        CHECK(framework(name).parts_answering_from_deciding);
    CHECK_FALSE(framework("raci").parts_answering_from_deciding);
}
