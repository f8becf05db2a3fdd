#include "differential/mutations.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <utility>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/tree.hpp"

namespace whodecides::test {

namespace fs = std::filesystem;

namespace {

void add_files(const fs::path& folder, std::vector<std::string>& texts) {
    if (!fs::is_directory(folder))
        return;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".yaml")
            paths.push_back(entry.path());
    std::ranges::sort(paths);
    for (const fs::path& path : paths)
        texts.push_back(read_file(path));
}

/// A large file as pieces that begin at a line of the first level.
void add_pieces(const std::string& text, std::vector<std::string>& pieces) {
    constexpr std::size_t large = 4000;
    if (text.size() <= 2 * large) {
        pieces.push_back(text);
        return;
    }
    std::string piece;
    for (const std::string& line : lines_of(text)) {
        const bool top = !line.empty() && line.front() != ' ' && line.front() != '-';
        if (top && piece.size() >= large)
            pieces.push_back(std::exchange(piece, {}));
        if (piece.size() < 2 * large)
            piece += line + "\n";
    }
    pieces.push_back(piece);
}

} // namespace

std::vector<std::string> yaml_texts() {
    std::vector<std::string> whole;
    add_files(source_dir() / "examples", whole);
    add_files(source_dir() / "tests" / "rules", whole);
    add_files(corpora_dir(), whole);
    std::vector<std::string> pieces;
    for (const std::string& text : whole)
        add_pieces(text, pieces);
    return pieces;
}

std::string with_slips(const std::string& text, std::mt19937& random) {
    constexpr std::string_view slips[] = {"\"",       "'",       "[",    "]",    "{",        "}",
                                          "\n",       "\n  ",    "\n\n", "#",    " #",       ":",
                                          ": ",       "-",       "- ",   "\n- ", "&a ",      "*a",
                                          "|",        "|\n",     ">",    "> ",   "? ",       "\n---\n",
                                          ",",        "!x ",     "\t",   "  ",   "%",        "@",
                                          "`",        "\n...\n", "<<: ", "\\",   "\\x41",    "\\ud83d\\ude00",
                                          "~",        "null",    "\r",   "\r\n", "\xC2\xA0", "\xEF\xBB\xBF",
                                          "\xC3\xA9", "\x01",    "=",    "!",    "''"};
    std::string slipped = text;
    for (std::size_t times = 1 + random() % 3; times > 0 && !slipped.empty(); --times) {
        const std::size_t at = random() % slipped.size();
        const std::size_t kind = random() % 8;
        if (kind == 0)
            slipped.erase(at, 1 + random() % 4);
        else if (kind == 1)
            slipped.insert(at, slipped.substr(random() % slipped.size(), 1 + random() % 30));
        else if (kind == 2)
            slipped.resize(at);
        else
            slipped.insert(at, slips[random() % std::size(slips)]);
    }
    return slipped;
}

} // namespace whodecides::test
