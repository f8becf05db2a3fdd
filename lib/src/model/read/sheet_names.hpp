#pragma once

#include <deque>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/read/cell_lines.hpp"
#include "model/read/reader.hpp"
#include "model/read/sheet.hpp"
#include "model/read/surname_first.hpp"
#include "source/source.hpp"

/// Names in a grid as people write them: "Ann and Ben", "Müller, Anna".
namespace whodecides {

/// A name in a cell, or several that stand in it as if they were one.
struct CellName {
    Text name;
    Text doubted = {};    ///< what it was read from, where that could be meant otherwise; else empty
    CellDoubt doubt = {}; ///< what is said of it then, where nothing else is:
    std::string taken_for = {};
};

/// Parts the names in the cells of one sheet, in the columns that hold some. Linear in its cells.
class SheetNames {
  public:
    /// What no bytes of the source say as it is, is kept in `made`.
    SheetNames(const Sheet& sheet, const Source& source, std::deque<std::string>& made);

    [[nodiscard]] std::vector<CellName> in(const Cell& cell) const;

  private:
    void learn(const CellLine& line);
    [[nodiscard]] bool is_known(std::string_view part) const;
    [[nodiscard]] bool is_one(const std::vector<std::string_view>& parts, std::string_view item) const;
    void add_turned(const CellLine& line, std::vector<CellName>& out) const;
    void add_names(const CellLine& line, std::vector<CellName>& out) const;
    void add(std::string_view item, const CellLine& line, std::vector<CellName>& out) const;
    [[nodiscard]] CellName one(std::string_view written, const CellLine& line) const;
    [[nodiscard]] Text in_order(const SurnameFirst& name, std::string_view written,
                                const CellLine& line) const;
    [[nodiscard]] std::string_view bytes_of(const Cell& cell) const;
    [[nodiscard]] std::vector<CellLine> lines_in(const Cell& cell) const;
    /// A part of the line's text, and where it stands: the whole line where the bytes are others.
    [[nodiscard]] Text text(std::string_view part, const CellLine& line) const;

    const Source& source_;
    std::uint32_t index_;
    std::deque<std::string>& made_;
    bool surname_first_ = false;
    std::set<std::string> alone_;    ///< names that stand by themselves, folded
    std::set<std::string> together_; ///< such as "ann and ben", folded
    std::set<std::string> repeated_; ///< of those: that stand in several cells
};

/// "@Tom" above a column of letters is Tom.
void take_chat_marks_off(Sheet& sheet);

/// "Müller, Anna" above a column of letters is Anna Müller. Said where no other column is called so, for it
/// could be two people then; not of "Müller, A.", which cannot.
void turn_surnames(Sheet& sheet, const Source& source, std::deque<std::string>& made);

/// "Bernd u. Carla" above a column of letters is one actor. Said of all columns at once, for it may be two.
void doubt_pairs(Sheet& sheet);

} // namespace whodecides
