#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework.hpp"
#include "model/ids.hpp"
#include "model/read/letters.hpp"
#include "model/read/sheet_words.hpp"

namespace whodecides {

/// Tells letters from other texts before it is known which framework they are of, and then which.
class LetterSense {
  public:
    explicit LetterSense(std::span<const Framework> frameworks);

    [[nodiscard]] CellLook look(std::string_view cell) const;
    /// Whether a text alone is a letter or word of one framework at least.
    [[nodiscard]] bool is_letter(std::string_view part) const;
    [[nodiscard]] bool is_letter_of(FrameworkId id, std::string_view part) const;
    [[nodiscard]] std::span<const Framework> frameworks() const { return frameworks_; }

  private:
    std::span<const Framework> frameworks_;
    std::vector<LetterIndex> indices_;
};

/// Counts the letters of a grid, and says which framework they are of.
class FrameworkGuess {
  public:
    explicit FrameworkGuess(const LetterSense& sense) : sense_(sense) {}

    void add(std::string_view cell);
    void end_row() { ++rows_; }
    /// raci where its letters do; else rasci or daci, or the only framework that has all the letters, where
    /// those that raci has not stand in a third of the rows. `named`: words above the grid, in which a
    /// framework that has all the letters may be named. raci where nothing is certain.
    [[nodiscard]] FrameworkId guess(std::string_view named) const;

    /// Of the letters and words counted, how many are that framework's.
    [[nodiscard]] double share(FrameworkId id) const;

  private:
    [[nodiscard]] bool covers(FrameworkId id) const;
    [[nodiscard]] bool is_backed(FrameworkId id) const;

    const LetterSense& sense_;
    std::map<std::string, std::size_t, std::less<>> parts_; ///< what is a letter of some framework: how often
    std::size_t rows_ = 0;
};

} // namespace whodecides
