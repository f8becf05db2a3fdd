#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/framework.hpp"
#include "model/ids.hpp"
#include "model/read/sheet_words.hpp"

namespace whodecides {

/// Tells letters from other texts before it is known which framework they are of, and then which.
class LetterSense {
  public:
    /// Frameworks as bits, by their numbers.
    using Frameworks = std::uint64_t;

    /// Of more than 64 frameworks the first count.
    explicit LetterSense(std::span<const Framework> frameworks);

    [[nodiscard]] CellLook look(std::string_view cell) const;
    /// Whether a cell that is a text to look() is one of letters nevertheless: of a framework that nobody has
    /// declared, written together as in "AR", or with a text behind them as in "R, perhaps Ann".
    [[nodiscard]] bool resembles_letters(std::string_view cell) const;
    /// The frameworks of which a text alone is a letter or word.
    [[nodiscard]] Frameworks frameworks_of(std::string_view part) const;
    /// Whether a text says what a letter stands for: it begins with a word of that letter.
    [[nodiscard]] bool explains(char letter, std::string_view text) const;
    [[nodiscard]] std::span<const Framework> frameworks() const { return frameworks_; }

  private:
    /// Letters as bits, by their places in the alphabet.
    using Symbols = std::uint32_t;

    void add(std::string_view spelling, Frameworks framework);
    void add_meaning(const Letter& letter);

    std::span<const Framework> frameworks_;
    std::array<Frameworks, 256> single_{};                  ///< by the byte of a symbol of one ASCII letter
    std::unordered_map<std::string, Frameworks> spellings_; ///< folded
    std::unordered_map<std::string, Symbols> meanings_;     ///< by the folded words: of which letters
    std::size_t longest_ = 0;                               ///< of the spellings, in bytes
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

    /// Whether some framework has all that was counted.
    [[nodiscard]] bool fits_any() const;
    /// Of the letters and words counted, how many are that framework's.
    [[nodiscard]] double share(FrameworkId id) const;

  private:
    struct Count {
        LetterSense::Frameworks frameworks = 0;
        std::size_t times = 0;
    };

    [[nodiscard]] bool covers(std::size_t framework) const;
    [[nodiscard]] bool is_backed(std::size_t framework) const;

    const LetterSense& sense_;
    std::map<std::string, Count, std::less<>> parts_; ///< what is a letter of some framework
    std::size_t rows_ = 0;
};

} // namespace whodecides
