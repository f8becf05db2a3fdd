#include "unit/compare/compared.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/words.hpp"
#include "support/files.hpp"

namespace whodecides::test {

CompareResult compare_of(const std::vector<Filled>& files, const std::vector<Filler>& fillers) {
    const TemporaryFolder folder;
    CompareRequest request;
    request.as_of = "2026-01-01";
    for (const Filled& filled : files) {
        write_file(folder.path() / filled.file, filled.text);
        request.paths.push_back((folder.path() / filled.file).string());
    }
    for (const Filler& filler : fillers)
        request.fillers.push_back({filler.person, (folder.path() / filler.path).string()});
    return compare(request);
}

std::string grid(std::string_view columns, const std::vector<std::string>& rows) {
    std::string text = "matrix:\n  columns: [" + std::string(columns) + "]\n  rows:\n";
    for (const std::string& row : rows)
        text += "    " + row + "\n";
    return text;
}

CompareRow row(const CompareResult& result, std::string_view title) {
    const auto found = std::ranges::find_if(
        result.comparison.rows, [&](const CompareRow& each) { return each.entry.title == title; });
    if (found == result.comparison.rows.end())
        throw std::runtime_error("there is no row " + std::string(title));
    return *found;
}

std::string decides(const CompareRow& row, std::size_t voice) {
    const auto answer = std::ranges::find(row.answers, voice, &CompareAnswer::voice);
    if (answer == row.answers.end())
        return "-";
    std::vector<std::string> names;
    for (const Subject& decider : answer->deciders)
        names.push_back(decider.title);
    return names.empty() ? "nobody" : listed(names);
}

} // namespace whodecides::test
