#pragma once

#include <whodecides/codes.hpp>

#include "engine/read.hpp"

namespace whodecides::engine {

/// The same inputs with codes in place of all that they say: names, titles, free texts, paths, what was
/// noticed on the way. Nothing of the text is left, so nobody who goes on with it can give it away: sources
/// are blank, problems are told in the words of their rules. An organisation built from it has the same
/// findings at the same places.
Understood coded(Understood understood, CodeBook& codes);

/// The path of an input in codes.
std::string coded_file(std::string_view path, CodeBook& codes);

} // namespace whodecides::engine
