#pragma once

#include <string>
#include <string_view>

namespace whodecides::test {

/// Says that what follows is skipped for want of `what`; a failure where WHODECIDES_STRICT is ON.
void lacking(std::string_view what);

/// Whether there is a command of that name; says so where there is none, as above.
bool has_command(const std::string& name);

} // namespace whodecides::test
