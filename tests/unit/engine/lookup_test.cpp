#include <doctest/doctest.h>

#include <whodecides/error.hpp>

#include "engine/lookup.hpp"
#include "engine/read.hpp"
#include "support/files.hpp"

using namespace whodecides;

namespace {

engine::Read read_text(const std::string& text) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "org.yaml", text);
    InputRequest request;
    request.paths = {folder.path().string()};
    return engine::read(request);
}

} // namespace

TEST_CASE("things are looked up as names in files are, and a mistake names the nearest") {
    const engine::Read read =
        read_text("people: {ana: {name: Ana Ruiz, aliases: [aruiz]}, ops: Olga Pereira}\n"
                  "teams: {ops: {name: Operations, lead: ana}}\n"
                  "decisions: {logo: {title: Choose the logo, accountable: ana}}\n");
    const Organisation& organisation = read.organisation;
    CHECK(engine::person_named(organisation, "aruiz") == engine::person_named(organisation, "ana ruiz"));
    CHECK(engine::actor_named(organisation, "team:ops").is_team());
    CHECK(engine::entry_named(organisation, "choose the Logo") == EntryId{0});
    CHECK_THROWS_WITH_AS((void)engine::actor_named(organisation, "ops"),
                         "`ops` can be `person:ops` or `team:ops`; write one of them", Error);
    CHECK_THROWS_WITH_AS((void)engine::actor_named(organisation, "anna"),
                         "no person, role or team is called `anna`; did you mean `ana`?", Error);
    CHECK_THROWS_WITH_AS((void)engine::person_named(organisation, "Operations"),
                         "`Operations` is a team; name a person", Error);
    CHECK_THROWS_WITH_AS((void)engine::entry_named(organisation, "zebra"),
                         "no decision or responsibility is called `zebra`", Error);
}
