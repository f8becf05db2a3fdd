#include <cstddef>
#include <cstdint>

#include "fuzz/targets.hpp"

// Called by libFuzzer, which wants one program for each target.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    whodecides::fuzz::workshop({reinterpret_cast<const char*>(data), size});
    return 0;
}
