#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/load.hpp"

/// What reading files and reading a revision have in common.
namespace whodecides {

/// What became of a file: a source, or a reason why it is none, or neither where it is foreign.
struct Outcome {
    std::string path = {};
    std::optional<Source> source = {};
    std::string reason = {};
    std::string help = {};
    std::string stable_path = {}; ///< see Loaded::stable_paths
    std::string doubt = {};       ///< of a foreign one; see TableLook

    [[nodiscard]] bool foreign() const { return !source && reason.empty(); }
};

/// Of an input that goes past the limit. Its size is 0 where nobody knows how much would follow.
Outcome too_large(std::string path, std::uint64_t size, std::uint64_t most);

/// Of an input that is a workbook of that kind; see workbook_kind().
Outcome workbook(std::string path, std::string_view kind);
/// Of a file met on a walk that is one by its name.
Outcome workbook_met(std::string path);
/// Of a file met on a walk that is not ours.
Outcome passed_over(std::string path, TableLook look);

/// Whether a walk passes the name over.
bool is_hidden(std::string_view name);
/// Whether a walk looks into a file of that name.
bool may_be_ours(std::string_view name);
/// Whether a file of that name is YAML, of which JSON is a part.
bool is_yaml_name(std::string_view name);
/// A name in a folder; nothing of the working directory.
std::string joined(std::string_view folder, std::string_view name);

/// Orders the outcomes by path and numbers them; foreign ones are counted.
Loaded in_path_order(std::vector<Outcome> outcomes);

} // namespace whodecides
