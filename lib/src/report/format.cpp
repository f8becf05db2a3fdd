#include "report/format.hpp"

#include <algorithm>
#include <array>

namespace whodecides {
namespace {

constexpr std::array<ReportFormat, 4> formats{{
    {"full", "the source with what is meant underlined, and what to do", true, write_full},
    {"concise", "a line per finding, path:line:col: severity: message [rule]", false, write_concise},
    {"questions", "a sheet of open questions for each person concerned, for a talk or a workshop", false,
     write_questions},
    {"json", "one object of schema whodecides.check/1, for programs", true, write_json},
}};

} // namespace

std::span<const ReportFormat> report_formats() {
    return formats;
}

const ReportFormat* find_report_format(std::string_view name) {
    const auto* found = std::ranges::find(formats, name, &ReportFormat::name);
    return found == formats.end() ? nullptr : &*found;
}

} // namespace whodecides
