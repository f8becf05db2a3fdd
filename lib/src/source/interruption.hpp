#pragma once

#include <csignal>

#include "source/descriptor.hpp"

namespace whodecides {

/// While it lives, SIGINT (Ctrl-C) and SIGTERM end nothing by themselves: they wait at a descriptor until
/// somebody looks. Threads that are started meanwhile inherit that. Throws Error where the
/// system has no such thing.
class Interruption {
  public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// Can be read from once a signal has come; for poll(2).
    [[nodiscard]] int descriptor() const { return queue_.number(); }

  private:
    sigset_t before_{};
    Descriptor queue_;
};

} // namespace whodecides
