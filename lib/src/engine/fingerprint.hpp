#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/codes.hpp>
#include <whodecides/finding.hpp>

#include "source/source.hpp"

namespace whodecides::engine {

/// The path of each source as fingerprints use it: relative to the repository's root (the nearest folder
/// upward that holds `.git`), else to `folder`, with forward slashes; an empty one is the working directory.
/// What is no file of the file system, such as standard input, keeps its name.
std::vector<std::string> stable_paths(const Sources& sources, const std::string& folder = {});

/// The logical path by which a finding is known again: of several places of its cause the smallest, whichever
/// stands first in the text.
std::string_view known_path(const Finding& finding);

/// The folder that the stable paths start from; empty where no source is a file.
std::string top_of(const Sources& sources, std::span<const std::string> stable_paths);

/// Whether there is such a file at the top; where paths are codes, `codes` says what they stand for.
bool is_there(const std::string& top, std::string_view stable_path, const CodeBook* codes);

/// What a fingerprint rests on without the file, as text to compare.
std::string identity(const Finding& finding);

/// Fills in Finding::fingerprint: 128 bits over rule, file, logical path, and, where there is no metric,
/// the people; never lines or wording. Equal ones are told apart by an ordinal, in the order given.
void fingerprint(std::span<Finding* const> findings, std::span<const std::string> paths);

} // namespace whodecides::engine
