#pragma once

#include <optional>
#include <span>

#include <whodecides/check.hpp>

#include "report/json_text.hpp"

/// The parts of schema whodecides.check/1 that json and jsonl share.
namespace whodecides {

/// Adds path, lines and columns of a span; null each where it is nowhere.
void add_place(Json& json, const Analysis& analysis, const Span& span);

Json subject_of(const Subject& subject);
Json or_null(const std::optional<Subject>& subject);
Json subjects_json(std::span<const Subject> subjects);

/// A finding with all its keys, in the order of the schema.
Json finding_of(const Analysis& analysis, const Finding& finding);

} // namespace whodecides
