#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <whodecides/diff.hpp>

/// What a diff says in sentences, the same in every format. Texts hold names as they are written; whoever
/// prints them escapes them.
namespace whodecides {

/// So many entries of a sentence are named in a text, then how many more there are.
constexpr std::size_t most_ids = 8;

/// A sentence, no full stop, and the entries it is about.
struct DiffSentence {
    std::string text;
    std::span<const Subject> entries; ///< borrowed from the diff
};

/// Who gains and loses what: "Ben takes the role Payments lead from Ana: 4 decisions", "moves 2 decisions
/// from Ana to Ben", "makes Ben a single point of failure".
std::vector<DiffSentence> sentences(const DiffResult& result);

/// "the role Payments lead"; of all others the name alone.
std::string called(const Subject& subject);
/// "4 decisions and 1 responsibility".
std::string counted_entries(std::span<const Subject> entries);
/// "answers for 4, does 1": of what was gained or of what was lost; empty where that is nothing. Who answers
/// decides as well, unless it is said otherwise.
std::string gained(const DutyBalance& balance);
std::string lost(const DutyBalance& balance);
/// "9 of 24 decisions, 5 before"; empty where that has not changed.
std::string answered(const DutyBalance& balance, const Diff& diff);
/// "2 new, 1 fixed and 12 unchanged".
std::string findings_in_words(const Diff& diff);
/// "24 decisions and 1 responsibility before, 25 and 1 after, as of 2026-01-01".
std::string sizes_in_words(const DiffResult& result);
/// "new decision, Ben answers".
std::string described(const EntryChange& change, std::string_view what);
/// Whether nobody gains or loses anything, and nothing is new, gone or renamed.
bool is_still(const Diff& diff);

} // namespace whodecides
