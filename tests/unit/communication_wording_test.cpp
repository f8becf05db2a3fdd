#include <doctest/doctest.h>

#include <string>

#include "rules/rule.hpp"
#include "support/cases.hpp"
#include "support/paths.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

/// What the rule says it has not checked in one of its cases; empty where it has checked all.
std::string not_checked(const std::string& rule, const std::string& name) {
    const Analysis analysis = run_case(read_case(source_dir() / "tests" / "rules" / rule / (name + ".yaml")));
    for (const NotChecked& part : analysis.coverage().not_checked)
        if (part.rule->name == rule)
            return part.reason;
    return {};
}

} // namespace

TEST_CASE("the rules on communication say what they lack") {
    CHECK(not_checked("unheard-affected", "fires-customers").empty());
    CHECK(not_checked("unheard-affected", "fires-advice").empty());
    CHECK(not_checked("uninformed-dependents", "silent-not-in-use") == "forums: 0 of 1 declared");
    CHECK(not_checked("missing-channel", "silent-not-in-use") == "forums: 0 of 2 declared");
    CHECK(not_checked("missing-channel", "silent-too-small").starts_with("too small: 3 active entries"));
    CHECK(not_checked("unasked-doer", "silent-not-in-use") ==
          "voices: 1 of 8 entries say who is asked, proposes or must agree");
    CHECK(not_checked("unasked-doer", "silent-too-small").starts_with("too small: 7 active entries"));
    CHECK(not_checked("communication-broker", "silent-deputies-not-in-use") == "deputies: 0 of 6 declared");
    CHECK(not_checked("communication-broker", "silent-open").empty());
}

TEST_CASE("what says whom it affects is checked also where hardly any entry does") {
    const Analysis analysis = check_text("people: {ana: Ana Ruiz, ben: Ben Cole}\n"
                                         "decisions:\n"
                                         "  a: {accountable: ana, affects: ben, informed: ben}\n"
                                         "  b: {accountable: ana, informed: ben}\n"
                                         "  c: {accountable: ben, informed: ana}\n"
                                         "  d: {accountable: ben, informed: ana}\n",
                                         *find_rule("unheard-affected"));
    std::string reason;
    for (const NotChecked& part : analysis.coverage().not_checked)
        if (part.rule->name == "unheard-affected")
            reason = part.reason;
    CHECK(reason == "affected people: 1 of 4 declared");
    bool found = false;
    for (const Finding& finding : analysis.findings())
        found = found || (finding.rule->name == "unheard-affected" &&
                          finding.message == "`a` affects Ben Cole, who is neither asked nor takes part");
    CHECK(found);
}
