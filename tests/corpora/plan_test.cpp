#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include <whodecides/plan.hpp>

#include "support/corpora.hpp"
#include "support/plan_steps.hpp"

// Plans for real organisations, confirmed step by step on the files themselves.

using namespace whodecides;
using namespace whodecides::test;

namespace {

std::vector<std::filesystem::path> corpus(std::initializer_list<const char*> files) {
    std::vector<std::filesystem::path> paths;
    for (const char* file : files)
        if (const auto folder = corpora_or_message(file))
            paths.push_back(*folder / file);
    return paths;
}

} // namespace

TEST_CASE("plan for kubernetes: the files say after each step what the plan says") {
    if (const auto paths = corpus({"kubernetes.yaml"}); !paths.empty())
        CHECK(confirmed_steps(paths, 5) == 5);
}

TEST_CASE("plan for kubernetes and its proposals: likewise") {
    if (const auto paths = corpus({"kubernetes.yaml", "kubernetes-keps.yaml"}); !paths.empty())
        CHECK(confirmed_steps(paths, 2) == 2);
}

TEST_CASE("plan for semantic-kernel: likewise") {
    if (const auto paths = corpus({"semantic-kernel.yaml"}); !paths.empty())
        CHECK(confirmed_steps(paths, 10) == 10);
}

TEST_CASE("plan for sourcegraph: likewise") {
    if (const auto paths = corpus({"sourcegraph.yaml"}); !paths.empty())
        CHECK(confirmed_steps(paths, 10) <= 4);
}
