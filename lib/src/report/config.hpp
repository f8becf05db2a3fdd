#pragma once

#include <string>

#include "engine/views/config.hpp"

namespace whodecides {

/// What a run goes by, for readers: a line for each key, then what holds for rules. Ends with a line break.
std::string config_text(const engine::Config& config);

/// The same as one object of schema whodecides.config/1.
std::string config_json(const engine::Config& config);

} // namespace whodecides
