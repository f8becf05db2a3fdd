#pragma once

#include <string>
#include <vector>

#include "engine/checked.hpp"

namespace whodecides::test {

/// The text of a file with `status: left` written for the person, who is declared in it; empty where a status
/// is written already.
std::string with_status_left(const engine::Read& read, const Person& person);

/// "rule path (people)" of every finding, sorted.
std::vector<std::string> outlines(const engine::Checked& checked);

} // namespace whodecides::test
