#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "docs/completion_values.hpp"
#include "docs/templates.hpp"
#include "source/new_file.hpp"

namespace whodecides::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_name = "org.yaml";

void write_new(const fs::path& file, std::string_view text) {
    const std::error_code failure = write_new_file(file, text, for_everybody);
    if (failure == std::errc::file_exists)
        throw Error(
            fmt::format("{} is there already and is not written over; name another folder, or move it "
                        "away",
                        quoted(file.string())));
    if (failure)
        throw cannot_write(file.string(), failure);
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error && !fs::is_directory(folder, error))
        error = std::make_error_code(std::errc::not_a_directory);
    if (error)
        throw Error(fmt::format("cannot make the folder {}: {}", folder.string(), error.message()));
}

/// As a shell takes it, and as no option.
std::string typed(const fs::path& folder) {
    const std::string path = folder.string();
    const bool plain = std::ranges::all_of(path, [](char c) {
        return text::is_word_byte(c) || std::string_view("/._-").find(c) != std::string_view::npos;
    });
    const std::string safe = path.starts_with('-') ? "./" + path : path;
    return plain ? safe : docs::shell_quoted(safe);
}

} // namespace

int init_command(const Arguments& arguments, const Streams& streams) {
    const docs::Template& chosen = docs::template_named(arguments.value(option::init_template));
    const bool here = arguments.positional.empty();
    const fs::path folder = here ? fs::path() : fs::path(arguments.positional.front());
    if (!here && folder.empty())
        throw UsageError("init needs the name of a folder, not an empty one", arguments.command);
    if (!here)
        make_folder(folder);
    const fs::path file = folder / file_name;
    write_new(file, chosen.text);
    return print(fmt::format("Wrote {}: {}.\nNext: whodecides check{}\n", text::printable(file.string()),
                             chosen.help, here ? "" : " " + text::printable(typed(folder))),
                 streams);
}

} // namespace whodecides::cli
