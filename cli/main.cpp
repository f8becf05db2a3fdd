#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/run.hpp"

namespace {

/// The columns of the terminal that results go to; what people read well where there is none.
std::size_t terminal_width() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 100;
}

/// What a run opens must not get the number of a standard stream that whoever started it has closed: a report
/// would hold what is printed. Writing to what is opened here fails, as it should.
void fill_standard_streams() {
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
        if (::fcntl(descriptor, F_GETFD) < 0)
            (void)::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

} // namespace

int main(int argc, char** argv) {
    fill_standard_streams();
    // A reader that goes away shows as a failed write, so that the run keeps its own exit status.
    std::signal(SIGPIPE, SIG_IGN);
    // Whoever started this may have it ignored, and then nobody learns how git ended.
    std::signal(SIGCHLD, SIG_DFL);
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return whodecides::cli::run(arguments, {std::cin, std::cout, std::cerr, ::isatty(STDOUT_FILENO) == 1,
                                            terminal_width(), ::isatty(STDERR_FILENO) == 1, STDOUT_FILENO});
}
