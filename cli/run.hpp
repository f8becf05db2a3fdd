#pragma once

#include <chrono>
#include <iosfwd>
#include <span>
#include <string>

namespace whodecides::cli {

/// What the program talks to. Tests hand in string streams.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false;
    std::size_t width = 100;    ///< columns of the terminal
    bool width_is_told = false; ///< by COLUMNS: results are to be so wide where they go to no terminal too
    bool err_is_terminal = false;
    int out_descriptor = -1; ///< of standard output, where it is one: to notice that nobody reads any more
    std::chrono::milliseconds progress_after{1000}; ///< work that takes longer says that it goes on
    /// Whether standard input holds what nobody has read, so that somebody may mean it to be; waits a moment
    /// for whoever writes it. None: nobody does.
    bool (*in_is_fed)() = nullptr;
};

/// Exit statuses (design.md section 4).
enum Status : int { ok = 0, findings = 1, undone = 2, defect = 3 };

/// Runs the whole program on `arguments` (without the program's name) and returns its exit status.
int run(std::span<const std::string> arguments, const Streams& streams);

} // namespace whodecides::cli
