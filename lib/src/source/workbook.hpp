#pragma once

#include <string>
#include <string_view>

namespace whodecides {

/// What to do about the file of a spreadsheet program, which nobody reads here.
inline constexpr std::string_view workbook_advice =
    "save the sheet as `CSV UTF-8 (comma delimited)`, and name that file";

/// Whether a path ends like that of a workbook: .xlsx, .xls, .ods and the like. What a program holds open
/// beside one is none.
bool is_workbook_name(std::string_view path);

/// What the bytes are, if they are a workbook: "a workbook of Excel"; else empty. A ZIP archive counts where
/// it holds a workbook, or is named like one. The content of old workbooks is not told from that of other
/// documents in the same container, which nobody could read either.
std::string_view workbook_kind(std::string_view path, std::string_view bytes);

} // namespace whodecides
