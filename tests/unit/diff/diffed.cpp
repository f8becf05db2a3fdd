#include "unit/diff/diffed.hpp"

#include "report/diff_words.hpp"
#include "support/files.hpp"

namespace whodecides::test {

DiffResult diff_of(const std::string& before, const std::string& after) {
    const TemporaryFolder folder;
    DiffRequest request;
    const auto side = [&](CheckRequest& check, const std::string& name, const std::string& text) {
        write_file(folder.path() / name, text);
        check.paths = {(folder.path() / name).string()};
        check.as_of = "2026-01-01";
    };
    side(request.before, "before.yaml", before);
    side(request.after, "after.yaml", after);
    return diff(request);
}

std::vector<std::string> told(const std::string& before, const std::string& after) {
    std::vector<std::string> texts;
    const DiffResult result = diff_of(before, after);
    for (const DiffSentence& sentence : sentences(result))
        texts.push_back(sentence.text);
    return texts;
}

} // namespace whodecides::test
