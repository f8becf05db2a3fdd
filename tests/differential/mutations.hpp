#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace whodecides::test {

/// YAML texts at hand: the examples, the cases of the rules, and pieces of the corpora where they are.
std::vector<std::string> yaml_texts();

/// The text with one to three slips in it. The same seed makes the same slips.
std::string with_slips(const std::string& text, std::mt19937& random);

} // namespace whodecides::test
