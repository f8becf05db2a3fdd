#include "support/paths.hpp"

namespace whodecides::test {

std::filesystem::path source_dir() {
    return WHODECIDES_SOURCE_DIR;
}

std::filesystem::path corpora_dir() {
    return source_dir().parent_path() / "shared" / "corpora";
}

} // namespace whodecides::test
