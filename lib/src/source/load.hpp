#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/input.hpp>

#include "source/problem.hpp"
#include "source/sniff.hpp"
#include "source/source.hpp"
#include "source/walk_filter.hpp"

namespace whodecides {

struct LoadRequest {
    std::span<const std::string> paths; ///< files, folders, "-"; empty: the working directory
    std::istream* standard_input = nullptr;
    std::string_view stdin_name;
    SectionNames section_names; ///< they make a file met on a walk ours
    /// Whether a file of that path met on a walk is ours though it is no YAML; none where nothing is.
    bool (*is_table)(std::string_view path, std::string_view bytes) = nullptr;
    unsigned jobs = 1;
    WalkFilter filter = {};                         ///< of what is met on a walk
    const std::string* revision = nullptr;          ///< read them from git; see load_revision()
    std::uint64_t most_bytes = Limits().file_bytes; ///< of one input
};

struct Loaded {
    Sources sources;                    ///< readable inputs and, with no bytes, unreadable ones
    std::vector<Problem> problems = {}; ///< unreadable_file
    std::size_t skipped = 0;            ///< files met on a walk without a section of the format
    std::size_t excluded = 0;           ///< files and folders met on a walk that the filter left out
    /// Of each source its path in the repository, where it was read from one; else empty.
    std::vector<std::string> stable_paths = {};
};

/// Whether the content of a file met on a walk makes it one of ours.
bool is_ours(const LoadRequest& request, std::string_view path, std::string_view bytes);

/// Finds and reads the inputs. A folder is walked in path order; hidden entries and links to folders
/// are not followed; of the files met those are taken that hold one of the section names as a key (*.yaml,
/// *.yml, *.json), or that is_table() knows (*.csv, *.tsv, *.md). A file reached twice (same device and
/// inode) is read once. A path that does not exist or cannot be read is a Problem, and the others are read.
Loaded load(const LoadRequest& request);

} // namespace whodecides
