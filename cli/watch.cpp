#include "cli/watch.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <ostream>
#include <set>
#include <string>

#include <fmt/format.h>
#include <poll.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/failures.hpp"
#include "cli/key.hpp"
#include "cli/options.hpp"
#include "cli/watched_places.hpp"
#include "source/file_watch.hpp"
#include "source/interruption.hpp"

namespace whodecides::cli {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// An editor, or git, touches several files for one change: they are checked once it has been quiet so long,
/// or after the longer time in any case.
constexpr milliseconds quiet{100};
constexpr milliseconds longest_wait{2000};

void refuse_senseless(const Arguments& arguments) {
    if (std::ranges::find(arguments.positional, "-") != arguments.positional.end())
        throw UsageError("--watch waits for files to change, and standard input is read once; name files "
                         "or folders",
                         arguments.command);
    if (arguments.has(option::write_baseline))
        throw UsageError("--watch with --write-baseline would record every state on the way; leave one out",
                         arguments.command);
}

std::string time_of_day() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    std::array<char, 16> text{};
    if (::localtime_r(&now, &parts) == nullptr || std::strftime(text.data(), text.size(), "%T", &parts) == 0)
        return {};
    return text.data();
}

/// What has changed since the last run: the names of files.
using Changed = std::set<std::string>;

std::string told(const Changed& changed, const Arguments& arguments) {
    const std::size_t more = changed.size();
    if (changed.contains({}) || arguments.codes != nullptr)
        return more > 1 ? fmt::format("{} files changed", more) : "a file changed";
    const std::string first = text::printable(*changed.begin());
    return more > 1 ? fmt::format("{} and {} changed", first, counted(more - 1, "other file"))
                    : fmt::format("{} changed", first);
}

/// One watch, from beginning to end.
class Watch {
  public:
    Watch(const Arguments& arguments, const Streams& streams) : arguments_(arguments), streams_(streams) {}

    int go_on(const std::function<int(const Arguments&, const Streams&)>& work) {
        for (std::optional<Changed> changed = Changed(); changed; changed = wait()) {
            const WatchedPlaces places = look_around();
            if (!changed->empty())
                announce(*changed);
            else if (clears_screen())
                streams_.out << clear;
            run(work);
            places_ = places;
            if (!streams_.out)
                break;
            if (streams_.err_is_terminal && !arguments_.has(option::quiet))
                streams_.err << "watching for changes; Ctrl-C ends\n";
            streams_.err << std::flush;
            streams_.out << std::flush;
        }
        return status_;
    }

  private:
    static constexpr std::string_view clear = "\x1b[H\x1b[2J";

    /// A folder that comes while the others are listed is seen the second time.
    WatchedPlaces look_around() {
        for (std::set<std::string> known;;) {
            WatchedPlaces places(arguments_);
            const std::set<std::string> folders = places.folders();
            files_.watch(folders);
            if (std::includes(known.begin(), known.end(), folders.begin(), folders.end()))
                return places;
            known = folders;
        }
    }

    [[nodiscard]] bool clears_screen() const {
        const char* terminal = std::getenv("TERM");
        const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
        return streams_.out_is_terminal && !dumb && !arguments_.has(option::output);
    }

    void announce(const Changed& changed) {
        if (clears_screen())
            streams_.out << clear << std::flush;
        if (!arguments_.has(option::quiet))
            streams_.err << fmt::format("--- {} {}\n", time_of_day(), told(changed, arguments_))
                         << std::flush;
    }

    void run(const std::function<int(const Arguments&, const Streams&)>& work) {
        try {
            status_ = work(arguments_, streams_);
            keep_codes(arguments_);
        } catch (const UsageError&) {
            throw;
        } catch (...) {
            status_ = tell_failure(streams_);
        }
    }

    /// Until something has changed and it is quiet again; nothing where that is the end.
    std::optional<Changed> wait() {
        Changed changed;
        Clock::time_point until = Clock::time_point::max();
        for (;;) {
            if (!sleep(changed.empty() ? milliseconds(-1) : time_left(until)))
                return std::nullopt;
            bool heard = false;
            for (const FileEvent& event : files_.take()) {
                if (!places_ || !places_->concerns(event))
                    continue;
                heard = true;
                changed.insert(event.name.empty() ? event.folder : event.name);
            }
            if (heard && until == Clock::time_point::max())
                until = Clock::now() + longest_wait;
            if (!changed.empty() && (!heard || time_left(until).count() == 0))
                return changed;
        }
    }

    static milliseconds time_left(Clock::time_point until) {
        const auto left = std::chrono::duration_cast<milliseconds>(until - Clock::now());
        return std::clamp(left, milliseconds(0), quiet);
    }

    /// Waits for news of files, for so long at most (negative: for ever). False where it is time to end:
    /// somebody said so, or nobody reads any more.
    [[nodiscard]] bool sleep(milliseconds most) const {
        std::array<pollfd, 3> waited{{{files_.descriptor(), POLLIN, 0},
                                      {interruption_.descriptor(), POLLIN, 0},
                                      {streams_.out_descriptor, 0, 0}}};
        while (::poll(waited.data(), waited.size(), static_cast<int>(most.count())) < 0) {
            if (errno != EINTR)
                return false;
        }
        return waited[1].revents == 0 && (waited[2].revents & (POLLERR | POLLHUP)) == 0;
    }

    const Arguments& arguments_;
    const Streams& streams_;
    Interruption interruption_;
    FileWatch files_;
    std::optional<WatchedPlaces> places_;
    int status_ = Status::ok;
};

} // namespace

int watch(const Arguments& arguments, const Streams& streams,
          const std::function<int(const Arguments&, const Streams&)>& work) {
    refuse_senseless(arguments);
    return Watch(arguments, streams).go_on(work);
}

} // namespace whodecides::cli
