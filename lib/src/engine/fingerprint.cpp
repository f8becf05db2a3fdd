#include "engine/fingerprint.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <unordered_map>

#include "base/hash.hpp"

namespace whodecides::engine {

namespace fs = std::filesystem;

namespace {

/// Finds roots of repositories; remembers them per folder, since thousands of files share few folders.
class Roots {
  public:
    fs::path root_of(const fs::path& folder) {
        const auto known = roots_.find(folder);
        if (known != roots_.end())
            return known->second;
        std::error_code ignored;
        fs::path root;
        if (fs::exists(folder / ".git", ignored))
            root = folder;
        else if (folder.has_relative_path())
            root = root_of(folder.parent_path());
        return roots_.emplace(folder, std::move(root)).first->second;
    }

  private:
    std::map<fs::path, fs::path> roots_; ///< empty where no folder upward is a repository
};

} // namespace

std::vector<std::string> stable_paths(const Sources& sources, const std::string& folder) {
    std::error_code failed;
    const fs::path outside = fs::weakly_canonical(folder.empty() ? "." : folder, failed);
    Roots roots;
    std::vector<std::string> paths;
    paths.reserve(sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const fs::path written(sources[i].path());
        if (!fs::exists(written, failed)) {
            paths.push_back(sources[i].path());
            continue;
        }
        const fs::path whole = fs::weakly_canonical(written, failed);
        const fs::path root = roots.root_of(whole.parent_path());
        paths.push_back(whole.lexically_relative(root.empty() ? outside : root).generic_string());
    }
    return paths;
}

std::string top_of(const Sources& sources, std::span<const std::string> stable_paths) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
        std::error_code failed;
        const std::string whole = fs::canonical(sources[i].path(), failed).generic_string();
        if (!failed && whole.ends_with("/" + stable_paths[i]))
            return whole.substr(0, whole.size() - stable_paths[i].size());
    }
    return {};
}

bool is_there(const std::string& top, std::string_view stable_path, const CodeBook* codes) {
    const Code* const code = codes == nullptr ? nullptr : codes->meaning(stable_path);
    std::error_code failed;
    return fs::exists(fs::path(top) / (code == nullptr ? stable_path : std::string_view(code->text)), failed);
}

std::string_view known_path(const Finding& finding) {
    std::string_view smallest = finding.logical_path;
    for (const Label& label : finding.labels)
        if (label.same_cause && !label.logical_path.empty())
            smallest = std::min(smallest, std::string_view(label.logical_path));
    return smallest;
}

namespace {

Fnv128 hash_of(const Finding& finding, std::string_view file) {
    Fnv128 hash;
    hash.add(finding.rule->name);
    hash.add(file);
    hash.add(known_path(finding));
    if (!finding.metric) {
        hash.add(std::to_string(finding.people.size()));
        for (const std::string& person : finding.people)
            hash.add(person);
    }
    return hash;
}

} // namespace

std::string identity(const Finding& finding) {
    return hash_of(finding, {}).hex();
}

void fingerprint(std::span<Finding* const> findings, std::span<const std::string> paths) {
    std::unordered_map<std::string, std::size_t> times;
    times.reserve(findings.size());
    for (Finding* const each : findings) {
        Finding& finding = *each;
        Fnv128 hash = hash_of(finding, finding.place.known() ? std::string_view(paths[finding.place.source])
                                                             : std::string_view());
        const std::size_t ordinal = times[hash.hex()]++;
        if (ordinal > 0)
            hash.add(std::to_string(ordinal));
        finding.fingerprint = hash.hex();
    }
}

} // namespace whodecides::engine
