#pragma once

#include <span>
#include <string_view>

namespace whodecides {

/// The candidate a person most likely meant by `name`, or an empty view where none is near enough
/// (Damerau-Levenshtein distance, at most a third of the length). Ties go to the first.
std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates);

} // namespace whodecides
