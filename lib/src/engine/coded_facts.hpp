#pragma once

#include <vector>

#include <whodecides/codes.hpp>

#include "model/build.hpp"

namespace whodecides::engine {

/// What was built, as facts again, with codes in place of every text; building these comes to the same
/// organisation. The frameworks are those of the organisation, likewise.
struct CodedFacts {
    Facts facts;
    std::vector<Framework> frameworks;
};
CodedFacts coded_facts(Organisation organisation, CodeBook& codes);

} // namespace whodecides::engine
