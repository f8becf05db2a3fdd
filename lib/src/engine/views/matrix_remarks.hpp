#pragma once

#include <string>

#include <whodecides/finding.hpp>

#include "engine/views/matrix_letters.hpp"

namespace whodecides::engine {

/// What a finding says in terms of letters: "no A", "many C"; empty where it speaks of something else.
/// `held`: the duties in the row or column that it stands at.
std::string matrix_remark(const Finding& finding, const LetterSheet& sheet, DutySet held);

} // namespace whodecides::engine
