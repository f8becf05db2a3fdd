#include "support/program.hpp"

#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include <sys/wait.h>

#include "cli/run.hpp"
#include "support/files.hpp"

namespace whodecides::test {

namespace fs = std::filesystem;

namespace {

/// Stands in another folder until the end of the scope.
class WorkingFolder {
  public:
    explicit WorkingFolder(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
    ~WorkingFolder() {
        std::error_code ignored;
        fs::current_path(before_, ignored);
    }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

  private:
    fs::path before_;
};

std::string single_quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

} // namespace

Run run_program(const std::vector<std::string>& arguments, const fs::path& folder, const std::string& input) {
    for (const char* variable : {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR", "COLUMNS", "TERM"})
        unsetenv(variable);
    const WorkingFolder here(folder);
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::run(arguments, {in, out, err});
    return {status, out.str(), err.str()};
}

Run run_shell(const std::string& line, const fs::path& folder) {
    const TemporaryFolder outputs;
    const fs::path out = outputs.path() / "out";
    const fs::path err = outputs.path() / "err";
    const std::string command = "cd " + single_quoted(folder.string()) +
                                " && env -i PATH=/usr/bin:/bin whodecides=" WHODECIDES_PROGRAM " sh -c " +
                                single_quoted(line) + " >" + single_quoted(out.string()) + " 2>" +
                                single_quoted(err.string()) + " </dev/null";
    const int status = std::system(command.c_str());
    if (!WIFEXITED(status))
        throw std::runtime_error("did not end by itself: " + line);
    return {WEXITSTATUS(status), read_file(out), read_file(err)};
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::vector<std::string> split_command(const std::string& line) {
    std::vector<std::string> words;
    std::string word;
    bool inside = false;
    char quote = 0;
    for (const char c : line) {
        if (quote != 0 ? c == quote : c == '\'' || c == '"') {
            quote = quote != 0 ? '\0' : c;
            inside = true;
        } else if (c == ' ' && quote == 0) {
            if (inside)
                words.push_back(std::move(word));
            word.clear();
            inside = false;
        } else {
            word += c;
            inside = true;
        }
    }
    if (inside)
        words.push_back(word);
    return words;
}

std::string first_difference(const std::string& expected, const std::string& found) {
    if (expected == found)
        return {};
    std::istringstream expected_lines(expected);
    std::istringstream found_lines(found);
    for (std::size_t number = 1;; ++number) {
        std::string expected_line;
        std::string found_line;
        const bool expected_has = static_cast<bool>(std::getline(expected_lines, expected_line));
        const bool found_has = static_cast<bool>(std::getline(found_lines, found_line));
        if (!expected_has && !found_has)
            return "only the end of the last line differs";
        if (expected_has != found_has || expected_line != found_line)
            return "line " + std::to_string(number) +
                   "\n  expected: " + (expected_has ? expected_line : "(nothing)") +
                   "\n  found:    " + (found_has ? found_line : "(nothing)");
    }
}

} // namespace whodecides::test
