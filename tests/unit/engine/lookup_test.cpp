#include <doctest/doctest.h>

#include <whodecides/error.hpp>

#include "engine/lookup/names.hpp"
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
    engine::Lookup lookup(organisation);
    CHECK(lookup.person("aruiz") == lookup.person(" ana ruiz "));
    CHECK(lookup.actor("team:ops").is_team());
    CHECK(lookup.team("Operations") == TeamId{0});
    CHECK(lookup.entry("choose the Logo") == EntryId{0});
    CHECK(lookup.entry("Entry: logo") == EntryId{0});
    CHECK_THROWS_WITH_AS((void)lookup.actor("ops"),
                         "`ops` can be `person:ops` or `team:ops`; write one of them", Error);
    CHECK_THROWS_WITH_AS((void)lookup.actor("anna"),
                         "no person, role or team is called `anna`; did you mean `ana`?", Error);
    CHECK_THROWS_WITH_AS((void)lookup.person("Operations"), "`Operations` is a team; name a person", Error);
    CHECK_THROWS_WITH_AS((void)lookup.team("ana"), "`ana` is a person; name a team", Error);
    CHECK_THROWS_WITH_AS((void)lookup.entry("zebra"), "no decision or responsibility is called `zebra`",
                         Error);
}

TEST_CASE("an entry that is really called so keeps `entry:` in its name") {
    const engine::Read read =
        read_text("people: [ana]\n"
                  "decisions: {'entry:logo': {accountable: ana}, logo: {accountable: ana}}\n");
    engine::Lookup lookup(read.organisation);
    CHECK(lookup.entry("entry:logo") == EntryId{0});
    CHECK(lookup.entry("logo") == EntryId{1});
    CHECK(lookup.link_name("entry:logo") == "entry:logo");
    CHECK(lookup.link_name("entry:sign") == "sign");
    CHECK(lookup.thing("entry:logo").entry == EntryId{0});
    CHECK(lookup.thing("ana").actor.is_person());
}
