#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace whodecides {

/// How an input is written. JSON is YAML.
enum class InputFormat : std::uint8_t { yaml, separated, markdown };

/// What a file's ending says of it.
struct FileEnding {
    std::string_view ending; ///< lower-case, with the dot
    InputFormat format = InputFormat::yaml;
    bool walked = false; ///< a walk through a folder looks into it; else it has to be named
};

inline constexpr std::array<FileEnding, 8> file_endings{{
    {".yaml", InputFormat::yaml, true},
    {".yml", InputFormat::yaml, true},
    {".json", InputFormat::yaml, true},
    {".csv", InputFormat::separated, true},
    {".tsv", InputFormat::separated, true},
    {".tab", InputFormat::separated, false},
    {".md", InputFormat::markdown, true},
    {".markdown", InputFormat::markdown, false},
}};

/// The ending of that path, whatever its case; nullptr: it is none of them.
const FileEnding* ending_of(std::string_view path);

} // namespace whodecides
