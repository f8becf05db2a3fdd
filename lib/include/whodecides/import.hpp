#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/input.hpp>

namespace whodecides {

/// What stands in a row of a grid below one of its columns.
struct ImportedCell {
    std::size_t column = 0; ///< index among those of the grid
    std::string text;       ///< as written, never empty

    friend bool operator==(const ImportedCell&, const ImportedCell&) = default;
};

/// A row of a grid that was found in a table.
struct ImportedRow {
    std::string title;
    std::vector<ImportedCell> cells; ///< that hold something, by column, each column once
    std::string note;                ///< what columns of remarks say about it; may be empty
};

/// A grid of letters that was found in a table, as the native format has it.
struct ImportedGrid {
    std::string title; ///< may be empty
    std::string framework;
    std::string scope; ///< the heading above the rows; may be empty
    std::vector<std::string> columns;
    std::vector<ImportedRow> rows;
};

/// Who holds what on a decision.
struct ImportedSeats {
    std::string key; ///< of the native format, or a letter or word of the framework
    std::vector<std::string> names;
};

/// A decision that was found in a record, or in a table with names in its cells.
struct ImportedDecision {
    std::string title;
    std::string framework; ///< of the letters; empty: the keys are the native ones
    std::vector<ImportedSeats> seats;
    std::string scope; ///< may be empty, as what follows
    std::string status;
    std::string reviewed; ///< YYYY-MM-DD
    std::string note;
};

/// Something that was not understood, or left out, or guessed.
struct ImportNote {
    std::string path;
    std::size_t line = 0;   ///< from 1
    std::size_t column = 0; ///< from 1, in code points
    std::string text;       ///< a sentence without a full stop
};

/// What was found in files that are no YAML, in the order of the files.
struct Import {
    /// Only whether the files could be read is checked: incomplete() where one could not.
    Analysis input;
    std::vector<ImportedGrid> grids;
    std::vector<ImportedDecision> decisions;
    std::vector<ImportNote> notes; ///< by place
};

/// Reads grids as CSV, tab-separated text or Markdown, and decision records. Throws Error for a mistake in
/// the request, such as a file in the native format, or codes: what is imported is what the files say.
/// Thread-safe.
Import import_tables(const InputRequest& request);

} // namespace whodecides
