#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace whodecides::test {

/// Where a failure is told.
enum class Told : std::uint8_t {
    in_the_result,       ///< on standard output: a finding, and the rest is printed
    instead_of_a_result, ///< on standard error, and standard output stays empty
    beside_the_result,   ///< on standard error
    unless_root,         ///< in the result, where the user is not root
};

/// A way a run goes wrong, and how it ends.
struct Failure {
    std::string what;
    std::string command; ///< what follows `whodecides`; of a process a line of shell
    int status = 2;
    std::string said; ///< a part of the message
    Told told = Told::instead_of_a_result;
    std::string input = {}; ///< standard input
};

/// The files that commands may name: good.yaml, unowned.yaml (one finding), many.yaml (thousands),
/// broken.yaml, empty.yaml, nul.yaml, closed.yaml and closed-folder (no permission), links (to nowhere, in
/// a circle), foreign (no file of ours), folder.yaml (a folder).
std::span<const Failure> failures();
/// `"$whodecides"` is the program.
std::span<const Failure> process_failures();

extern const std::string good_text;
extern const std::string unowned_text;

} // namespace whodecides::test
