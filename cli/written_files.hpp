#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/parse.hpp"

namespace whodecides::cli {

/// Links and dots resolved, as far as the path leads anywhere.
std::filesystem::path real_path(const std::filesystem::path& path);

/// The files that a run writes, as they are named: --output, each --report, --write-baseline and --key.
std::vector<std::string> written_files(const Arguments& arguments);

/// Throws UsageError where two of them are one.
void refuse_common_files(const Arguments& arguments);

} // namespace whodecides::cli
