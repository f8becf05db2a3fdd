#pragma once

#include <string>
#include <vector>

#include <whodecides/diff.hpp>

namespace whodecides::test {

/// What moves from one text to the other, on 2026-01-01.
DiffResult diff_of(const std::string& before, const std::string& after);

/// Its sentences.
std::vector<std::string> told(const std::string& before, const std::string& after);

} // namespace whodecides::test
