#pragma once

#include <filesystem>
#include <optional>

namespace whodecides::test {

/// The folder of real organisations, where that file is in it; else nothing, and a message by which ctest
/// knows that the test was skipped.
std::optional<std::filesystem::path> corpora_or_message(const std::filesystem::path& file = {});

} // namespace whodecides::test
