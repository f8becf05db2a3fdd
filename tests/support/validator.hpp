#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// An independent validator of JSON Schemas (Debian's python3-jsonschema).
namespace whodecides::test {

/// Whether it is at hand; says so where it is not.
bool has_validator();
/// What it says against the files: a line for everything that does not conform.
std::string judged_by(std::string_view schema, const std::vector<std::filesystem::path>& files);
/// The same by the program's schema of that name.
std::string judged(std::string_view schema, const std::vector<std::filesystem::path>& files);

} // namespace whodecides::test
