#pragma once

#include <string>
#include <string_view>

namespace whodecides {

/// Whether bytes can be taken for text in Windows-1252, as spreadsheets of Western Europe save it: they are
/// no UTF-8, nor mostly so, and hold no byte that is no text there.
bool may_be_windows_1252(std::string_view bytes);

/// The same text in UTF-8. Of bytes that may_be_windows_1252().
std::string from_windows_1252(std::string_view bytes);

} // namespace whodecides
