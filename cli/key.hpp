#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <whodecides/codes.hpp>

#include "cli/parse.hpp"

namespace whodecides::cli {

/// The codes that --anonymize asks for, with those that the file of --key holds already; none where it is not
/// asked for. Throws Error where that file is no key, and is left alone.
std::shared_ptr<CodeBook> code_book(const Arguments& arguments);

/// Writes the codes of a run to the file of --key, if there is one, so that only its owner can read them.
/// Throws Error where what is there now is no key or has got other codes since, or where it cannot be
/// written.
void keep_codes(const Arguments& arguments);

/// Where the message of a mistake quotes something that has a code in this run: the same with where to look
/// the code up, once the key is written. Else empty. Throws as keep_codes().
std::string with_way_to_code(std::string_view message, const Arguments& arguments);

/// What to say of a name that nothing is called by in a run with codes: that they take its place, and where
/// they stand, once the key is written. Throws as keep_codes().
std::string way_to_codes(const Arguments& arguments);

} // namespace whodecides::cli
