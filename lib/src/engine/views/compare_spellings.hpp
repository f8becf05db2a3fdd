#pragma once

#include <string_view>
#include <vector>

#include "base/plain_spelling.hpp"

namespace whodecides::engine {

/// What a person is called, word by word: "Anna-Lena Müller" has three. Whatever is neither a letter nor a
/// digit parts words.
class NameWords {
  public:
    explicit NameWords(std::string_view name);

    /// The same words in any order, with or without marks: "Müller, Anna" and "anna mueller".
    [[nodiscard]] bool is_same_as(const NameWords& other) const;
    /// Whether somebody of that name may be called so for short: "Anna", "Müller", "A. Müller" and "Anna M."
    /// for "Anna Müller". Initials alone are short for nothing, nor
    /// are more than six words.
    [[nodiscard]] bool is_short_for(const NameWords& whole) const;

    /// Whether the other title says the same first, and more behind it: "Approve refunds" for "Approve
    /// refunds above 1000". One word alone begins too much.
    [[nodiscard]] bool begins(const NameWords& longer) const;

  private:
    std::vector<PlainSpelling> words_;
    PlainSpelling sorted_; ///< all of them, in the order of the alphabet
};

} // namespace whodecides::engine
