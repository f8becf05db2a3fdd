#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "support/tools.hpp"

using namespace whodecides;

namespace {

/// Sets how strict the tests are, and puts it back.
class Strictness {
  public:
    explicit Strictness(const char* value) {
        if (const char* before = std::getenv(name))
            before_ = before;
        setenv(name, value, 1);
    }
    ~Strictness() {
        if (before_)
            setenv(name, before_->c_str(), 1);
        else
            unsetenv(name);
    }
    Strictness(const Strictness&) = delete;
    Strictness& operator=(const Strictness&) = delete;

  private:
    static constexpr const char* name = "WHODECIDES_STRICT";
    std::optional<std::string> before_;
};

} // namespace

TEST_CASE("a tool that is not there passes where nobody is strict") {
    const Strictness strictness("OFF");
    CHECK_FALSE(test::has_command("no-such-tool"));
    CHECK(test::has_command("sh"));
}

TEST_CASE("a tool that is not there is a failure where that is wanted" * doctest::should_fail()) {
    const Strictness strictness("ON");
    CHECK_FALSE(test::has_command("no-such-tool"));
}
