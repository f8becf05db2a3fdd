#pragma once

#include <string>

namespace whodecides::bench {

/// Seconds of yaml-cpp's own event pass over the file, into a handler that does nothing; prints one line.
double event_pass(const std::string& path);

/// Checks the file stage by stage on one thread, and prints for each stage and each rule the seconds by
/// the clock and of the processor, and the highest memory of the process so far.
void time_stages(const std::string& path);

/// Checks the file as the program does, on all threads, and prints the findings into the void; prints one
/// line and how the seconds compare with `event_seconds`.
void time_whole(const std::string& path, double event_seconds);

} // namespace whodecides::bench
