#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace whodecides::test {

/// Plans for the organisation at these paths, and after each step edits the YAML files and checks them anew:
/// the findings by rule must be those that the plan says. How many steps the plan has, `top` at most.
std::size_t confirmed_steps(const std::vector<std::filesystem::path>& paths, std::size_t top);

} // namespace whodecides::test
