#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace whodecides::yaml {

/// A text that stands earlier in a list already.
struct Repeat {
    std::size_t index = 0;
    std::size_t first = 0;
};

/// Finds equal texts. Few are compared each with each; many are sorted by hash and text, so that
/// texts chosen to share a hash cost no more than others.
class Repeats {
  public:
    /// In rising order of `index`; valid until the next call.
    std::span<const Repeat> find(std::span<const std::string_view> texts);

  private:
    void find_among_few(std::span<const std::string_view> texts);
    void find_among_many(std::span<const std::string_view> texts);

    std::vector<Repeat> found_;
    std::vector<std::pair<std::uint64_t, std::size_t>> order_;
};

} // namespace whodecides::yaml
