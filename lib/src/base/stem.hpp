#pragma once

#include <string>

namespace whodecides {

/// Porter's suffix stripping (M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980), as
/// published: "relational" and "related" become "relat". Words of one or two letters, of more than
/// forty, and with anything but a..z in them stay as they are.
std::string stem(std::string word);

} // namespace whodecides
