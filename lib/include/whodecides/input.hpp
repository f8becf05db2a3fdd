#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace whodecides {

class CodeBook;

/// What names are that no file declares.
enum class References : std::uint8_t {
    automatic, ///< people, where the files declare no actor at all, else mistakes
    declared,  ///< mistakes
    implied,   ///< people
};

/// How much one input may hold. What is larger is not read, and the job is not done whole. The defaults take
/// what people write and what programs write for them; lower ones suit files of strangers.
struct Limits {
    std::uint64_t file_bytes = INT32_MAX; ///< the parser counts so far, and no further
    std::uint32_t depth = 499;            ///< of nodes in each other; the parser takes no more
    std::uint64_t nodes = UINT32_MAX - 1; ///< scalars, lists and mappings, with aliases written out
};

/// What to read, and the day to read it for. Every analysis begins with it.
struct InputRequest {
    std::vector<std::string> paths;         ///< files, folders, or "-"; empty: the working directory
    std::istream* standard_input = nullptr; ///< read for "-"; borrowed for the call
    std::string stdin_name = "<stdin>";     ///< how "-" is called in findings
    std::optional<std::string> as_of;       ///< YYYY-MM-DD; default: today, UTC
    unsigned jobs = 0;                      ///< threads; 0: as many as the machine has
    /// Read the paths as they stood in this revision of the git repository around the first of them; nothing:
    /// as they stand in the file system.
    std::optional<std::string> revision;
    /// What a walk takes and leaves out: patterns as in .gitignore, relative to `root`. Empty `include`: all
    /// there is. A file that is named itself is always read.
    std::vector<std::string> include;
    std::vector<std::string> exclude;
    std::string root;      ///< folder of the patterns, and of stable paths outside a repository; empty: the
                           ///< working directory
    std::string framework; ///< of grids whose file names none; empty: raci
    References references = References::automatic;
    Limits limits = {};
    /// People, teams, roles and titles become its codes in all output. Written to: one call at a time.
    std::shared_ptr<CodeBook> codes = nullptr;
};

} // namespace whodecides
