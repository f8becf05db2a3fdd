#include "source/new_file.hpp"

#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/text.hpp"

namespace whodecides {
namespace {

namespace fs = std::filesystem;

std::error_code system_failure(int number) {
    return {number, std::generic_category()};
}

/// The system itself refuses a name that is there, also one that comes up at this moment, or a link that
/// leads nowhere.
Descriptor open_new(const fs::path& path, mode_t mode) {
    return Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
}

std::error_code write_and_close(Descriptor& descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return system_failure(written == 0 ? ENOSPC : errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return system_failure(descriptor.close() == 0 ? 0 : errno);
}

} // namespace

std::error_code write_new_file(const fs::path& file, std::string_view bytes, mode_t mode) {
    Descriptor descriptor = open_new(file, mode);
    if (descriptor.number() < 0)
        return system_failure(errno);
    const std::error_code failure = write_and_close(descriptor, bytes);
    std::error_code ignored;
    if (failure)
        fs::remove(file, ignored);
    return failure;
}

std::error_code replace_file(const fs::path& file, std::string_view bytes, mode_t mode) {
    PartFile part(file, mode);
    if (part.failure())
        return part.failure();
    const std::error_code failure = write_and_close(part.descriptor(), bytes);
    return failure ? failure : part.take_place();
}

/// What a run that broke off has left behind may be called as this one would be.
PartFile::PartFile(fs::path file, mode_t mode) : file_(std::move(file)), failure_(system_failure(EEXIST)) {
    for (int attempt = 0; attempt < 100 && failure_ == std::errc::file_exists; ++attempt) {
        fs::path path = file_;
        path.replace_filename(
            fmt::format(".{}.{}-{}.part", file_.filename().string(), static_cast<long>(::getpid()), attempt));
        descriptor_ = open_new(path, mode);
        failure_ = system_failure(descriptor_.number() < 0 ? errno : 0);
        if (!failure_)
            path_ = std::move(path);
    }
}

PartFile::~PartFile() {
    std::error_code ignored;
    if (!path_.empty())
        fs::remove(path_, ignored);
}

std::error_code PartFile::take_place() {
    std::error_code failure;
    fs::rename(path_, file_, failure);
    if (!failure)
        path_.clear();
    return failure;
}

Error cannot_write(std::string_view what, std::error_code reason) {
    return Error(fmt::format("cannot write {}: {}", text::printable(what),
                             reason ? reason.message() : "the device takes no more"));
}

} // namespace whodecides
