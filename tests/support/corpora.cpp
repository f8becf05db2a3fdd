#include "support/corpora.hpp"

#include <doctest/doctest.h>

#include "support/paths.hpp"

namespace whodecides::test {

std::optional<std::filesystem::path> corpora_or_message(const std::filesystem::path& file) {
    if (std::filesystem::exists(corpora_dir() / file))
        return corpora_dir();
    MESSAGE("skipped: there is no folder ", corpora_dir().string());
    return std::nullopt;
}

} // namespace whodecides::test
