#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <whodecides/rule.hpp>

#include "engine/run_settings.hpp"

namespace whodecides::engine {

/// What a run goes by, as `whodecides config` tells it.
struct Config {
    /// A key, what holds for it (nothing where nothing does), and who says so: "default", "--fail-on",
    /// "org/.whodecides.yaml:3".
    struct Value {
        std::string_view key;
        std::vector<std::string> values;
        std::string origin;
    };
    /// What is not as the rule's description says; also by a preset: "preset strict".
    struct Change {
        const RuleInfo* rule = nullptr;
        std::string_view what; ///< "severity", or the name of an option
        std::string value;     ///< a severity, "off", or a number
        std::string usual;     ///< what the description says
        std::string origin;
    };

    std::string file; ///< the settings file; empty: none is used
    std::vector<Value> values;
    std::vector<Change> changes; ///< in the order of the catalogue
};

/// `said` is what the command line and the file say, put together. Throws Error for what a check would throw.
Config config_of(const Settings& said, std::string file);

} // namespace whodecides::engine
