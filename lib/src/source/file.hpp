#pragma once

#include <cstdint>
#include <iosfwd>
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
    std::string reason;     ///< empty where all went well
    bool too_large = false; ///< `bytes` are some of the first
    std::uint64_t size = 0; ///< of a regular file, as the system tells it
};

/// Reads `most` bytes at most; of a regular file that is larger only as much as tells what it is.
FileBytes read_file(const std::string& path, std::uint64_t most);
/// Reads a stream to its end, `most` bytes at most.
FileBytes read_stream(std::istream& stream, std::uint64_t most);

} // namespace whodecides
