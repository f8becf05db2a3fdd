#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <whodecides/input.hpp>

#include "model/build.hpp"
#include "model/framework.hpp"
#include "model/read/records.hpp"
#include "model/read/sheet.hpp"
#include "source/file_kind.hpp"
#include "source/load.hpp"
#include "source/markdown.hpp"
#include "source/problem.hpp"
#include "source/source.hpp"

/// Inputs that are no YAML: grids as a spreadsheet saves them, and notes in Markdown.
namespace whodecides {

/// By its name; where that says nothing, as of standard input, by its text: YAML, unless that can only be a
/// grid. Linear in the first 64 KiB.
InputFormat input_format(std::string_view path, std::string_view bytes);
/// Whether a file of that name that was met on a walk holds a grid or a decision record, and if it does not,
/// whether it looks like one; false for YAML.
TableLook look_at_table(std::string_view path, std::string_view bytes);

/// What the grids of an input are read with.
struct TableSettings {
    std::span<const Framework> frameworks;
    FrameworkId chosen = {}; ///< of every grid; unknown: the letters of each tell
    Limits limits = {};
};

/// The grids and the decision record found in an input. Texts are views into the source and into `texts`,
/// which a copy shares.
struct FoundTables {
    struct Texts {
        std::deque<TextTable> tables;
        MarkdownText markdown;
        std::deque<std::string> made; ///< what no bytes of the source say as it is
    };

    std::shared_ptr<Texts> texts = std::make_shared<Texts>();
    std::vector<Sheet> sheets;
    std::optional<DecisionRecord> record;
    std::vector<Problem> problems;
    std::size_t discarded = 0; ///< texts that broke off
    bool sure = false;         ///< one of the sheets can be nothing but a grid, by its letters
};

/// Never throws for what is written there. Thread-safe. The source must outlive the result.
FoundTables find_tables(const Source& source, std::uint32_t source_index, InputFormat format,
                        const TableSettings& settings);

/// What a part of a sheet is called: by what stands above the sheet and above the part; may be empty.
std::string part_title(const Sheet& sheet, const SheetPart& part);

/// Reads an input that is no YAML. As find_tables().
Facts read_tables(const Source& source, std::uint32_t source_index, InputFormat format,
                  const TableSettings& settings);

} // namespace whodecides
