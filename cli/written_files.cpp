#include "cli/written_files.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "cli/name_value.hpp"
#include "cli/options.hpp"
#include "cli/wording.hpp"

namespace whodecides::cli {

namespace fs = std::filesystem;

fs::path real_path(const fs::path& path) {
    std::error_code failed;
    const fs::path whole = fs::absolute(path, failed);
    fs::path real = fs::weakly_canonical(whole, failed);
    return failed ? whole.lexically_normal() : real;
}

std::vector<std::string> written_files(const Arguments& arguments) {
    std::vector<std::string> files;
    for (const OptionSpec* option : {&option::output, &option::write_baseline, &option::key})
        if (arguments.has(*option))
            files.emplace_back(arguments.value(*option));
    for (const std::string& report : arguments.values(option::report))
        if (const auto said = split_at_equals(report))
            files.emplace_back(said->value);
    return files;
}

void refuse_common_files(const Arguments& arguments) {
    std::vector<fs::path> taken;
    for (const std::string& file : written_files(arguments)) {
        fs::path path = real_path(file);
        if (std::ranges::find(taken, path) != taken.end())
            throw UsageError(
                fmt::format("{} is to hold two results; give each a file of its own", in_quotes(file)),
                arguments.command);
        taken.push_back(std::move(path));
    }
}

} // namespace whodecides::cli
