#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/framework.hpp"
#include "model/read/letter_index.hpp"
#include "model/read/values.hpp"

namespace whodecides {

/// Whether a cell is one of the ways of writing an empty one.
bool says_nothing(std::string_view cell);

/// The letter in `A*`, `(A)` or `A1`, where brackets and the marks of footnotes are all that stands beside
/// it; else empty.
std::string_view without_footnote(std::string_view written);

/// What parts the letters of a cell.
constexpr std::string_view between_marks = "/,;+& \t\r\n";

/// Calls `take` with each part of a cell.
template <class Take>
void split_cell(std::string_view cell, Take&& take) {
    for (std::size_t at = 0; (at = cell.find_first_not_of(between_marks, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(cell.find_first_of(between_marks, at), cell.size());
        const std::string_view part = cell.substr(at, end - at);
        if (!says_nothing(part))
            take(part);
        at = end;
    }
}

/// A text that stands for a letter, and where.
struct Mark {
    std::string_view written;
    std::uint8_t letter = Seat::no_letter;
    Span span;
};

/// What was found in a cell.
struct Marks {
    std::vector<Mark> letters;
    std::vector<Mark> unread; ///< what is no letter of the framework, or says that none is known yet

    void clear() {
        letters.clear();
        unread.clear();
    }
};

/// The letters of all frameworks of a run, and how cells are read with them.
class Letters {
  public:
    explicit Letters(std::span<const Framework> frameworks);

    [[nodiscard]] std::span<const Framework> frameworks() const { return frameworks_; }
    /// The framework of that name, compared like a key.
    [[nodiscard]] FrameworkId find_framework(std::string_view name) const;
    [[nodiscard]] const Framework& operator[](FrameworkId id) const { return frameworks_[id.value]; }
    /// What a seat with that letter shows as its key: "A". Lives as long as the source.
    [[nodiscard]] std::string_view symbol(FrameworkId id, const Mark& mark) const;

    /// What an actor holds by a mark of a grid.
    [[nodiscard]] Seat seat(const Ref& who, FrameworkId id, const Mark& mark) const;

    /// What it says of an actor that a cell holds something that is no letter.
    [[nodiscard]] static UnreadMark unread(const Ref& who, const Mark& mark) {
        return {who, mark.written, mark.span};
    }

    /// Adds the marks of a cell, which is split at `/ , ; + &` and blanks. See report().
    void read_cell(Reader& in, FrameworkId id, const yaml::Node& cell, Marks& out);
    /// The same for a cell that is no YAML.
    void read_text(Reader& in, FrameworkId id, const Text& cell, Marks& out);
    /// The same for a part of a scalar, which is one cell of several.
    void read_part(Reader& in, FrameworkId id, const yaml::Node& scalar, std::string_view part, Marks& out);
    /// Reports what was not read in a cell of the thing being read. `column`: who stands above it; empty
    /// where it is in no grid.
    void report(Reader& in, FrameworkId id, std::span<const Mark> unread, std::string_view column);
    /// Whether a value is a cell: nothing but letters of the framework, or one of the ways of writing
    /// an empty cell.
    [[nodiscard]] bool is_cell(FrameworkId id, const yaml::Node& cell);

  private:
    void read_part(Reader& in, FrameworkId id, const Text& cell, std::string_view part, Marks& out);
    const LetterIndex& index(FrameworkId id);
    /// Adds what a piece of a cell says; false where it is no letter and says nothing else.
    bool read_piece(Reader& in, FrameworkId id, const Text& cell, std::string_view piece, Marks& out);
    /// The letters of a text such as `AR`, where it can be nothing else.
    bool read_run(Reader& in, FrameworkId id, const Text& cell, std::string_view run, Marks& out);
    void report(Reader& in, FrameworkId id, const Mark& mark, std::string_view column);

    std::span<const Framework> frameworks_;
    std::unordered_map<std::string, std::uint32_t> by_name_; ///< folded
    std::vector<std::optional<LetterIndex>> indices_;
};

/// Reports a framework that does not exist, with the nearest one.
void report_unknown_framework(Reader& in, std::string_view key, const Text& written, const Letters& letters);

} // namespace whodecides
