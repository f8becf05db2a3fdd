#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/coverage.hpp>
#include <whodecides/input.hpp>

#include "source/file_kind.hpp"
#include "source/problem.hpp"
#include "source/sniff.hpp"
#include "source/source.hpp"
#include "source/walk_filter.hpp"

namespace whodecides {

/// What a file met on a walk is to this program, if it is no YAML.
struct TableLook {
    bool ours = false;
    std::string doubt = {}; ///< why it is not, where it may well be meant; see NotRead
};

struct LoadRequest {
    std::span<const std::string> paths; ///< files, folders, "-"; empty: the working directory
    std::istream* standard_input = nullptr;
    std::string_view stdin_name;
    SectionNames section_names; ///< they make a file met on a walk ours
    /// Looks at a file of that path met on a walk that is no YAML; none where nothing of the kind is ours.
    TableLook (*look_at_table)(std::string_view path, std::string_view bytes) = nullptr;
    /// How an input is written; none: all are YAML. What is not may be in an older encoding.
    InputFormat (*format_of)(std::string_view path, std::string_view bytes) = nullptr;
    unsigned jobs = 1;
    WalkFilter filter = {};                         ///< of what is met on a walk
    const std::string* revision = nullptr;          ///< read them from git; see load_revision()
    std::uint64_t most_bytes = Limits().file_bytes; ///< of one input
};

struct Loaded {
    Sources sources;                    ///< readable inputs and, with no bytes, unreadable ones
    std::vector<Problem> problems = {}; ///< unreadable_file
    std::size_t skipped = 0;            ///< files met on a walk without a section of the format
    std::vector<NotRead> not_read = {}; ///< those of the skipped that may well be meant
    std::size_t excluded = 0;           ///< files and folders met on a walk that the filter left out
    /// Of each source its path in the repository, where it was read from one; else empty.
    std::vector<std::string> stable_paths = {};
};

/// The source of an input with these bytes, in UTF-8 where that is known how.
Source source_of(const LoadRequest& request, std::string path, std::string bytes);
/// What the content of a file met on a walk makes of it.
TableLook look_at(const LoadRequest& request, std::string_view path, std::string_view bytes);

/// Finds and reads the inputs. A folder is walked in path order; hidden entries and links to folders
/// are not followed; of the files met those are taken that hold one of the section names as a key (*.yaml,
/// *.yml, *.json), or that look_at_table() knows (*.csv, *.tsv, *.md); workbooks are told of. A file reached
/// twice (same device and inode) is read once. A path that does not exist or cannot be read is a Problem, and
/// the others are read.
Loaded load(const LoadRequest& request);

} // namespace whodecides
