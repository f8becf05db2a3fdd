#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <whodecides/show.hpp>

#include "report/show_page.hpp"

namespace whodecides::test {

/// What `show NAME` finds in one file of that text.
ShowResult look_at(const std::string& yaml, const std::string& name, bool card = false);

/// The section of that heading; nullptr where there is none.
const ShowSection* section(const ShowPage& page, std::string_view heading);
/// Its points; none where there is no such section.
std::vector<std::string> points(const ShowPage& page, std::string_view heading);

} // namespace whodecides::test
