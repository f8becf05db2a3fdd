#include "source/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <istream>
#include <system_error>
#include <vector>

#include "source/descriptor.hpp"

namespace whodecides {

namespace {

Descriptor opened(const std::string& path) {
    int number = -1;
    do
        number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    while (number < 0 && errno == EINTR);
    return Descriptor(number);
}

std::string system_words(int error) {
    return std::generic_category().message(error);
}

FileKind kind_of(mode_t mode) {
    if (S_ISREG(mode))
        return FileKind::regular;
    if (S_ISDIR(mode))
        return FileKind::folder;
    return S_ISFIFO(mode) ? FileKind::pipe : FileKind::device;
}

} // namespace

FileInfo inspect(const std::string& path) {
    FileInfo info;
    struct stat status {};
    info.link = ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
    if (::stat(path.c_str(), &status) != 0) {
        const int error = errno;
        info.kind = error == ENOENT || error == ENOTDIR ? FileKind::missing : FileKind::forbidden;
        info.reason = system_words(error);
        return info;
    }
    info.kind = kind_of(status.st_mode);
    info.device = status.st_dev;
    info.inode = status.st_ino;
    return info;
}

FileBytes read_file(const std::string& path, std::uint64_t most) {
    const Descriptor file = opened(path);
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return {{}, system_words(errno)};
    constexpr std::size_t step = 1 << 16;
    FileBytes result;
    // One byte more than the size lets the end show without growing the buffer.
    std::size_t room = step;
    if (S_ISREG(status.st_mode)) {
        result.size = static_cast<std::uint64_t>(status.st_size);
        result.too_large = result.size > most;
        room = static_cast<std::size_t>(std::min(result.size, most)) + 1;
    }
    if (result.too_large) {
        most = std::min<std::uint64_t>(most, step);
        room = static_cast<std::size_t>(most);
    }
    std::size_t size = 0;
    while (size <= most) {
        if (result.bytes.size() == size)
            result.bytes.resize(size + std::max(room, size / 2));
        const ssize_t count = ::read(file.number(), result.bytes.data() + size, result.bytes.size() - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return {{}, system_words(errno)};
        size += static_cast<std::size_t>(count);
        if (count == 0)
            break;
    }
    result.too_large = result.too_large || size > most;
    result.bytes.resize(std::min<std::size_t>(size, most));
    return result;
}

FileBytes read_stream(std::istream& stream, std::uint64_t most) {
    FileBytes result;
    std::vector<char> piece(1 << 16);
    do {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        result.bytes.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
        result.too_large = result.bytes.size() > most;
    } while (stream && !result.too_large);
    if (stream.bad())
        return {{}, "reading it broke off"};
    return result;
}

} // namespace whodecides
