#pragma once

#include <vector>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// Findings as readers get them: help and ask from the descriptor where the rule gave none, people sorted
/// and each once.
std::vector<Finding> finish(std::vector<Draft> drafts);

/// Whether `a` stands before `b` in the order of all output.
bool stands_before(const Finding& a, const Finding& b);

/// The order of all output: path bytes (sources are numbered by them), offset, rule, logical path, and the
/// message where even these are equal. Findings without a place come last. Returns where each stood before.
std::vector<std::size_t> sort(std::vector<Finding>& findings);

} // namespace whodecides::engine
