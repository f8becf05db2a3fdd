#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <whodecides/compare.hpp>

/// What a comparison says in sentences, the same in every format. Texts hold names as they are written;
/// whoever prints them escapes them.
namespace whodecides {

/// The answer: "On 7 of 12 decisions the three of you name different people."
std::string headline(const Comparison& comparison);
/// The figures behind it, a paragraph each.
std::vector<std::string> figures(const Comparison& comparison);
/// What is left out or unknown, a sentence each: files that could not be read, voices of nobody.
std::vector<std::string> remarks(const Comparison& comparison);

/// The voices that are compared: indices.
std::vector<std::size_t> compared_voices(const Comparison& comparison);
/// What a voice says about a row: "I do", "Ben Reyes", "nobody"; empty where it does not answer.
std::string answer_text(const CompareRow& row, std::size_t voice, const Comparison& comparison);
/// "Ben Reyes 3, nobody 1": how many name whom.
std::string answer_counts(const CompareRow& row);
/// "2 of 6": cells that differ; empty where nothing is compared.
std::string differing_text(const CompareRow& row);
/// "Ben Reyes: A, R, none", the letters in the order of the answers.
std::string cell_text(const CompareCell& cell);
/// "67 %"; empty below two answers.
std::string share_text(const CompareRow& row);
/// "0.52", or "unknown".
std::string alpha_text(const Agreement& agreement);
/// "Ana and Ben".
std::string pair_text(const PairAgreement& pair, const Comparison& comparison);
/// "`Karla` (ana.csv) and `Carla` (ben.csv): one person? They are counted as two."
std::string near_text(const NearNames& near, const Comparison& comparison);
/// "Hire a chef, which Ana alone has".
std::string lone_text(const LoneEntry& entry, const Comparison& comparison);
/// The names of voices: "Ana, Ben and Cem".
std::string voice_names(std::span<const std::size_t> voices, const Comparison& comparison);

} // namespace whodecides
