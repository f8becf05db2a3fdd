#include "cli/progress.hpp"

#include <cstdlib>
#include <system_error>

#include <fmt/format.h>

#include "cli/options.hpp"

namespace whodecides::cli {

bool wants_progress(const Arguments& arguments, const Streams& streams) {
    const char* terminal = std::getenv("TERM");
    const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return streams.err_is_terminal && !dumb && !arguments.has(option::quiet) &&
           !arguments.has(option::quiet_result);
}

Progress::Progress(std::ostream& err, std::string_view what, std::chrono::milliseconds after, Shown shown)
    : err_(err), what_(what) {
    if (shown == Shown::no)
        return;
    try {
        thread_ = std::jthread([this, after](const std::stop_token& stop) { tell(stop, after); });
    } catch (const std::system_error&) {
        return; // no thread is to be had: the work goes on unseen
    }
}

Progress::~Progress() = default;

void Progress::tell(const std::stop_token& stop, std::chrono::milliseconds after) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    Clock::time_point next = start + after;
    std::string line;
    std::unique_lock lock(mutex_);
    while (!wake_.wait_until(lock, stop, next, [&stop] { return stop.stop_requested(); }) &&
           !stop.stop_requested()) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - start);
        line = fmt::format("still {} ... {} s", what_, seconds.count());
        err_ << '\r' << line << std::flush;
        next += std::chrono::seconds(1);
    }
    if (!line.empty())
        err_ << '\r' << std::string(line.size(), ' ') << '\r' << std::flush;
}

} // namespace whodecides::cli
