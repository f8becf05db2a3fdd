#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/codes.hpp>

#include "support/paths.hpp"

// On real organisations codes change what things are called, and nothing else.

using namespace whodecides;
using namespace whodecides::test;

namespace {

/// Rule, severity, place and number of labels of each finding.
using Told = std::vector<std::tuple<std::string_view, Severity, Span, std::size_t>>;

Told told(const Analysis& analysis) {
    Told all;
    for (const Finding& finding : analysis.findings())
        all.emplace_back(finding.rule->name, finding.severity, finding.place, finding.labels.size());
    std::ranges::sort(all);
    return all;
}

} // namespace

TEST_CASE("corpora: with codes the findings are the same, at the same places") {
    for (const char* file :
         {"kubernetes.yaml", "kubernetes-keps.yaml", "semantic-kernel.yaml", "sourcegraph.yaml"}) {
        CAPTURE(file);
        CheckRequest request;
        request.as_of = "2026-01-01";
        request.preset = "strict";
        request.paths = {(corpora_dir() / file).string()};
        if (!std::filesystem::exists(request.paths.front())) {
            MESSAGE("skipped: there is no file ", request.paths.front());
            continue;
        }
        const Told clear = told(check(request));
        CHECK(clear.size() > 3);
        request.codes = std::make_shared<CodeBook>();
        CHECK(told(check(request)) == clear);
        CHECK(request.codes->codes().size() > 10);
    }
}
