#pragma once

#include <filesystem>

namespace whodecides::test {

/// The top of the source tree.
std::filesystem::path source_dir();
/// Real organisations that are not part of the project; tests on them are skipped, visibly, where it is
/// absent. WHODECIDES_CORPORA names another folder than ../shared/corpora.
std::filesystem::path corpora_dir();

} // namespace whodecides::test
