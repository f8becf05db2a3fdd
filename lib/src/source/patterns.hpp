#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace whodecides {

/// A pattern as in .gitignore, taken apart.
struct Pattern {
    /// What stands for one character, or for any number of them.
    struct Piece {
        enum class Kind : std::uint8_t { one, none_of, any_one, any_run };
        Kind kind = Kind::one;
        std::vector<std::pair<char32_t, char32_t>> ranges = {}; ///< from and to, of `one` and `none_of`
    };
    /// What stands between two slashes.
    struct Segment {
        bool any_folders = false; ///< `**`: any number of folders, also none
        std::vector<Piece> pieces = {};
    };

    std::vector<Segment> segments;
    bool re_includes = false; ///< `!` in front
    bool folders_only = false;
};

/// Patterns as in .gitignore: `*` and `?` stand for anything but a slash, `[a-c]` for one of them, `**` for
/// any folders; a slash at the beginning or in the middle ties the pattern to the root, one at the end asks
/// for a folder, `!` in front takes back what an earlier one said. Of several that match the last one counts.
class Patterns {
  public:
    Patterns() = default;
    /// Throws Error where one is no pattern.
    explicit Patterns(std::span<const std::string> written);

    enum class Is : std::uint8_t { file, folder };
    /// True where the last pattern that matches has no `!`, false where it has; nothing where none matches.
    /// `path` is relative to the root, with slashes. Takes time in proportion to the lengths of the path and
    /// of all patterns, multiplied.
    [[nodiscard]] std::optional<bool> match(std::string_view path, Is what) const;
    [[nodiscard]] bool empty() const { return patterns_.empty(); }

  private:
    std::vector<Pattern> patterns_;
};

/// Why a text is no pattern, in a few words with what to do; empty where it is one.
std::string what_is_wrong_with_pattern(std::string_view written);

} // namespace whodecides
