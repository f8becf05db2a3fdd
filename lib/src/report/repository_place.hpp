#pragma once

#include <whodecides/check.hpp>

namespace whodecides {

/// A place for programs around a repository: its path is Analysis::stable_path, and there always is one. What
/// is about the inputs as a whole stands at the beginning of the first of them; where nothing was read, at
/// line 1 of ".", the folder of the repository.
Place repository_place(const Analysis& analysis, const Span& span);

} // namespace whodecides
