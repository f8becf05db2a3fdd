#pragma once

#include <string>
#include <string_view>

#include <whodecides/profile.hpp>

namespace whodecides::test {

/// The profile of a text, on 2026-01-01.
ProfileResult profile_of(const std::string& yaml, bool people = false);

/// The row of a measure; fails the test where there is none.
const ProfileRow& row(const ProfileScope& scope, std::string_view measure);

/// "3 of 4, from 5 of 6"; with "at least " or "at most " before a bound; the reason where it is unknown.
/// Rounded to two digits.
std::string told(const ProfileRow& row);
/// The same, of a measure of the organisation that the text describes.
std::string told(const std::string& yaml, std::string_view measure);

} // namespace whodecides::test
