#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model/building/generic_words.hpp"
#include "model/building/suggestions.hpp"

using namespace whodecides;

TEST_CASE("what was most likely meant where a name belongs") {
    CHECK(slip_hint("Legal, Support") == "for several names write a list: `[Legal, Support]`");
    CHECK(slip_hint("a ;b,, c") == "for several names write a list: `[a, b, c]`");
    CHECK(slip_hint("legal,") == "take the mark away: `legal`");
    CHECK(slip_hint(",").empty());
    CHECK(slip_hint("31.12.2026") == "this is a date, and the key takes a name: write who is meant");
    CHECK(slip_hint("2026-12-31") == slip_hint("12/31/26"));
    CHECK(slip_hint("@ana") == "write the name without `@` in front");
    CHECK(slip_hint("a\tb") == "a tab stands in the name: write blanks");
    CHECK(slip_hint("[a, b]") == "take the quotes around the brackets away, so that it is a list");
    for (const char* name : {"ana", "R2-D2", "1.2", "3.4.5.6", "2026", "12-31", "a.b.c", "@", ""})
        CHECK_MESSAGE(slip_hint(name).empty(), name);
}

TEST_CASE("names in one text") {
    using Parts = std::vector<std::string_view>;
    CHECK(parts_of("ana and ben") == Parts{"ana", "ben"});
    CHECK(parts_of("Legal / Support & co") == Parts{"Legal", "Support", "co"});
    CHECK(parts_of("Sandra") == Parts{"Sandra"});
    CHECK(parts_of(" / ").empty());
}

TEST_CASE("all looks for suggestions together are bounded") {
    // Of the same letters, so that no outline rules one out.
    Suggestions suggestions(std::vector<std::string_view>(930'000, "smebody"));
    CHECK(suggestions.near("mseboyd") == "smebody");
    CHECK(suggestions.near("mseboyd").empty());
}

TEST_CASE("a name in a message is cut between code points") {
    CHECK(shown("ana") == "`ana`");
    std::string sixty;
    for (int i = 0; i < 60; ++i)
        sixty += "é";
    CHECK(shown(sixty) == "`" + sixty + "`");
    CHECK(shown(sixty + "é") == "`" + sixty + "...`");
}

TEST_CASE("words that name nobody in particular") {
    for (const char* word : {"TBD", "n/a", "No One", "?", "???", "-", "to be decided", "vacant"})
        CHECK_MESSAGE(generic_word(word) == GenericWord::open, word);
    CHECK(generic_word("Someone") == GenericWord::anyone);
    CHECK(generic_word("All Staff") == GenericWord::group);
    CHECK(generic_word("Everyone") == GenericWord::everyone);
    for (const char* word : {"ana", "Team A", "Staff engineer", "CFO", "PM", "x", "0"})
        CHECK_MESSAGE(generic_word(word) == GenericWord::none, word);
}
