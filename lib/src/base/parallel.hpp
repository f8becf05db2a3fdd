#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace whodecides {

/// Runs `work(i)` for every i below `count` on at most `jobs` threads and returns when all are done.
/// Items are taken in rising order; results belong into slots by index, so that nothing depends on the
/// number of jobs. The first exception is thrown again here, after the others have ended.
template <class Work>
void parallel_for(std::size_t count, unsigned jobs, Work&& work) {
    const std::size_t threads = std::min<std::size_t>(std::max(1U, jobs), count);
    if (threads <= 1) {
        for (std::size_t i = 0; i < count; ++i)
            work(i);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_guard;
    auto take = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::lock_guard lock(failure_guard);
                if (!failure)
                    failure = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> crew;
        crew.reserve(threads - 1);
        for (std::size_t t = 1; t < threads; ++t)
            crew.emplace_back(take);
        take();
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace whodecides
