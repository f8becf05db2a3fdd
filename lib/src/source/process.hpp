#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include <whodecides/error.hpp>

namespace whodecides {

/// How another program ended.
struct ProcessEnd {
    int status = 0;     ///< exit status, where no signal ended it
    int signal = 0;     ///< the signal that ended it, or 0
    std::string errors; ///< the beginning of what it wrote to standard error
};

struct ProcessRequest {
    std::span<const std::string>
        words; ///< the program, looked up on PATH, and its arguments; no shell sees them
    /// Changes to this process's environment: "NAME=value" sets, "NAME" takes away.
    std::span<const std::string> environment;
    std::string_view input;
    std::function<void(std::string_view)> take; ///< gets standard output, piece by piece
};

/// The program could not be started.
class NotStarted : public Error {
  public:
    using Error::Error;
};

/// Runs another program to its end. Its input and its errors are temporary files, so that one pipe is left
/// and nobody waits for each other. Throws NotStarted, Error where the system refuses anything else, and
/// whatever `take` throws.
ProcessEnd run_process(const ProcessRequest& request);

} // namespace whodecides
