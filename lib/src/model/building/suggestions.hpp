#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/nearest.hpp"

namespace whodecides {

/// Finds the known name that is nearest to a misspelt one. Looking is in proportion to the known names,
/// so all looks together are bounded: with 100,000 known names some hundreds of misspelt ones get a
/// suggestion, with 1,000 some ten thousands, and fewer where all names are alike.
class Suggestions {
  public:
    explicit Suggestions(std::vector<std::string_view> known) : known_(std::move(known)) {}

    /// Empty where nothing is near enough.
    [[nodiscard]] std::string_view near(std::string_view name);

  private:
    NearestIndex known_;
    std::size_t work_left_ = 60'000'000;
};

/// What somebody most likely meant who wrote this where a name belongs: a list without brackets, a date,
/// a mark of YAML or of a chat in front, a tab. Empty where it looks like a name.
std::string slip_hint(std::string_view name);
/// Whether it cannot well be a name: a list without brackets, a date, something with a tab.
bool is_slip(std::string_view name);

/// The names in something like "Legal / Support" or "ana and ben"; one part where it is a single name.
std::vector<std::string_view> parts_of(std::string_view name);
/// "for several names write a list: `[Legal, Support]`"
std::string list_hint(const std::vector<std::string_view>& parts);

/// A name for a message: in back quotes, cut after 60 code points.
std::string shown(std::string_view name);

} // namespace whodecides
