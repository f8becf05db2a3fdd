#include "source/file_watch.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/words.hpp"

#if __has_include(<sys/inotify.h>)
#include <sys/inotify.h>

namespace whodecides {

namespace {

/// Done writing, come, gone, renamed; and what happens to the folder itself. Not each write: half a file is
/// nothing to read.
constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                  IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

[[noreturn]] void refuse(int reason) {
    if (reason == EMFILE)
        throw Error("cannot watch files: the system allows no more watchers (fs.inotify.max_user_instances, "
                    "or open files); end another one");
    if (reason == ENOSPC)
        throw Error("cannot watch so many folders: the system allows no more (fs.inotify.max_user_watches); "
                    "name files or a smaller folder, or raise the limit");
    throw Error(fmt::format("cannot watch files: {}", std::strerror(reason)));
}

} // namespace

FileWatch::FileWatch() : queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (queue_.number() < 0)
        refuse(errno);
}

void FileWatch::watch(const std::set<std::string>& folders) {
    std::map<int, std::string> watched;
    for (const std::string& folder : folders) {
        const int number = ::inotify_add_watch(queue_.number(), folder.c_str(), changes);
        if (number >= 0)
            watched.emplace(number, folder);
        else if (errno != ENOENT && errno != ENOTDIR && errno != EACCES && errno != ELOOP &&
                 errno != ENAMETOOLONG)
            refuse(errno);
    }
    for (const auto& [number, folder] : folders_)
        if (!watched.contains(number))
            (void)::inotify_rm_watch(queue_.number(), number);
    folders_ = std::move(watched);
}

std::vector<FileEvent> FileWatch::take() {
    std::vector<FileEvent> events;
    alignas(inotify_event) std::array<char, 16384> bytes{};
    for (;;) {
        const ssize_t size = ::read(queue_.number(), bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return events;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            inotify_event event{};
            std::memcpy(&event, bytes.data() + at, sizeof event);
            const char* const name = bytes.data() + at + sizeof event;
            at += sizeof event + event.len;
            const auto folder = folders_.find(event.wd);
            if ((event.mask & IN_Q_OVERFLOW) != 0)
                events.push_back({});
            else if ((event.mask & IN_IGNORED) == 0 && folder != folders_.end())
                events.push_back({folder->second, event.len > 0 ? name : "", (event.mask & IN_ISDIR) != 0});
        }
    }
}

} // namespace whodecides

#else

namespace whodecides {

FileWatch::FileWatch() {
    throw Error("cannot watch files: this system has no inotify");
}

void FileWatch::watch(const std::set<std::string>& /*folders*/) {}

std::vector<FileEvent> FileWatch::take() {
    return {};
}

} // namespace whodecides

#endif
