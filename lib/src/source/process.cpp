#include "source/process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/words.hpp"
#include "source/descriptor.hpp"

extern char** environ; // NOLINT: as POSIX declares it

namespace whodecides {

namespace {

[[noreturn]] void fail(std::string_view what, int error) {
    throw Error(fmt::format("{}: {}", what, uncapitalised(std::generic_category().message(error))));
}

/// The same file under a number that no standard stream has, even where these are closed: what is handed
/// down as one must not stand in the way of another.
Descriptor above_standard(const Descriptor& low, std::string_view what) {
    Descriptor high(::fcntl(low.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    if (high.number() < 0)
        fail(what, errno);
    return high;
}

/// A file without a name that holds these bytes and stands at its beginning.
Descriptor temporary_file(std::string_view bytes) {
    constexpr std::string_view what = "cannot write a temporary file";
    std::error_code error;
    std::string name = (std::filesystem::temp_directory_path(error) / "whodecides-XXXXXX").string();
    const Descriptor low(error ? -1 : ::mkostemp(name.data(), O_CLOEXEC));
    if (low.number() < 0)
        fail(what, error ? error.value() : errno);
    ::unlink(name.c_str());
    Descriptor file = above_standard(low, what);
    while (!bytes.empty()) {
        const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            fail(what, errno);
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    if (::lseek(file.number(), 0, SEEK_SET) < 0)
        fail(what, errno);
    return file;
}

/// Reads a piece; 0 at the end.
std::size_t read_piece(const Descriptor& from, std::span<char> piece) {
    for (;;) {
        const ssize_t count = ::read(from.number(), piece.data(), piece.size());
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            fail("cannot read what another program prints", errno);
    }
}

std::string first_bytes(const Descriptor& file) {
    std::string bytes(4096, '\0');
    if (::lseek(file.number(), 0, SEEK_SET) < 0)
        return {};
    bytes.resize(read_piece(file, bytes));
    return bytes;
}

std::vector<std::string> changed_environment(std::span<const std::string> changes) {
    const auto is_changed = [&](std::string_view variable) {
        const std::string_view name = variable.substr(0, variable.find('='));
        return std::ranges::any_of(
            changes, [&](std::string_view change) { return change.substr(0, change.find('=')) == name; });
    };
    std::vector<std::string> result;
    for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable)
        if (!is_changed(*variable))
            result.emplace_back(*variable);
    std::ranges::copy_if(changes, std::back_inserter(result),
                         [](const std::string& change) { return change.find('=') != std::string::npos; });
    return result;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// What a program is started with that would otherwise be inherited: no signal is blocked, so that Ctrl-C
/// ends it also while this process waits for that (see Interruption).
class SpawnSettings {
  public:
    SpawnSettings() {
        sigset_t none{};
        ::sigemptyset(&none);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK);
    }
    ~SpawnSettings() { ::posix_spawnattr_destroy(&attributes_); }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;

    [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

  private:
    posix_spawnattr_t attributes_{};
};

/// A program that was started. At the end of the scope it has ended: where nobody reads on, by force.
class Child {
  public:
    Child() = default;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (id_ > 0)
            ::kill(id_, SIGKILL);
        int status = 0;
        wait_for(status);
    }

    void start(const ProcessRequest& request, const std::array<int, 3>& streams) {
        std::vector<std::string> words(request.words.begin(), request.words.end());
        std::vector<std::string> environment = changed_environment(request.environment);
        posix_spawn_file_actions_t actions{};
        ::posix_spawn_file_actions_init(&actions);
        for (int target = 0; target < 3; ++target)
            ::posix_spawn_file_actions_adddup2(&actions, streams[static_cast<std::size_t>(target)], target);
        const SpawnSettings settings;
        const int error = ::posix_spawnp(&id_, words.front().c_str(), &actions, settings.get(),
                                         pointers(words).data(), pointers(environment).data());
        ::posix_spawn_file_actions_destroy(&actions);
        if (error != 0) {
            id_ = 0;
            throw NotStarted(
                fmt::format("cannot run {}: {}", quoted(request.words.front()), std::strerror(error)));
        }
    }

    /// The status as waitpid() tells it. Throws Error where it cannot: a caller who ignores SIGCHLD loses it.
    int wait() {
        int status = 0;
        if (!wait_for(status))
            fail("cannot learn how another program ended", errno);
        return status;
    }

  private:
    bool wait_for(int& status) {
        bool known = true;
        while (id_ > 0 && !(known = ::waitpid(id_, &status, 0) >= 0) && errno == EINTR) {
        }
        id_ = 0;
        return known;
    }

    pid_t id_ = 0;
};

} // namespace

ProcessEnd run_process(const ProcessRequest& request) {
    const Descriptor input = temporary_file(request.input);
    const Descriptor errors = temporary_file({});
    Child child;
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("cannot make a pipe", errno);
    const Descriptor output(ends[0]);
    Descriptor low(ends[1]);
    Descriptor theirs = above_standard(low, "cannot make a pipe");
    low.close();
    child.start(request, {input.number(), theirs.number(), errors.number()});
    theirs.close();
    std::vector<char> piece(1 << 16);
    while (const std::size_t count = read_piece(output, piece))
        request.take({piece.data(), count});
    const int status = child.wait();
    ProcessEnd end{.errors = first_bytes(errors)};
    if (WIFSIGNALED(status))
        end.signal = WTERMSIG(status);
    else
        end.status = WEXITSTATUS(status);
    return end;
}

} // namespace whodecides
