#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/build.hpp"
#include "model/framework.hpp"
#include "yaml/read.hpp"

namespace whodecides {

constexpr std::string_view usual_framework = "raci";

/// The names that make a file ours when one of them is a top-level key (folded).
std::span<const std::string_view> section_names();
/// Those of them that are like no key of foreign YAML.
std::span<const std::string_view> telling_section_names();

/// The built-in frameworks and those the `frameworks` sections of all documents declare, in order. To
/// be read before anything else, since letters mean nothing without them.
std::vector<Framework> read_frameworks(std::span<const yaml::Documents> inputs,
                                       std::vector<Problem>& problems);

/// Reads one source in the native format. Never throws for what is written there. Thread-safe.
/// The documents must outlive what is built from the result. `usual` is the framework where the source names
/// none; unless it is known, letters then mean nothing.
Facts read_native(const yaml::Documents& documents, std::span<const Framework> frameworks,
                  std::string_view usual = usual_framework);

} // namespace whodecides
