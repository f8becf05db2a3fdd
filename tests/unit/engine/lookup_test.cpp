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

TEST_CASE("entries of one name are told apart by their scope") {
    const engine::Read read = read_text("people: [ana]\ndecisions:\n"
                                        "  a: {title: Hire, scope: north, accountable: ana}\n"
                                        "matrix:\n"
                                        "  - {scope: north, columns: [ana], rows: {Pay: [A], Buy: [A]}}\n"
                                        "  - {scope: south, columns: [ana], rows: {Pay: [R], Rent: [A]}}\n"
                                        "  - {scope: west, columns: [ana], rows: {Rent: [A]}}\n"
                                        "  - {scope: west, columns: [ana], rows: {Rent: [R]}}\n");
    engine::Lookup lookup(read.organisation);
    CHECK_THROWS_WITH_AS((void)lookup.entry("pay"),
                         "`pay` can be `north/Pay` or `south/Pay`; write one of them", Error);
    CHECK_THROWS_WITH_AS((void)lookup.thing("Pay"),
                         "`Pay` can be `entry:north/Pay` or `entry:south/Pay`; write one of them", Error);
    CHECK(lookup.entry("South/pay") == EntryId{3});
    CHECK(lookup.thing("entry:north/Pay").entry == EntryId{1});
    CHECK(lookup.thing("north/Buy").entry == EntryId{2});
    CHECK(lookup.entry("north/a") == EntryId{0});
    CHECK_THROWS_AS((void)lookup.entry("west/Rent"), Error);
    CHECK_THROWS_AS((void)lookup.entry("east/Pay"), engine::UnknownName);
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

TEST_CASE("a name that nobody has is found by a word of it, with or without its marks") {
    const engine::Read read =
        read_text("people: {bernd: Bernd Kühn, anna: Anna Müller-Groß, eva: Eva Müller, "
                  "zoé: , lukasz: {name: Łukasz Nowak, aliases: [Lucky Luke]}}\n"
                  "roles: {cfo: {name: Chief of finance, holders: eva}}\n"
                  "decisions: {logo: {title: Choose the logo, accountable: anna}}\n");
    engine::Lookup lookup(read.organisation);
    const auto refusal = [&](std::string_view name) -> std::string {
        try {
            (void)lookup.actor(name);
        } catch (const Error& error) {
            return error.what();
        }
        return "nothing";
    };
    for (const char* name : {"Kuehn", "Kuhn", "kühn", "KÜHN", "Ku\u0308hn", "Bernd Kuehn", "person:Kuehn"}) {
        CAPTURE(name);
        CHECK(refusal(name).ends_with("; did you mean `bernd` (Bernd Kühn)?"));
    }
    CHECK(refusal("Mueller").ends_with("; did you mean `anna` (Anna Müller-Groß) or `eva` (Eva Müller)?"));
    CHECK(refusal("Gross").ends_with("; did you mean `anna` (Anna Müller-Groß)?"));
    CHECK(refusal("Zoe").ends_with("; did you mean `zoé`?"));
    CHECK(refusal("Łukasz").ends_with("; did you mean `lukasz` (Łukasz Nowak)?"));
    CHECK(refusal("Luke").ends_with("; did you mean `lukasz` (Łukasz Nowak)?"));
    CHECK(refusal("finance").ends_with("; did you mean `cfo` (Chief of finance)?"));
    // A slip is still one, and a part of a word is none.
    CHECK(refusal("bernt") == "no person, role or team is called `bernt`; did you mean `bernd`?");
    CHECK(refusal("Zimmer") == "no person, role or team is called `Zimmer`");
    CHECK(refusal("") == "no person, role or team is called ``");
    CHECK_THROWS_WITH_AS(
        (void)lookup.thing("Kuehn"),
        "no person, role, team or entry is called `Kuehn`; did you mean `bernd` (Bernd Kühn)?", Error);
}

TEST_CASE("a word that many names have tells nothing") {
    const engine::Read read =
        read_text("people: {a: Ana Lee, b: Ben Lee, c: Cleo Lee, d: Dan Lee, e: Eva Lee}\n"
                  "decisions: {logo: {accountable: a}}\n");
    engine::Lookup lookup(read.organisation);
    CHECK_THROWS_WITH_AS((void)lookup.actor("Lee"), "no person, role or team is called `Lee`", Error);
}
