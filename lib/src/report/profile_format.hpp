#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/profile.hpp>

#include "report/print_format.hpp"

namespace whodecides {

/// Which scopes are printed, and how.
struct ProfileStyle : PrintStyle {
    bool teams = true;
    bool people = false;
};

using ProfileFormat = PrintFormat<ProfileResult, ProfileStyle>;

std::span<const ProfileFormat> profile_formats();

void write_profile_text(const ProfileResult& result, const ProfileStyle& style, std::ostream& out);
void write_profile_json(const ProfileResult& result, const ProfileStyle& style, std::ostream& out);
void write_profile_csv(const ProfileResult& result, const ProfileStyle& style, std::ostream& out);
void write_profile_markdown(const ProfileResult& result, const ProfileStyle& style, std::ostream& out);

// What several of the formats say in the same words.

/// "64 %", "2.5"; with ">= " or "<= " where it is a bound; "unknown".
std::string value_text(const ProfileRow& row);
/// What it means that a row changes: "better: 12 of 60 people answer for something"; of what is not
/// known exactly before and after, without the first word.
std::string change_text(const ProfileRow& before, const ProfileRow& after);
/// "Profile of 60 people and 93 active entries (61 decisions, 32 responsibilities), as of 2026-01-01".
std::string profile_title(const ProfileResult& result);
/// What is not in the figures, and how to read what they rest on.
std::string preamble(const Profile& profile);
bool is_empty(const ProfileScope& scope);
/// What stands in place of a profile of nothing.
std::string_view nothing_text();
/// The steps of the histogram of load: "none", "above 2, up to 5", "above 20".
std::string step_name(std::size_t step);
/// The heading over the measures of a group.
std::string_view heading(ProfileGroup group);
/// A figure with its name and, where it needs one, a remark.
struct NamedFigure {
    std::string_view name;
    std::string value;
    std::string remark;
};
/// Empty where nobody answers or decides.
std::vector<NamedFigure> concentration_figures(const ProfileConcentration& concentration);
/// What concentration is measured of, or why it is unknown.
std::string concentration_text(const ProfileConcentration& concentration);
std::string load_text(const ProfileLoad& load);
std::string line_text(const ProfileLine& line);
std::string truck_factor_text(const ProfileTruckFactor& factor);
std::string forums_text(const ProfileForums& forums);
/// Empty where fewer than three people take part in forums.
std::vector<NamedFigure> forums_figures(const ProfileForums& forums);
/// What stands in the columns of the people.
std::string_view people_legend();
/// Why the figures of a small team are not shown.
std::string_view too_small_text();

} // namespace whodecides
