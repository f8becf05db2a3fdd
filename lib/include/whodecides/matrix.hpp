#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/entry_filter.hpp>
#include <whodecides/finding.hpp>

/// The responsibility matrix: who has which letter on which decision or responsibility, with the counts that
/// its analysis rests on (vertical: what each column carries; horizontal: what each row is given; Smith and
/// Erwin, Role & Responsibility Charting, 2005; Jacka and Keller, Business Process Mapping, 2009).
namespace whodecides {

/// What stands in the columns.
enum class MatrixBy : std::uint8_t {
    named,  ///< the people, roles and teams that hold seats, as the files name them
    person, ///< the people behind them
    role,   ///< the roles; what is held as a person goes under their role where they have one only
    team,   ///< the teams that seats are held for
};
std::string_view to_string(MatrixBy);

/// The order of rows and of columns. Decisions come before responsibilities in any case.
enum class MatrixSort : std::uint8_t {
    place,    ///< as the files have them
    title,    ///< by what they are called, whatever the case
    findings, ///< what has the worst findings first, and of these the most
    busiest,  ///< what has the most letters first
};
std::string_view to_string(MatrixSort);

/// Which matrix to make of what is checked.
struct MatrixRequest : CheckRequest {
    MatrixBy by = MatrixBy::named;
    MatrixSort sort = MatrixSort::place;
    /// The framework whose letters are shown; empty: the one whose letters the files use, if that is one;
    /// else that of `framework`, else raci.
    std::string shown_framework = {};
    EntryFilter filter = {};
    bool transposed = false; ///< to be printed with the entries as columns
};

/// A letter that stands in cells.
struct MatrixLetter {
    std::string symbol;    ///< "A"; where the framework has no letter for a duty, a sign for it: "*v"
    std::string word;      ///< "accountable", or the duty
    bool stand_in = false; ///< a sign for a duty
    bool owns = false;     ///< who has it answers or decides
};

enum class MatrixColumnKind : std::uint8_t {
    person,
    role,
    team,
    everyone,
    name, ///< that stands for nobody known
    rest, ///< everybody who holds a seat and has no role, or no team, of their own
};
std::string_view to_string(MatrixColumnKind);

/// What is counted and said of a row or a column.
struct MatrixAnalysis {
    std::vector<std::size_t> tally;    ///< by letter
    std::vector<std::size_t> findings; ///< indices into the findings of MatrixResult::input, ascending
    std::vector<std::string> remarks;  ///< what findings say in terms of letters: "no A"
    std::optional<Severity> severity;  ///< the worst of the findings
};

/// Who is looked at. Its tally counts entries.
struct MatrixColumn {
    MatrixColumnKind kind = MatrixColumnKind::person;
    std::string id; ///< the name as written where it stands for nobody; empty for everyone and the rest
    std::string name;
    std::size_t entries = 0; ///< on which they have a letter
    MatrixAnalysis analysis;
};

/// The letters of one column in one row.
struct MatrixCell {
    std::size_t column = 0;            ///< index into Matrix::columns
    std::vector<std::size_t> letters;  ///< held by what the column names; indices into Matrix::letters
    std::vector<std::size_t> through;  ///< held through a role, a team or, in columns of these, a person
    std::vector<std::string> unread;   ///< what stands there and is no letter: what they hold is not known
    std::vector<std::size_t> findings; ///< with a place on a seat that is shown here
    std::optional<Severity> severity;  ///< the worst of them
};

/// Whether a letter stands there, rather than only what is none.
inline bool has_letters(const MatrixCell& cell) {
    return !cell.letters.empty() || !cell.through.empty();
}

/// A decision or responsibility. Its tally counts in how many of its cells each letter stands.
struct MatrixRow {
    SubjectKind kind = SubjectKind::decision;
    std::string id;
    std::string title;
    std::string scope;             ///< empty where none is known
    std::string_view status;       ///< "active", "proposed" or "decided"
    std::vector<MatrixCell> cells; ///< ascending by column
    MatrixAnalysis analysis;
};

struct Matrix {
    MatrixBy by = MatrixBy::named;
    bool transposed = false;
    std::string framework;
    std::vector<MatrixLetter> letters; ///< those of the framework, then the signs that are used
    std::vector<MatrixColumn> columns; ///< those with a letter, or something else, in one of the rows
    std::vector<MatrixRow> rows;
    std::size_t entries = 0;            ///< not retired, shown or not
    std::size_t findings_elsewhere = 0; ///< findings about what is neither a row nor a column here
};

/// The matrix, and the check its marks come from.
struct MatrixResult {
    Analysis input;
    Matrix matrix;
};

/// Reads, checks, lays out. Throws Error for a mistake in the request, such as a team nobody has.
/// Thread-safe; equal requests over equal files give equal results, whatever `jobs` is.
MatrixResult matrix(const MatrixRequest& request);

} // namespace whodecides
