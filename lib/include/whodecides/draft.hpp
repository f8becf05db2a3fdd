#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <whodecides/finding.hpp>

namespace whodecides {

/// A rule whose findings are gaps of a chart that is being filled in: something is still to be written, and
/// nothing that is written contradicts itself. See CheckRequest::draft. Constant data, lives as long as the
/// program.
struct DraftGap {
    enum class Part : std::uint8_t {
        all,            ///< of what the rule finds
        but_for_excess, ///< not what goes above a threshold: that is too much, not too little
    };

    std::string_view rule;
    std::string_view reason; ///< a few words: what is still to be written
    Part part = Part::all;
};

/// All of them, in the order of the manual. Constant; safe from any thread.
std::span<const DraftGap> draft_gaps();

/// The gap that the rule finds, or nullptr.
const DraftGap* find_draft_gap(std::string_view rule);

/// Whether a finding is a gap.
bool is_draft_gap(const Finding& finding);

} // namespace whodecides
