#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/codes.hpp>

#include "support/requests.hpp"

using namespace whodecides;

namespace {

/// The rules that find something.
std::vector<std::string> rules_met(const std::string& yaml, std::shared_ptr<CodeBook> codes) {
    CheckRequest request;
    request.codes = std::move(codes);
    const Analysis analysis = test::with_text(request, yaml, check);
    std::vector<std::string> met;
    for (const Finding& finding : analysis.findings())
        met.emplace_back(finding.rule->name);
    std::ranges::sort(met);
    return met;
}

} // namespace

TEST_CASE("scopes in codes are as equal as they were, however they are written") {
    const std::string yaml =
        "people: {ana: Ana, ben: Ben}\n"
        "duty_conflicts: [{name: money, duties: [does, signs-off], at_most: 1}]\n"
        "decisions:\n"
        "  one: {accountable: ben, responsible: ana, scope: money//refunds}\n"
        "  two: {accountable: ben, responsible: ben, signatories: ana, scope: ' money / refunds/'}\n";
    const std::vector<std::string> clear = rules_met(yaml, nullptr);
    CHECK(std::ranges::find(clear, "duty-conflict") != clear.end());
    CHECK(rules_met(yaml, std::make_shared<CodeBook>()) == clear);
}

TEST_CASE("a scope without a segment keeps the default away in codes, too") {
    const std::string yaml = "people: {ana: Ana, ben: Ben}\n"
                             "defaults: {scope: money}\n"
                             "duty_conflicts: [{name: money, duties: [does, signs-off], at_most: 1}]\n"
                             "decisions:\n"
                             "  one: {accountable: ben, responsible: ana, scope: /}\n"
                             "  two: {accountable: ben, responsible: ben, signatories: ana, scope: money}\n";
    const std::vector<std::string> clear = rules_met(yaml, nullptr);
    CHECK(rules_met(yaml, std::make_shared<CodeBook>()) == clear);
}
