#pragma once

#include <cstddef>
#include <optional>

#include <whodecides/check.hpp>

#include "cli/parse.hpp"
#include "cli/run.hpp"

namespace whodecides::cli {

/// The value of an option that counts something, if it is given. Throws UsageError unless it is one from 1 to
/// `most`.
std::optional<std::size_t> number(const Arguments& arguments, const OptionSpec& option, std::size_t most);

/// Fills in what every command that reads an organisation is told by the command line alone: paths, standard
/// input, --jobs, the codes of --anonymize. The rest comes from settings_of().
void take_input(InputRequest& request, const Arguments& arguments, const Streams& streams);

} // namespace whodecides::cli
