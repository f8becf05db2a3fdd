#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace whodecides {

enum class Severity : std::uint8_t { note, warning, error };

/// Why a finding appeared: the way things are arranged, a date that passed, or the text of the files.
enum class Cause : std::uint8_t { structure, time, input };

/// What a threshold rests on: a published figure for just this, one published for something else, or
/// the authors' judgement.
enum class Basis : std::uint8_t { published, borrowed, judgement };

/// A threshold of a rule. Values are plain numbers; `unit` says of what ("people", "entries", "%").
struct RuleOption {
    std::string_view name; ///< snake_case
    double value;          ///< the default
    Basis basis;
    std::string_view unit;
    std::string_view help;   ///< one line
    double least = 0;        ///< the smallest value that makes sense
    double most = 1'000'000; ///< the largest one
};

/// Everything there is to say about a rule; constant data, lives as long as the program.
struct RuleInfo {
    std::string_view name; ///< kebab-case; names the bad pattern
    std::string_view
        group; ///< ownership, framework, speed, load, authority, power, communication, succession, input
    Severity severity = Severity::warning; ///< the highest the rule reports by default
    Cause cause = Cause::structure;
    bool on_by_default = true;
    bool organisation_wide = false; ///< needs at least 8 active entries and 6 present people
    std::string_view summary;       ///< one line: what is wrong, starts upper-case, ends without a full stop
    std::string_view rationale;     ///< one or more paragraphs: why it matters, when it is silent
    std::string_view fix;           ///< one line: what to do
    std::string_view ask;           ///< one open question for the people concerned
    std::string_view bad;           ///< YAML in which this rule, and no other, reports something
    std::string_view good;          ///< YAML in which no rule reports anything
    std::string_view source;        ///< where the condition comes from
    std::span<const RuleOption> options{};
    std::span<const std::string_view> silences{}; ///< rules that stay quiet about what this one reports
};

std::string_view to_string(Severity);
std::string_view to_string(Cause);
std::string_view to_string(Basis);

/// The severity of that name, or nothing.
std::optional<Severity> severity_named(std::string_view name);

/// All rules, in the order of the catalogue. Constant; safe from any thread.
std::span<const RuleInfo* const> rules();

/// The rule of that name, or nullptr.
const RuleInfo* find_rule(std::string_view name);

} // namespace whodecides
