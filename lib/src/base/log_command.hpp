#pragma once

#include <string_view>

/// Runners of CI jobs read the log of a job, and obey what looks like a command in it, whoever wrote it:
/// `##[set-output name=x]y` anywhere in a line and `::set-output name=x::y` at its beginning (GitHub, in
/// actions/runner ActionCommand.cs), `##vso[...]` (Azure), `##teamcity[...]`. A name in a pull request must
/// not set the outputs of the job that checks it. Something of no width in between makes it text.
namespace whodecides::text {

constexpr std::string_view no_width = "\u200B";

/// Whether a `[` would make a command of what stands before it: "##", or that and a word.
bool ends_like_log_command(std::string_view before);

/// Whether a command may begin with the `::` that `rest` begins with, behind `before`.
bool begins_log_command(std::string_view before, std::string_view rest);

} // namespace whodecides::text
