#include <charconv>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/run.hpp"

namespace {

/// The columns of the terminal that results go to; 0 where there is none.
std::size_t terminal_width() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// What COLUMNS says; 0 where it is not set, or to nothing that could be meant.
std::size_t width_told() {
    constexpr std::size_t most = 10'000;
    const char* const written = std::getenv("COLUMNS");
    const std::string_view text = written == nullptr ? "" : written;
    std::size_t width = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
    return error == std::errc() && end == text.data() + text.size() && width <= most ? width : 0;
}

/// Whether there are bytes to be read from standard input, a pipe or a file. A pipe that its writer keeps
/// open without a word, as whoever started this may have left it, is given up.
bool is_fed() {
    constexpr int patience = 500; // milliseconds
    struct stat status {};
    if (::fstat(STDIN_FILENO, &status) != 0)
        return false;
    if (S_ISREG(status.st_mode))
        return ::lseek(STDIN_FILENO, 0, SEEK_CUR) < status.st_size;
    pollfd pipe{STDIN_FILENO, POLLIN, 0};
    return S_ISFIFO(status.st_mode) && ::poll(&pipe, 1, patience) == 1 && (pipe.revents & POLLIN) != 0;
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
    whodecides::cli::Streams streams{std::cin, std::cout, std::cerr};
    streams.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
    streams.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
    streams.out_descriptor = STDOUT_FILENO;
    streams.in_is_fed = is_fed;
    if (const std::size_t width = terminal_width(); width > 0) {
        streams.width = width;
    } else if (const std::size_t told = width_told(); told > 0) {
        streams.width = told;
        streams.width_is_told = true;
    }
    return whodecides::cli::run(arguments, streams);
}
