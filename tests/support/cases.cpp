#include "support/cases.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "cli/rule_changes.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/requests.hpp"

namespace whodecides::test {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> result;
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        result.emplace_back(text::trimmed(list.substr(0, end)));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return result;
}

std::vector<fs::path> files_of(const fs::path& path) {
    if (!fs::is_directory(path))
        return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

Case read_case(const fs::path& path) {
    Case result;
    result.path = path;
    result.name = fs::relative(path, source_dir()).generic_string();
    result.request.as_of = "2026-01-01";
    bool first = true;
    for (const fs::path& file : files_of(path)) {
        const std::string text = read_file(file);
        // Places in a folder carry the path check() was given, those of a file its name on standard input.
        const std::string name = fs::is_directory(path) ? file.string() : result.name;
        std::ranges::move(read_marks(name, text), std::back_inserter(result.marks));
        if (!std::exchange(first, false))
            continue;
        if (const auto date = header(text, "as-of"))
            result.request.as_of = *date;
        if (const auto select = header(text, "select"))
            result.request.select = split_list(*select);
        if (const auto preset = header(text, "preset"))
            result.request.preset = *preset;
        for (const std::string& change : split_list(header(text, "severity").value_or("")))
            result.request.severities.push_back(cli::parse_severity_change(change));
        for (const std::string& change : split_list(header(text, "set").value_or("")))
            result.request.options.push_back(cli::parse_option_change(change));
    }
    return result;
}

std::vector<fs::path> cases_in(const fs::path& folder) {
    std::vector<fs::path> result;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_directory() || entry.path().extension() == ".yaml")
            result.push_back(entry.path());
    }
    std::ranges::sort(result);
    return result;
}

std::vector<fs::path> rule_folders() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(source_dir() / "tests" / "rules")) {
        if (entry.is_directory())
            folders.push_back(entry.path());
    }
    std::ranges::sort(folders);
    return folders;
}

std::vector<fs::path> all_cases() {
    std::vector<fs::path> cases;
    for (const fs::path& folder : rule_folders())
        std::ranges::copy(cases_in(folder), std::back_inserter(cases));
    return cases;
}

Analysis run_case(const Case& example, std::string_view ignore) {
    CheckRequest request = example.request;
    if (!ignore.empty())
        request.ignore.emplace_back(ignore);
    if (fs::is_directory(example.path)) {
        request.paths = {example.path.string()};
        return check(request);
    }
    request.stdin_name = example.name;
    return with_text(std::move(request), read_file(example.path), check);
}

Analysis check_text(const std::string& text, const RuleInfo& rule, std::string_view ignore) {
    CheckRequest request;
    if (!rule.on_by_default) {
        for (const RuleInfo* other : rules()) {
            if (other->on_by_default || other == &rule)
                request.select.emplace_back(other->name);
        }
    }
    if (!ignore.empty())
        request.ignore.emplace_back(ignore);
    return with_text(std::move(request), text, check);
}

std::string joined(const std::vector<std::string>& lines) {
    std::string result;
    for (const std::string& line : lines)
        result += line + "\n";
    return result;
}

std::string over_all_rules(const std::function<std::string(const RuleInfo&)>& wrong) {
    std::vector<std::string> lines;
    for (const RuleInfo* rule : rules()) {
        if (const std::string message = wrong(*rule); !message.empty())
            lines.push_back(std::string(rule->name) + ": " + message);
    }
    return joined(lines);
}

} // namespace whodecides::test
