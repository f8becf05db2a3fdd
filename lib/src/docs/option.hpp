#pragma once

#include <span>
#include <string_view>

namespace whodecides {

/// One of the words an option takes.
struct Choice {
    std::string_view name;
    std::string_view help; ///< a few words; may be empty
};

/// An option of the command line. What is parsed, printed as help and written into the manual all
/// comes from here.
struct OptionSpec {
    std::string_view name;       ///< "format" for --format
    char letter = 0;             ///< 'f' for -f; 0: none
    std::string_view value = {}; ///< what its value is called, "NAME"; empty: it takes none
    bool list = false;           ///< may be repeated, values may be joined by commas
    std::span<const Choice> choices = {};
    std::string_view fallback = {}; ///< the default in words; may be empty
    std::string_view help = {};     ///< one or two sentences
    std::string_view group = {};    ///< heading it stands under
};

/// Whether the choices come with words of their own.
bool is_explained(const OptionSpec& option);

/// A command: what it is for, what stands behind its name, and its options in the order of the help.
struct CommandSpec {
    std::string_view name;
    std::string_view arguments; ///< "[PATH...]"; empty: none
    std::string_view summary;   ///< one line, starts lower-case
    std::string_view help;      ///< paragraphs, separated by an empty line
    std::span<const OptionSpec* const> options;
    std::span<const Choice> choices = {}; ///< the words its argument may be, where they are few
};

} // namespace whodecides
