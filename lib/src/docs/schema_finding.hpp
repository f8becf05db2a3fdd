#pragma once

#include "docs/schema_parts.hpp"

/// A finding, as all outputs for other programs have it. report/finding_json.cpp writes what stands here.
namespace whodecides::docs {

/// Path, lines and columns: null where a finding is about the inputs as a whole.
void add_place(Record& record);
/// The name of a rule or of a group.
Json rule_name();
/// The definitions finding, subject, label, metric and fingerprint.
Json finding_definitions();

} // namespace whodecides::docs
