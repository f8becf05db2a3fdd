#pragma once

#include <cstdint>
#include <string>

namespace whodecides {

/// What stands behind a path.
enum class FileKind : std::uint8_t { missing, regular, folder, pipe, device, forbidden };

struct FileInfo {
    FileKind kind = FileKind::missing;
    bool link = false;        ///< the path itself is a symbolic link
    std::uint64_t device = 0; ///< with `inode`, the same for every path to one file
    std::uint64_t inode = 0;
    std::string reason; ///< why it is missing or forbidden, in the system's words
};

FileInfo inspect(const std::string& path);

/// The bytes of a file, or why they cannot be had.
struct FileBytes {
    std::string bytes;
    std::string reason; ///< empty where all went well
};

/// Offsets are 32 bits wide, so this is the most one input may hold.
constexpr std::uint64_t most_bytes = UINT32_MAX - 1;
constexpr const char* too_large = "it holds more than 4 GiB";

FileBytes read_file(const std::string& path);

} // namespace whodecides
