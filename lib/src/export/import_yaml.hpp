#pragma once

#include <string>

#include <whodecides/import.hpp>

namespace whodecides {

/// What was found, as a file in the native format that people can go on editing, with the notes as comments.
/// Empty where nothing was found.
std::string import_yaml(const Import& import);

} // namespace whodecides
