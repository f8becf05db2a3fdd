#pragma once

#include <string_view>

namespace whodecides {

/// Whether nobody could read that as text: among the first 4 KiB is a NUL byte, or a third and more of what
/// stands there are no characters.
bool is_binary(std::string_view bytes);

} // namespace whodecides
