#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "support/files.hpp"
#include "support/requests.hpp"

// A root cause is worth its name if settling it, and nothing else, settles the findings it explains.

using namespace whodecides;

namespace {

struct Case {
    std::string name;
    const char* message;
    std::string broken;
    std::string mended;
};

const std::string people = "people: {ana: Ana, ben: Ben, cleo: Cleo, dan: Dan}\n";
const std::string shared = "decisions:\n"
                           "  logo: {accountable: [ana, ben], responsible: cleo, informed: dan}\n"
                           "  name: {accountable: [ana, cleo], responsible: ben, informed: dan}\n"
                           "  price: {accountable: [cleo, ben], responsible: ana, informed: dan}\n";
const std::string by_role = "decisions:\n"
                            "  logo: {accountable: designer, responsible: cleo, informed: dan}\n"
                            "  name: {accountable: designer, responsible: cleo, informed: dan}\n"
                            "  price: {accountable: designer, responsible: cleo, informed: dan}\n";
const std::string by_team = "decisions:\n"
                            "  logo: {accountable: shop, responsible: cleo, informed: dan}\n"
                            "  name: {accountable: shop, responsible: cleo, informed: dan}\n"
                            "  price: {accountable: shop, responsible: cleo, informed: dan}\n";
const std::string stuck =
    "decisions:\n"
    "  logo: {accountable: [ana, ben], mode: consent, responsible: cleo, informed: dan}\n"
    "  name: {accountable: [ana, cleo], mode: consent, responsible: ben, informed: dan}\n"
    "  price: {accountable: [cleo, ben], mode: consent, responsible: ana, informed: dan}\n";
const std::string slow = "teams:\n"
                         "  shop: {lead: [ana, ben], mode: consent, escalates_to: cleo}\n"
                         "  yard: {lead: [ana, dan], mode: consent, escalates_to: cleo}\n"
                         "  barn: {lead: [dan, ben], mode: consent, escalates_to: cleo}\n"
                         "decisions:\n"
                         "  logo: {accountable: shop, responsible: cleo, informed: dan}\n"
                         "  name: {accountable: yard, responsible: cleo, informed: ben}\n"
                         "  price: {accountable: barn, responsible: cleo, informed: ana}\n";
const std::string lonely = "forums: {lunch: {members: [ana, ben, cleo, dan]}}\n"
                           "decisions:\n"
                           "  logo: {accountable: ana, responsible: ben}\n"
                           "  name: {accountable: ben, responsible: ana}\n"
                           "  price: {accountable: cleo, responsible: dan}\n";

const std::string open_ended =
    "complete: [decide_within]\n"
    "decisions:\n"
    "  logo: {accountable: ana, responsible: ben, driver: ben, consulted: [cleo, dan]}\n"
    "  name: {accountable: ben, responsible: cleo, driver: cleo, consulted: [ana, dan]}\n"
    "  price: {accountable: cleo, responsible: dan, driver: dan, consulted: [ana, ben]}\n";

std::string with_rights(const std::string& rights) {
    return "people: {ana: {name: Ana, authority: " + rights +
           "}, ben: Ben, cleo: Cleo}\n"
           "complete: [authority]\n"
           "responsibilities:\n"
           "  buy: {accountable: ana, responsible: ben, needs: {budget: 200}}\n"
           "  sell: {accountable: ana, responsible: ben, needs: {prices: true}}\n"
           "  hire: {accountable: ana, responsible: cleo, needs: {hire: true}}\n";
}

std::string with_hats(const std::string& status) {
    return "people: {ana: Ana, ben: Ben, cleo: {name: Cleo, status: " + status +
           "}}\n"
           "roles: {buyer: {holders: cleo}, seller: {holders: cleo}}\n"
           "responsibilities:\n"
           "  buy: {accountable: buyer, responsible: ana}\n"
           "  sell: {accountable: seller, responsible: ana}\n"
           "  count: {accountable: cleo, responsible: ben}\n";
}

const std::vector<Case> cases{
    {"mode", "3 decisions name several who answer and no mode", people + shared,
     people + shared + "defaults: {mode: consent, tie_break: dan}\n"},
    {"held", "3 findings stem from nothing saying how the holders of the role designer share it",
     people + "roles: {designer: {holders: [ana, ben]}}\n" + by_role,
     people + "roles: {designer: {holders: [ana, ben], held: in_turn}}\n" + by_role},
    {"lead", "3 findings stem from nothing saying how the team shop decides",
     people + "teams: {shop: {lead: [ana, ben]}}\n" + by_team,
     people + "teams: {shop: {lead: [ana, ben], mode: consent, tie_break: dan}}\n" + by_team},
    {"tie_break", "3 decisions leave open what settles a disagreement", people + stuck,
     people + stuck + "defaults: {tie_break: dan}\n"},
    {"decide_within", "3 teams have no time limit for deciding", people + slow,
     people + slow + "defaults: {decide_within: 2w}\n"},
    {"forum", "3 decisions are talked about nowhere beyond those who decide and do them", people + lonely,
     people + lonely + "defaults: {forum: lunch}\n"},
    {"decide_within of an entry", "3 decisions have no time limit for deciding", people + open_ended,
     people + open_ended + "defaults: {decide_within: 2w}\n"},
    {"authority", "3 findings stem from Ana not having rights that the entries need",
     with_rights("{budget: 100}"), with_rights("{budget: 200, prices: true, hire: true}")},
    {"presence", "3 findings stem from Cleo not being available", with_hats("left"), with_hats("active")},
};

Analysis check_text(const std::string& text) {
    return test::with_text(CheckRequest(), text, check);
}

bool holds(const Analysis& analysis, const std::string& fingerprint) {
    return std::ranges::find(analysis.findings(), fingerprint, &Finding::fingerprint) !=
           analysis.findings().end();
}

} // namespace

TEST_CASE("settling a root cause settles its findings") {
    for (const Case& each : cases) {
        CAPTURE(each.name);
        const Analysis broken = check_text(each.broken);
        REQUIRE(!broken.causes().empty());
        const RootCause& cause = broken.causes().front();
        CHECK(cause.message == each.message);
        CHECK(cause.findings.size() == 3);
        CHECK(cause.place.known());
        CHECK(std::ranges::is_sorted(cause.findings));
        const Analysis mended = check_text(each.mended);
        CHECK(mended.causes().empty());
        CHECK(mended.count(Severity::error) == 0);
        for (const std::size_t i : cause.findings)
            CHECK(!holds(mended, broken.findings()[i].fingerprint));
    }
}

TEST_CASE("what an entry says itself is no matter of the house") {
    const Analysis analysis =
        check_text(people + "decisions:\n"
                            "  logo: {accountable: [ana, ben], mode: single, informed: dan}\n"
                            "  name: {accountable: [ana, cleo], mode: single, informed: dan}\n"
                            "  price: {accountable: [cleo, ben], mode: single, informed: dan}\n");
    CHECK(analysis.findings().size() >= 3);
    CHECK(analysis.causes().empty());
}

TEST_CASE("a rule of the house goes into each file that needs it, and not where one entry does") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.yaml", people + shared);
    std::string other = shared;
    for (std::size_t at = 0; (at = other.find("\n  ", at)) != std::string::npos; at += 3)
        other.insert(at + 3, "new-");
    test::write_file(folder.path() / "b.yaml", other);
    test::write_file(folder.path() / "c.yaml",
                     "decisions: {sign: {accountable: [ana, dan], responsible: cleo, informed: ben}}\n");
    CheckRequest request;
    request.paths = {folder.path().string()};
    request.as_of = "2026-01-01";
    const Analysis analysis = check(request);
    REQUIRE(analysis.causes().size() == 1);
    const RootCause& cause = analysis.causes().front();
    CHECK(cause.message == "6 decisions name several who answer and no mode");
    CHECK(cause.help.find("one line in each of 2 files") != std::string::npos);
    CHECK(cause.subject.kind == SubjectKind::organisation);
}
