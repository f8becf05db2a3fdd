// Told by the marks that files of spreadsheet programs begin with: ZIP archives for Office Open XML
// (ECMA-376) and OpenDocument (ISO/IEC 26300), a compound file (MS-CFB) for Excel up to 2003 and for what a
// password protects.

#include "source/workbook.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "base/text.hpp"

namespace whodecides {

namespace {

constexpr std::array<std::string_view, 8> endings{".xlsx", ".xlsm", ".xlsb", ".xltx",
                                                  ".xls",  ".ods",  ".ots",  ".numbers"};

constexpr std::string_view archive = "PK\x03\x04";
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

bool ends_like_one(std::string_view path) {
    const std::string extension = text::folded(std::filesystem::path(path).extension().string());
    return std::ranges::find(endings, extension) != endings.end();
}

} // namespace

bool is_workbook_name(std::string_view path) {
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    return ends_like_one(path) && !name.starts_with("~$");
}

std::string_view workbook_kind(std::string_view path, std::string_view bytes) {
    constexpr std::string_view excel = "a workbook of Excel";
    constexpr std::string_view open_document = "a workbook of LibreOffice or OpenOffice";
    if (bytes.starts_with(compound_file))
        return "a workbook or document of Office";
    if (!bytes.starts_with(archive))
        return {};
    if (bytes.find("application/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos)
        return open_document;
    if (bytes.find("xl/workbook") != std::string_view::npos)
        return excel;
    return ends_like_one(path) ? "a workbook of a spreadsheet program" : std::string_view();
}

} // namespace whodecides
