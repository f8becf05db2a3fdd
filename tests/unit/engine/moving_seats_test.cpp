#include <doctest/doctest.h>

#include <string>

#include "engine/moving/seats.hpp"
#include "support/read_text.hpp"

using namespace whodecides;
using namespace whodecides::engine;
using whodecides::test::ReadText;

TEST_CASE("a duty that a move writes without a letter is read again as that duty") {
    const Organisation nobody_known;
    ActorNames known(nobody_known);
    MovingNames names(nobody_known, known);
    for (unsigned number = 0; number < duty_count; ++number) {
        const auto duty = static_cast<Duty>(number);
        CAPTURE(std::string(to_string(duty)));
        Entry entry;
        Seat like;
        like.who.name = "ana";
        MovingSeats(entry, {}, names).add(like, duty);
        REQUIRE(entry.seats.size() == 1);
        const ReadText read("decisions: {loan: {" + std::string(entry.seats.front().key) + ": ana}}\n");
        CHECK(read.problems().empty());
        REQUIRE(read.facts.entries.size() == 1);
        REQUIRE(read.facts.entries.front().seats.size() == 1);
        CHECK(read.facts.entries.front().seats.front().duties == DutySet(duty));
    }
}
