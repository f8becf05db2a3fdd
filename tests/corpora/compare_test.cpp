#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>

#include <whodecides/compare.hpp>

#include "engine/read.hpp"
#include "support/corpora.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"

// Real organisations compared with themselves, and with themselves after known changes.

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* corpora[]{"kubernetes.yaml", "kubernetes-keps.yaml", "semantic-kernel.yaml",
                                "sourcegraph.yaml"};

CompareResult compared(const fs::path& first, const fs::path& second) {
    CompareRequest request;
    request.paths = {first.string(), second.string()};
    request.as_of = "2026-01-01";
    return compare(request);
}

/// Entries that somebody filled in.
std::size_t answered_in(const fs::path& file) {
    InputRequest request;
    request.paths = {file.string()};
    request.as_of = "2026-01-01";
    const engine::Read read = engine::read(request);
    return static_cast<std::size_t>(std::ranges::count_if(read.organisation.entries, [](const Entry& entry) {
        return !entry.retired() && (!entry.seats.empty() || entry.unowned_on_purpose());
    }));
}

} // namespace

TEST_CASE("a real organisation compared with its copy says the same everywhere") {
    if (!corpora_or_message(corpora[0]))
        return;
    const TemporaryFolder folder;
    for (const char* name : corpora) {
        CAPTURE(name);
        const fs::path copy = folder.path() / name;
        fs::copy_file(corpora_dir() / name, copy);
        const Comparison comparison = compared(corpora_dir() / name, copy).comparison;
        CHECK(comparison.alone.empty());
        CHECK(comparison.deciders.units == answered_in(copy));
        CHECK(comparison.deciders.alike == comparison.deciders.units);
        CHECK(*comparison.deciders.share == 1);
        CHECK(comparison.letters.alike == comparison.letters.units);
        CHECK(comparison.filled_alike == comparison.filled);
        CHECK((!comparison.deciders.alpha || *comparison.deciders.alpha == 1));
    }
}

TEST_CASE("a known change of a real organisation is what a comparison finds") {
    if (!corpora_or_message(corpora[0]))
        return;
    const TemporaryFolder folder;
    std::string text = read_file(corpora_dir() / "sourcegraph.yaml");
    // Every third owner of an entry becomes somebody who owns nothing else.
    std::size_t owners = 0;
    std::size_t changed = 0;
    const std::string key = "\n    accountable: ";
    for (std::size_t at = 0; (at = text.find(key, at)) != std::string::npos; at += key.size()) {
        if (++owners % 3 != 0)
            continue;
        const std::size_t begin = at + key.size();
        text.replace(begin, text.find('\n', begin) - begin, "[\"Nobody we know\"]");
        ++changed;
    }
    REQUIRE(changed > 10);
    write_file(folder.path() / "changed.yaml", text);
    const Comparison comparison =
        compared(corpora_dir() / "sourcegraph.yaml", folder.path() / "changed.yaml").comparison;
    CHECK(comparison.deciders.units == owners);
    CHECK(comparison.deciders.units - comparison.deciders.alike == changed);
    CHECK(static_cast<std::size_t>(std::ranges::count_if(comparison.rows, &CompareRow::disputed)) == changed);
    CHECK(*comparison.deciders.share ==
          doctest::Approx(1 - static_cast<double>(changed) / static_cast<double>(owners)));
    CHECK(*comparison.deciders.alpha < *comparison.deciders.share);
}

TEST_CASE("organisations that have nothing in common are told so, and fast") {
    if (!corpora_or_message(corpora[0]))
        return;
    const auto begin = std::chrono::steady_clock::now();
    const Comparison comparison =
        compared(corpora_dir() / "kubernetes.yaml", corpora_dir() / "kubernetes-keps.yaml").comparison;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(comparison.rows.size() == comparison.deciders.units);
    CHECK(comparison.alone.size() > 500);
    CHECK(took.count() <
          20); // with every check of a debug build; a release build takes a small part of a second
}
