#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "engine/moves_file.hpp"

using namespace whodecides;

namespace {

using Kind = Move::Kind;

std::vector<Move> read(const std::string& text) {
    return engine::MovesFile("moves.yaml", text).moves();
}

std::string mistakes(const std::string& text) {
    try {
        (void)read(text);
        return "nothing";
    } catch (const engine::Mistakes& wrong) {
        return wrong.what();
    }
}

bool same(const Move& a, const Move& b) {
    return a.kind == b.kind && a.actor == b.actor && a.to == b.to && a.entry == b.entry && a.into == b.into &&
           a.mode == b.mode;
}

std::vector<Move> all_kinds() {
    return {{Kind::leave, "ana"},
            {Kind::reassign, "ana", "bo"},
            {Kind::reassign, "ana", "bo", "refund"},
            {Kind::pick, "ana", "", "refund"},
            {Kind::set_mode, "", "ana", "refund", "", "consensus"},
            {.kind = Kind::set_mode, .actor = "council", .mode = "consent"},
            {Kind::deputy, "bob", "carol"},
            {Kind::inform, "bob", "", "refund"},
            {Kind::hand_down, "ana", "bo", "refund"},
            {.kind = Kind::merge, .entry = "logo-2", .into = "logo"}};
}

} // namespace

TEST_CASE("a file of moves is written as the manual shows it") {
    CHECK(moves_file(all_kinds()) == "moves:\n"
                                     "  - {leave: ana}\n"
                                     "  - {reassign: ana, to: bo}\n"
                                     "  - {reassign: ana, to: bo, entry: refund}\n"
                                     "  - {pick: ana, entry: refund}\n"
                                     "  - {mode: consensus, entry: refund, stuck: ana}\n"
                                     "  - {mode: consent, team: council}\n"
                                     "  - {deputy: carol, for: bob}\n"
                                     "  - {inform: bob, entry: refund}\n"
                                     "  - {hand down: refund, from: ana, to: bo}\n"
                                     "  - {merge: logo-2, into: logo}\n");
    CHECK(moves_file({}) == "moves: []\n");
    CHECK(read("moves: []\n").empty());
}

TEST_CASE("keys are compared as elsewhere, in any order, and the place is the move's") {
    const engine::MovesFile file("moves.yaml",
                                 "# agreed on Monday\nMoves:\n- to: bo\n  Hand-Down: refund\n  from: ana\n"
                                 "- {leave: cem}\n");
    REQUIRE(file.moves().size() == 2);
    CHECK(same(file.moves()[0], {Kind::hand_down, "ana", "bo", "refund"}));
    CHECK(file.place_of(file.moves()[0]) == "moves.yaml:3:3: ");
    CHECK(file.place_of(file.moves()[1]) == "moves.yaml:6:3: ");
}

TEST_CASE("what is written is read again, whatever the names are") {
    const std::vector<std::string> hostile{
        "a: b",      "- x",    "null",   "~",       "\"",         "\\",         "'",    "#",
        " #x",       "{}",     "[a, b]", "*a",      "&a",         "!a",         "%a",   "@a",
        "`a`",       "yes",    "1",      "a\nb",    "a\tb",       "\x1b[31m",   "\x7f", "Jos\u00e9",
        "\u202eabc", "\u0085", "\u2028", "\ufeff",  "\U0001F600", "a,b",        "a}",   " a ",
        "a ",        "null ",  "NULL",   "\u00a0x", "person:x",   "\U000e0041", "a: ",  "---",
        "...",       "<<",     "=",      "?",       "? a",        ":",          "a:b"};
    std::mt19937 random(7);
    const auto name = [&] {
        std::string text;
        const auto parts = random() % 3 + 1;
        for (unsigned i = 0; i < parts; ++i)
            text += hostile[random() % hostile.size()];
        return text;
    };
    for (int round = 0; round < 400; ++round) {
        std::vector<Move> moves = all_kinds();
        for (Move& move : moves)
            for (std::string* text : {&move.actor, &move.to, &move.entry, &move.into})
                if (!text->empty())
                    *text = name();
        // A name of blanks alone is nobody's.
        for (Move& move : moves)
            for (std::string* text : {&move.actor, &move.to, &move.entry, &move.into})
                if (!text->empty() && text::trimmed(*text).empty())
                    *text = "x";
        const std::string file = moves_file(moves);
        CAPTURE(file);
        const std::vector<Move> again = read(file);
        REQUIRE(again.size() == moves.size());
        for (std::size_t i = 0; i < moves.size(); ++i)
            REQUIRE(same(again[i], moves[i]));
    }
}

TEST_CASE("a name that other readers of YAML take for no text stands in quotes") {
    for (const char* word : {"yes", "no", "on", "off", "true", "False", "y", "null", "12", "1e5"})
        CHECK(moves_file({{Kind::leave, word}}) == "moves:\n  - {leave: \"" + std::string(word) + "\"}\n");
    CHECK(moves_file({{Kind::leave, "Jos\u00e9 (north)"}}) == "moves:\n  - {leave: Jos\u00e9 (north)}\n");
}

TEST_CASE("what is no UTF-8 comes out as what a file may hold") {
    const std::vector<Move> again = read(moves_file({{Kind::leave, "a\xff"}}));
    REQUIRE(again.size() == 1);
    CHECK(again.front().actor == "a\ufffd");
}

TEST_CASE("all mistakes of a file of moves are told at once, with their places") {
    CHECK(mistakes("moves:\n"
                   "  - {leav: ana}\n"
                   "  - {leave: }\n"
                   "  - {reassign: ana, too: bo}\n"
                   "  - {mode: consensual, entry: refund}\n"
                   "  - {mode: consent}\n"
                   "  - {leave: ana, merge: x}\n"
                   "  - {pick: [ana], entry: refund}\n"
                   "  - {leave: ana, LEAVE: bo}\n"
                   "  - ana\n"
                   "  - {}\n") ==
          "moves.yaml:2:5: no move is called `leav`; did you mean `leave`?\n"
          "moves.yaml:3:6: `leave` takes a name, not nothing\n"
          "moves.yaml:4:5: `reassign` lacks `to`; write such as `{reassign: ana, to: bo}`\n"
          "moves.yaml:4:21: `reassign` has no key `too`; did you mean `to`?\n"
          "moves.yaml:5:12: no mode is called `consensual`; did you mean `consensus`?\n"
          "moves.yaml:6:5: a mode is that of one `entry` or of one `team`; write such as `{mode: consensus, "
          "entry: "
          "refund, stuck: ana}`\n"
          "moves.yaml:7:5: `leave` and `merge` are two moves; write each on a line of its own\n"
          "moves.yaml:8:12: `pick` takes a name, not a list\n"
          "moves.yaml:9:25: `leave` stands here twice\n"
          "moves.yaml:10:5: a move is a mapping, not a text; write such as `{leave: ana}`\n"
          "moves.yaml:11:5: no move stands here; write such as `{leave: ana}`");
}

TEST_CASE("a file that has no list of moves says so") {
    const std::string none =
        "moves.yaml:1:1: there is no list `moves`; write such as `moves: [{leave: ana}]`";
    CHECK(mistakes("") == none);
    CHECK(mistakes("# nothing\n") == none);
    CHECK(mistakes("people: {}\n") ==
          "moves.yaml:1:1: unknown key `people`; a file of moves has `moves` alone\n" + none);
    CHECK(mistakes("[1]\n") == "moves.yaml:1:1: a file of moves has one list `moves`, not a list; write such "
                               "as `moves: [{leave: ana}]`");
    CHECK(mistakes("moves: ana\n") == "moves.yaml:1:8: `moves` takes a list, not a text");
    CHECK(mistakes("moves: [{leave: ana}]\n---\nmoves: []\n") ==
          "moves.yaml:3:1: moves are one document; take the line `---` out");
    CHECK(mistakes("moves: [\n").find("moves.yaml:") == 0);
    CHECK(mistakes(std::string("moves: [{leave: a\xff}]\n")) ==
          "moves.yaml:1:18: this is no text in UTF-8; save the file as UTF-8");
    CHECK(mistakes(std::string(engine::StrictFile::most_bytes + 1, '#')) ==
          "moves.yaml:1:1: this is too large for moves; they have at most 1 MiB");
}
