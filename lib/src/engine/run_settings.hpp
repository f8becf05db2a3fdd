#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>

namespace whodecides::engine {

/// Something that is set, and where: "org/.whodecides.yaml:3", "--fail-on".
template <class Value>
struct Setting {
    Value value;
    std::string origin;
};

/// What a settings file says, or a command line. What is not there is not said.
struct Settings {
    /// By SettingKey::name, but for `rules`; all but patterns are one text.
    std::map<std::string_view, Setting<std::vector<std::string>>> values;
    std::vector<Setting<SeverityChange>> severities; ///< in the order of the text
    std::vector<Setting<OptionChange>> options;
    bool draft = false; ///< see CheckRequest; only a command line says so
};

/// What is said above goes before what is said below. A severity of a group that is said above holds for its
/// rules as well, whatever is said of each below, but it turns none on.
Settings over(const Settings& above, Settings below);

/// Fills in what the request leaves to settings; `root` is the folder of the settings file, if there is one.
/// A baseline is left to those who can read files.
void apply(const Settings& settings, const std::string& root, InputRequest& request);
void apply(const Settings& settings, const std::string& root, CheckRequest& request);

/// The text of a key that takes one: as said, else what is usual.
std::string_view value_of(const Settings& settings, std::string_view key);

} // namespace whodecides::engine
