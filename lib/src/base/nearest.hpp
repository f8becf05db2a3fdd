#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace whodecides {

/// The candidate a person most likely meant by `name`, or an empty view where none is near enough
/// (Damerau-Levenshtein distance, at most a third of the length). Ties go to the first.
std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates);

/// The same for many names and many candidates: keeps an outline of each candidate (its length and the set
/// of its letters), so that most of them are ruled out by one comparison of two words.
class NearestIndex {
  public:
    explicit NearestIndex(std::vector<std::string_view> candidates);

    struct Found {
        std::string_view candidate; ///< empty where none is near enough
        std::size_t work = 0;       ///< in comparisons of outlines; a whole comparison counts as several
    };
    [[nodiscard]] Found find(std::string_view name) const;

  private:
    struct Outline {
        std::uint64_t letters;
        std::size_t length;
    };
    std::vector<std::string_view> candidates_;
    std::vector<Outline> outlines_;
};

/// Whether one name is at most so many slips (Damerau-Levenshtein distance) away from the other.
bool is_within(std::string_view a, std::string_view b, std::size_t slips);

} // namespace whodecides
