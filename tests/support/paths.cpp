#include "support/paths.hpp"

#include <cstdlib>

namespace whodecides::test {

std::filesystem::path source_dir() {
    return WHODECIDES_SOURCE_DIR;
}

std::filesystem::path corpora_dir() {
    if (const char* elsewhere = std::getenv("WHODECIDES_CORPORA"))
        return elsewhere;
    return source_dir().parent_path() / "shared" / "corpora";
}

} // namespace whodecides::test
