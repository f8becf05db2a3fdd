#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/program.hpp"

// Who would be without a manager, a deputy or a lead.

using namespace whodecides::test;

namespace {

std::string run(const std::string& yaml, const std::string& options) {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", yaml);
    return run_program(split_command("simulate --as-of 2026-01-01 org.yaml " + options), folder.path()).out;
}

constexpr const char* heading = "Loses a manager, a deputy or a lead\n";

const std::string house = "people:\n"
                          "  ana: {name: Ana Ruiz, manager: dee}\n"
                          "  bo: {name: Bo Lind, manager: ana, deputy: [ana, dee]}\n"
                          "  cem: {name: Cem Ay, manager: ana, deputy: ana}\n"
                          "  dee: {name: Dee Oz, deputy: lead}\n"
                          "roles: {lead: {name: Lead, holders: ana}}\n"
                          "teams:\n"
                          "  ops: {name: Ops, lead: ana, members: [ana, bo], deputy: dee}\n"
                          "  lab: {name: Lab, lead: [ana, bo]}\n"
                          "decisions: {logo: {accountable: ana, does: bo}}\n";

} // namespace

TEST_CASE("who leaves is missed by those whom nobody else manages, stands in for or leads") {
    const std::string out = run(house, "--without ana");
    CHECK(has(out, std::string(heading) + "  Bo Lind and Cem Ay report to Ana Ruiz now\n"
                                          "  Ana Ruiz stands in for Cem Ay now\n"
                                          "  Lead stands in for Dee Oz now\n"
                                          "  Ana Ruiz leads Ops now\n"));
    CHECK_FALSE(has(out, "leads Lab")); // Bo goes on
    CHECK(has(run(house, "--without ana -f markdown"), "- Bo Lind and Cem Ay report to Ana Ruiz now\n"));
    const auto json = nlohmann::json::parse(run(house, "--without ana -f json"));
    REQUIRE(json["lost_offices"].size() == 5);
    CHECK(json["lost_offices"][0]["office"] == "manager");
    CHECK(json["lost_offices"][0]["who"]["id"] == "bo");
    CHECK(json["lost_offices"][0]["were"][0]["id"] == "ana");
    CHECK(json["lost_offices"][4]["office"] == "lead");
}

TEST_CASE("the last of several is missed, and whoever leaves misses nobody") {
    CHECK(has(run(house, "--without ana,dee"), "  Ana Ruiz and Dee Oz stand in for Bo Lind now\n"));
    CHECK(has(run(house, "--without ana,bo"), "  Ana Ruiz and Bo Lind lead Lab now\n"));
    const std::string out = run(house, "--without dee");
    CHECK(has(out,
              std::string(heading) + "  Ana Ruiz reports to Dee Oz now\n  Dee Oz stands in for Ops now\n"));
    CHECK_FALSE(has(run(house, "--without ana,bo,cem"), "Bo Lind reports"));
}

TEST_CASE("where somebody takes over nobody is missed") {
    CHECK_FALSE(has(run(house, "--reassign ana=dee"), heading));
    CHECK_FALSE(has(run(house, "--without bo"), "report"));
    // Whoever was away before is not lost now.
    CHECK_FALSE(has(run("people: {ana: {status: left}, bo: {manager: ana, deputy: ana}, cem: }\n"
                        "decisions: {logo: {accountable: bo, does: cem}}\n",
                        "--without cem"),
                    heading));
}
