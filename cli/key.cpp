#include "cli/key.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/words.hpp"
#include "cli/options.hpp"
#include "engine/key_file.hpp"
#include "source/descriptor.hpp"
#include "source/file.hpp"

namespace whodecides::cli {
namespace {

namespace fs = std::filesystem;

constexpr mode_t for_the_owner = 0600;

Error cannot_write(const fs::path& path, int reason) {
    return Error(fmt::format("cannot write the key {}: {}", quoted(path.string()), std::strerror(reason)));
}

/// What the file holds; an empty book where there is none yet.
CodeBook read_book(const std::string& path) {
    const FileInfo info = inspect(path);
    if (info.kind == FileKind::missing) {
        const fs::path folder = fs::path(path).parent_path();
        std::error_code failed;
        if (!folder.empty() && !fs::is_directory(folder, failed))
            throw cannot_write(path, ENOENT);
        return {};
    }
    if (info.kind != FileKind::regular)
        throw Error(fmt::format("the key {} is no regular file; name another one", quoted(path)));
    const FileBytes read = read_file(path, engine::most_key_bytes);
    if (!read.reason.empty())
        throw Error(fmt::format("the key {} cannot be read: {}", quoted(path), read.reason));
    return engine::read_key(path, read.bytes);
}

void write_all(int descriptor, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            throw cannot_write(path, written == 0 ? ENOSPC : errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Writes beside the file first, so that it is there whole or as it was.
void replace(const fs::path& file, std::string_view bytes) {
    const fs::path beside = file.parent_path() / fmt::format(".{}.{}.part", file.filename().string(),
                                                             static_cast<long>(::getpid()));
    Descriptor descriptor(
        ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, for_the_owner));
    if (descriptor.number() < 0)
        throw cannot_write(file, errno);
    std::error_code failed;
    try {
        write_all(descriptor.number(), bytes, file);
        descriptor.close();
        fs::rename(beside, file, failed);
        if (failed)
            throw cannot_write(file, failed.value());
    } catch (const Error&) {
        fs::remove(beside, failed);
        throw;
    }
}

} // namespace

std::shared_ptr<CodeBook> code_book(const Arguments& arguments) {
    if (!arguments.has(option::anonymize)) {
        if (arguments.has(option::key))
            throw UsageError("--key says what the codes of --anonymize stand for; add --anonymize",
                             arguments.command);
        return nullptr;
    }
    return std::make_shared<CodeBook>(
        arguments.has(option::key) ? read_book(std::string(arguments.value(option::key))) : CodeBook());
}

void keep_codes(const Arguments& arguments) {
    if (arguments.codes == nullptr || !arguments.has(option::key))
        return;
    const std::string path(arguments.value(option::key));
    (void)read_book(path); // a result of this run may have been written there
    std::ostringstream text;
    engine::write_key(*arguments.codes, text);
    std::error_code failed;
    const fs::path real = fs::weakly_canonical(path, failed);
    replace(failed ? fs::path(path) : real, text.str());
}

} // namespace whodecides::cli
