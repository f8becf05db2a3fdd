#pragma once

#include <span>
#include <vector>

#include <whodecides/finding.hpp>

#include "model/organisation.hpp"
#include "source/file_kind.hpp"

namespace whodecides::engine {

/// Has what to do said in cells and letters where a finding stands in a grid that is no YAML: whoever reads
/// that has no keys to write. What a grid has no place for is said with the way to YAML. `formats`: of each
/// source.
void speak_of_cells(std::vector<Finding>& findings, const Organisation& organisation,
                    std::span<const InputFormat> formats);

} // namespace whodecides::engine
