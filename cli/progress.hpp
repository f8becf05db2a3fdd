#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>

#include "cli/parse.hpp"
#include "cli/run.hpp"

namespace whodecides::cli {

/// Whether somebody watches who may be told: standard error is a terminal that can go back to the beginning
/// of a line, and nobody asked for quiet.
bool wants_progress(const Arguments& arguments, const Streams& streams);

/// Says "still checking ... 3 s" on one line while it lives, once that has taken long enough to be asked
/// about, and takes the line away at its end. The stream must be left alone until then.
class Progress {
  public:
    enum class Shown : bool { no, yes };

    /// `what` is what goes on: "checking". Starts a thread where it is to be shown.
    Progress(std::ostream& err, std::string_view what, std::chrono::milliseconds after, Shown shown);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

  private:
    void tell(const std::stop_token& stop, std::chrono::milliseconds after);

    std::ostream& err_;
    std::string what_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_; ///< the last member: it ends before the others go
};

/// What `work` returns, with progress while it lasts.
template <class Work>
auto with_progress(const Arguments& arguments, const Streams& streams, std::string_view what, Work&& work) {
    const Progress progress(streams.err, what, streams.progress_after,
                            wants_progress(arguments, streams) ? Progress::Shown::yes : Progress::Shown::no);
    return work();
}

} // namespace whodecides::cli
