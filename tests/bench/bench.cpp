// whodecides_bench                     healthy organisations of 1,000, 10,000 and 100,000 people
// whodecides_bench SHAPE PEOPLE...     one shape (see generator.hpp) in the sizes given
// whodecides_bench --write SHAPE PEOPLE    the text itself, to standard output
//
// Each size is generated, timed by stages and timed as a whole in a process of its own, so that memory is
// that of the size alone. The event pass of yaml-cpp is timed just before the whole of a command.

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/generator.hpp"
#include "bench/stages.hpp"

namespace {

using namespace whodecides::bench;

/// Runs the work in a process of its own and waits for it.
template <class Work>
bool apart(Work work) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        work();
        std::fflush(stdout);
        _exit(0);
    }
    int status = 1;
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

std::optional<Shape> shape_of(std::string_view name) {
    for (const NamedShape& each : shapes)
        if (each.name == name)
            return each.shape;
    return std::nullopt;
}

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size() && value > 0;
    return whole ? std::optional(value) : std::nullopt;
}

/// Of several on a busy machine the fastest comes closest to the truth.
constexpr std::size_t rounds = 3;

bool bench(Shape shape, std::size_t people) {
    namespace fs = std::filesystem;
    const fs::path path = fs::temp_directory_path() / fmt::format("whodecides-bench-{}.yaml", getpid());
    const auto write = [&] { std::ofstream(path, std::ios::binary) << generate(shape, people); };
    bool well = apart(write);
    fmt::print("{} people, {} entries, {:.1f} MB\n", people, 2 * people,
               static_cast<double>(fs::file_size(path)) / 1e6);
    well = well && apart([&] { time_stages(path.string()); });
    for (std::size_t round = 0; round < rounds; ++round) {
        const double event_seconds = event_pass(path.string());
        well = well && apart([&] { time_check(path.string(), event_seconds); });
        well = well && apart([&] { time_profile(path.string(), event_seconds); });
    }
    fs::remove(path);
    return well;
}

int usage() {
    fmt::print(stderr, "usage: whodecides_bench [SHAPE PEOPLE...]\n"
                       "       whodecides_bench --write SHAPE PEOPLE\nshapes:");
    for (const NamedShape& each : shapes)
        fmt::print(stderr, " {}", each.name);
    fmt::print(stderr, "\n");
    return 2;
}

} // namespace

int main(int count, char** values) {
    const std::vector<std::string_view> arguments(values + 1, values + count);
    const bool writes = !arguments.empty() && arguments.front() == "--write";
    const auto rest = std::span(arguments).subspan(writes ? 1 : 0);
    const std::optional<Shape> shape = rest.empty() ? Shape::healthy : shape_of(rest.front());
    std::vector<std::size_t> sizes{1000, 10000, 100000};
    if (!rest.empty()) {
        sizes.clear();
        for (const std::string_view text : rest.subspan(1)) {
            const auto size = number(text);
            if (!size)
                return usage();
            sizes.push_back(*size);
        }
    }
    if (!shape || sizes.empty() || (writes && sizes.size() != 1))
        return usage();
    if (writes) {
        fmt::print("{}", generate(*shape, sizes.front()));
        return 0;
    }
    bool well = true;
    for (const std::size_t size : sizes)
        well = bench(*shape, size) && well;
    return well ? 0 : 3;
}
