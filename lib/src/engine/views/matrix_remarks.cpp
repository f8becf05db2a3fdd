#include "engine/views/matrix_remarks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace whodecides::engine {

namespace {

struct Remark {
    std::string_view rule;
    std::string_view words; ///< before the letter
    Duty duty;
};

/// The rules that count letters in a row or a column, as the analysis of a matrix calls what they find.
constexpr std::array<Remark, 10> remarks{{
    {"no-accountable", "no", Duty::answers},
    {"overlapping-accountability", "several", Duty::answers},
    {"vacant-owner", "vacant", Duty::answers},
    {"group-accountable", "a group has", Duty::answers},
    {"non-human-accountable", "no human has", Duty::answers},
    {"no-responsible", "no", Duty::does},
    {"diffuse-responsibility", "many", Duty::does},
    {"too-many-consulted", "many", Duty::advises},
    {"too-many-vetoes", "many", Duty::vetoes},
    {"overloaded-accountable", "many", Duty::answers},
}};

} // namespace

std::string matrix_remark(const Finding& finding, const LetterSheet& sheet, DutySet held) {
    const auto* const found = std::ranges::find(remarks, finding.rule->name, &Remark::rule);
    if (found == remarks.end())
        return {};
    // A vacancy is found where somebody answers, decides or does.
    const bool only_does = found->rule == "vacant-owner" && !held.any(owning);
    return fmt::format("{} {}", found->words, sheet.symbol(only_does ? Duty::does : found->duty));
}

} // namespace whodecides::engine
