#include <doctest/doctest.h>

#include "support/marks.hpp"
#include "support/paths.hpp"

// The example that explains the format (tests/golden/design) must itself be understood whole. A recorded
// run beside it shows the rest.

using namespace whodecides;
using namespace whodecides::test;

TEST_CASE("the example of the format is read without an input finding") {
    CheckRequest request;
    request.paths = {(source_dir() / "tests" / "golden" / "design" / "organisation.yaml").string()};
    request.select = {"input"};
    request.as_of = "2026-11-01";
    const Analysis analysis = check(request);
    for (const Finding& finding : analysis.findings())
        FAIL_CHECK(describe(analysis, finding));
    CHECK(analysis.coverage().decisions + analysis.coverage().responsibilities == 6);
}
