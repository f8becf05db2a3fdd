#pragma once

#include <span>
#include <vector>

#include <whodecides/check.hpp>

#include "rules/rule.hpp"
#include "source/source.hpp"

namespace whodecides::engine {

/// Findings that stem from one thing, by index.
struct StemGroup {
    Stem stem; ///< of a house rule the one for the first file
    std::vector<std::size_t> findings;
    std::vector<std::uint32_t> files; ///< of a house rule: those whose `defaults` should say it
};

/// Below this nothing is a common cause: one finding is its own, and two are told sooner than what they
/// have in common.
constexpr std::size_t least_findings = 3;

/// A house rule speaks for the file as a whole: below this share of its entries they are what to mend, one
/// by one. Judgement.
constexpr std::size_t least_share = 10; // %

/// The fewest words for the most findings: the stem that most of them share comes first, then the one that
/// most of the rest share, and so on; each finding stands in one group at most. Of equal ones the first by
/// kind and thing. `stems` belong to the findings one by one, `entries` to the files: how many there are.
/// Near-linear in the stems.
std::vector<StemGroup> group_by_stem(std::span<const std::vector<Stem>> stems,
                                     std::span<const std::size_t> entries = {});

/// How many entries of each file are not retired, by source.
std::vector<std::size_t> entries_by_file(const Organisation& organisation, std::size_t files);

/// The groups in words.
std::vector<RootCause> causes(std::span<const StemGroup> groups, std::span<const Finding> findings,
                              const Organisation& organisation, const Sources& sources);

} // namespace whodecides::engine
