#pragma once

#include <string>

namespace whodecides::bench {

/// Seconds of yaml-cpp's own event pass over the file, into a handler that does nothing; prints one line.
double event_pass(const std::string& path);

/// Checks the file stage by stage on one thread, and prints for each stage and each rule the seconds by
/// the clock and of the processor, and the highest memory of the process so far; then what part of it all
/// each of them was.
void time_stages(const std::string& path);

/// Does what the command does with every rule, on all threads, and prints the result into the void; prints
/// one line, which says how the seconds compare with `event_seconds`.
void time_check(const std::string& path, double event_seconds);
void time_profile(const std::string& path, double event_seconds);

} // namespace whodecides::bench
