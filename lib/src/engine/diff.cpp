#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <whodecides/diff.hpp>

#include "engine/checked.hpp"
#include "engine/coded.hpp"
#include "engine/known.hpp"
#include "engine/rule_names.hpp"
#include "engine/tell.hpp"
#include "engine/views/diff.hpp"

namespace whodecides {

namespace {

namespace fs = std::filesystem;

/// The paths of the sources from the folder that is compared; of a single file, and of standard input,
/// nothing. Two folders hold the same files by these.
std::vector<std::string> paths_from(const std::vector<std::string>& paths, const Sources& sources) {
    std::error_code error;
    const fs::path top = fs::weakly_canonical(paths.empty() ? "." : paths.front(), error);
    std::vector<std::string> result;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const fs::path written(sources[i].file());
        const std::string inside =
            fs::weakly_canonical(written, error).lexically_relative(top).generic_string();
        result.push_back(inside == "." || !fs::exists(written, error) ? "" : inside);
    }
    return result;
}

void count_from_there(const CheckRequest& request, engine::Checked& checked) {
    std::vector<std::string> paths = paths_from(request.paths, *checked.input.sources);
    if (request.codes)
        for (std::string& path : paths)
            path = engine::coded_file(path, *request.codes);
    engine::set_paths(checked.results, std::move(paths));
}

} // namespace

DiffResult diff(const DiffRequest& request) {
    engine::Checked before = engine::check_whole(request.before);
    engine::Checked after = engine::check_whole(request.after);
    if (!request.before.revision && !request.after.revision) {
        count_from_there(request.before, before);
        count_from_there(request.after, after);
    }
    Diff diff = engine::diff_view(before.input.organisation, after.input.organisation);
    diff.new_findings = engine::not_known(after.results.findings, before.results.findings);
    diff.fixed_findings = engine::not_known(before.results.findings, after.results.findings);
    // That there is something now says the rest of the result.
    std::erase_if(diff.fixed_findings,
                  [&](std::size_t i) { return engine::says_empty(*before.results.findings[i].rule); });
    diff.unchanged_findings = after.results.findings.size() - diff.new_findings.size();
    return {{std::move(before.input.sources), std::move(before.results)},
            {std::move(after.input.sources), std::move(after.results)},
            std::move(diff)};
}

} // namespace whodecides
