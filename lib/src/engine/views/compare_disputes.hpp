#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <whodecides/compare.hpp>

#include "engine/views/compare_cast.hpp"

namespace whodecides::engine {

/// Who decides, in the answers of a row, and who gave them.
struct RowFacts {
    std::vector<std::vector<Member>> deciders;  ///< of each answer, sorted
    std::vector<std::optional<Member>> fillers; ///< of each answer
};

/// Fills in what the answers of the row contradict one another in: who claims it, who does not know of it.
void find_disputes(CompareRow& row, const RowFacts& facts);

/// What to ask those who filled the row in.
std::string question(const CompareRow& row, std::span<const Voice> voices);

} // namespace whodecides::engine
