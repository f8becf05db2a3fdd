#pragma once

#include <string>

#include <whodecides/finding.hpp>

#include "engine/views/matrix_letters.hpp"

namespace whodecides::engine {

/// What a finding says in terms of letters: "no A", "many C"; empty where it speaks of something else.
std::string matrix_remark(const Finding& finding, const LetterSheet& sheet);

} // namespace whodecides::engine
