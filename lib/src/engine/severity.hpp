#pragma once

#include <span>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// What is only proposed need not have found its owner yet: an error of the ownership group that is about
/// proposed entries and no others is a note. The one place where this is decided; rules report proposed
/// entries like active ones.
void lower_for_proposed(std::span<Draft> drafts, const Organisation& organisation);

} // namespace whodecides::engine
