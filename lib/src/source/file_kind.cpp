#include "source/file_kind.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

#include "base/text.hpp"

namespace whodecides {

const FileEnding* ending_of(std::string_view path) {
    const std::string extension = text::folded(std::filesystem::path(path).extension().string());
    const auto* const found = std::ranges::find(file_endings, extension, &FileEnding::ending);
    return found == file_endings.end() ? nullptr : &*found;
}

} // namespace whodecides
