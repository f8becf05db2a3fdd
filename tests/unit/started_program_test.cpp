#include <doctest/doctest.h>

#include <csignal>
#include <string>
#include <string_view>
#include <vector>

#include "source/interruption.hpp"
#include "source/process.hpp"

using namespace whodecides;

TEST_CASE("a program that is started meanwhile can be ended by what an interruption waits for") {
    const Interruption interruption;
    sigset_t here{};
    ::pthread_sigmask(SIG_SETMASK, nullptr, &here);
    CHECK(::sigismember(&here, SIGINT) == 1);
    const std::vector<std::string> words{"grep", "^SigBlk:", "/proc/self/status"};
    std::string told;
    const ProcessEnd end =
        run_process({.words = words, .environment = {}, .input = {}, .take = [&](std::string_view piece) {
                         told += piece;
                     }});
    CHECK(end.status == 0);
    CHECK(told == "SigBlk:\t0000000000000000\n");
}
