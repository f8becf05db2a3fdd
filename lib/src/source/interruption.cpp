#include "source/interruption.hpp"

#include <array>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#if __has_include(<sys/signalfd.h>)
#include <sys/signalfd.h>

namespace whodecides {

Interruption::Interruption() {
    sigset_t waited_for{};
    ::sigemptyset(&waited_for);
    ::sigaddset(&waited_for, SIGINT);
    ::sigaddset(&waited_for, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &waited_for, &before_);
    queue_ = Descriptor(::signalfd(-1, &waited_for, SFD_NONBLOCK | SFD_CLOEXEC));
    if (queue_.number() >= 0)
        return;
    const int reason = errno;
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    throw Error(fmt::format("cannot wait for Ctrl-C: {}", std::strerror(reason)));
}

/// A signal that has come is taken, or it would end the program once it may.
Interruption::~Interruption() {
    std::array<signalfd_siginfo, 8> taken{};
    while (::read(queue_.number(), taken.data(), sizeof taken) > 0) {
    }
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

} // namespace whodecides

#else

namespace whodecides {

Interruption::Interruption() {
    throw Error("cannot wait for Ctrl-C: this system has no signalfd");
}

Interruption::~Interruption() = default;

} // namespace whodecides

#endif
