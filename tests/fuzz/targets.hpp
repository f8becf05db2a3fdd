#pragma once

#include <array>
#include <string_view>

/// What the fuzzer calls with bytes of its own, and every test run with those of corpus/. Each throws
/// Violation where something does not hold that has to hold for any bytes.
namespace whodecides::fuzz {

/// Between the files of one input.
constexpr char file_separator = '\x1C';

/// The bytes as files: the whole check with every rule and in every format, and the profile.
void check(std::string_view bytes);
/// The bytes as one file: its comments to this program, and what they suppress.
void suppressions(std::string_view bytes);

/// The bytes as a settings file.
void settings(std::string_view bytes);

/// The bytes as YAML, as CSV and as Markdown: pictures, answers, absences and plans in every format; and what
/// stands before and behind a separator as two that are compared.
void workshop(std::string_view bytes);

struct Target {
    std::string_view name; ///< of the folder in corpus/ too
    void (*run)(std::string_view bytes);
};

constexpr std::array<Target, 4> targets{
    {{"check", check}, {"suppressions", suppressions}, {"settings", settings}, {"workshop", workshop}}};

} // namespace whodecides::fuzz
