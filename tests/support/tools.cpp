#include "support/tools.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

#include "support/program.hpp"

namespace whodecides::test {

void lacking(std::string_view what) {
    const char* strict = std::getenv("WHODECIDES_STRICT");
    if (strict != nullptr && std::string_view(strict) == "ON")
        FAIL_CHECK("not installed: ", std::string(what));
    else
        MESSAGE("skipped: ", std::string(what), " is not installed");
}

bool has_command(const std::string& name) {
    if (run_shell("command -v " + name, "/").status == 0)
        return true;
    lacking(name);
    return false;
}

} // namespace whodecides::test
