#include "source/outcome.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "source/file_kind.hpp"
#include "source/workbook.hpp"

namespace whodecides {

namespace {

namespace fs = std::filesystem;

Problem unreadable(const Outcome& outcome, std::uint32_t source) {
    Problem problem;
    problem.kind = ProblemKind::unreadable_file;
    problem.span = {source, 0, 0};
    problem.message =
        fmt::format("{} cannot be read: {}", quoted(outcome.path), uncapitalised(outcome.reason));
    problem.help = outcome.help.empty() ? "make it readable, or leave it out of the paths" : outcome.help;
    problem.subject = {SubjectKind::file, outcome.path, outcome.path};
    return problem;
}

} // namespace

Outcome too_large(std::string path, std::uint64_t size, std::uint64_t most) {
    constexpr std::uint64_t ever = Limits().file_bytes;
    Outcome outcome{.path = std::move(path)};
    outcome.reason = size > most ? fmt::format("it holds {} bytes, more than the limit of {}", size, most)
                                 : fmt::format("it holds more than the limit of {} bytes", most);
    outcome.help = most < ever ? "split it, or allow larger files: `--limit file-size=N`" : "split it";
    return outcome;
}

Outcome workbook(std::string path, std::string_view kind) {
    return {.path = std::move(path),
            .reason = fmt::format("it is {}, and no text", kind),
            .help = std::string(workbook_advice)};
}

Outcome workbook_met(std::string path) {
    return {.path = std::move(path), .help = std::string(workbook_advice), .doubt = "is a workbook"};
}

Outcome passed_over(std::string path, TableLook look) {
    return {.path = std::move(path), .help = "name it to read it", .doubt = std::move(look.doubt)};
}

bool is_hidden(std::string_view name) {
    return name.starts_with('.');
}

bool is_yaml_name(std::string_view name) {
    const FileEnding* const ending = ending_of(name);
    return ending != nullptr && ending->format == InputFormat::yaml;
}

bool may_be_ours(std::string_view name) {
    const FileEnding* const ending = ending_of(name);
    return (ending != nullptr && ending->walked) || is_workbook_name(name);
}

std::string joined(std::string_view folder, std::string_view name) {
    return folder == "." ? std::string(name) : (fs::path(folder) / name).string();
}

Loaded in_path_order(std::vector<Outcome> outcomes) {
    std::ranges::stable_sort(outcomes, {}, &Outcome::path);
    std::vector<Source> sources;
    Loaded loaded{.sources = Sources({})};
    sources.reserve(outcomes.size());
    for (Outcome& outcome : outcomes) {
        if (outcome.foreign()) {
            ++loaded.skipped;
            if (!outcome.doubt.empty())
                loaded.not_read.push_back(
                    {std::move(outcome.path), std::move(outcome.doubt), std::move(outcome.help)});
            continue;
        }
        if (!outcome.source)
            loaded.problems.push_back(unreadable(outcome, static_cast<std::uint32_t>(sources.size())));
        sources.push_back(outcome.source ? std::move(*outcome.source) : Source(outcome.path, {}));
        loaded.stable_paths.push_back(std::move(outcome.stable_path));
    }
    loaded.sources = Sources(std::move(sources));
    return loaded;
}

} // namespace whodecides
