#include <doctest/doctest.h>

#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/profile.hpp>

#include "base/parallel.hpp"
#include "bench/generator.hpp"
#include "report/format.hpp"
#include "report/profile_format.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "unit/yaml/parsed.hpp"

// What runs side by side comes to the same as what runs in turn. `sh tests/run.sh --thread` runs these with
// the thread sanitizer, which finds races that did no harm.

using namespace whodecides;

namespace {

template <class Request>
Request request_for(const std::filesystem::path& path, unsigned jobs) {
    Request request;
    request.paths = {path.string()};
    request.as_of = "2026-01-01";
    request.jobs = jobs;
    return request;
}

std::string checked(const std::filesystem::path& path, unsigned jobs) {
    std::ostringstream out;
    write_json(check(request_for<CheckRequest>(path, jobs)), {}, out);
    return out.str();
}

std::string profiled(const std::filesystem::path& path, unsigned jobs) {
    std::ostringstream out;
    write_profile_json(profile(request_for<ProfileRequest>(path, jobs)), {}, out);
    return out.str();
}

} // namespace

TEST_CASE("several files are checked side by side") {
    const std::filesystem::path acme = test::source_dir() / "examples" / "acme";
    const std::string in_turn = checked(acme, 1);
    for (const unsigned jobs : {2U, 8U, 64U})
        CHECK(checked(acme, jobs) == in_turn);
}

TEST_CASE("so is every example, with its profile") {
    for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() / "examples")) {
        if (!entry.is_directory())
            continue;
        CAPTURE(entry.path().string());
        CHECK(checked(entry.path(), 8) == checked(entry.path(), 1));
        CHECK(profiled(entry.path(), 8) == profiled(entry.path(), 1));
    }
}

TEST_CASE("a large file is read in pieces side by side") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "large.yaml", bench::generate(bench::Shape::healthy, 3000));
    REQUIRE(std::filesystem::file_size(folder.path() / "large.yaml") > (1U << 20U));
    CHECK(checked(folder.path(), 8) == checked(folder.path(), 1));

    test::Parsed parsed(bench::generate(bench::Shape::one_team, 50));
    const std::string whole = parsed.places();
    parsed.documents = yaml::read(parsed.source, 7, 8, std::size_t{0});
    CHECK(parsed.places() == whole);
}

TEST_CASE("several checks run at once") {
    const std::filesystem::path acme = test::source_dir() / "examples" / "acme";
    std::vector<std::string> results(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& result : results)
            threads.emplace_back([&result, &acme] { result = checked(acme, 2); });
    }
    for (const std::string& result : results)
        CHECK(result == results.front());
}

TEST_CASE("an exception on one thread comes out when all are done") {
    std::vector<int> done(1000);
    const auto work = [&done](std::size_t i) {
        done[i] = 1;
        if (i == 500)
            throw std::runtime_error("broken");
    };
    CHECK_THROWS_WITH_AS(parallel_for(done.size(), 8, work), "broken", std::runtime_error);
    CHECK(done == std::vector<int>(1000, 1));
}
