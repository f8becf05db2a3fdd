#include "docs/schema.hpp"

#include <algorithm>
#include <iterator>

#include "docs/schema_organisation.hpp"
#include "docs/schema_output.hpp"

namespace whodecides::docs {
namespace {

constexpr Schema list[]{
    {"organisation", "the YAML files that people write", organisation_schema},
    {"settings", "the settings file, .whodecides.yaml", settings_schema},
    {"baseline", "what check --write-baseline writes", baseline_schema},
    {"key", "what --anonymize --key keeps", key_schema},
    {"check", "what check --format json prints", check_schema},
    {"matrix", "what matrix --format json prints", matrix_schema},
    {"who", "what who --format json prints", who_schema},
    {"show", "what show --format json prints", show_schema},
    {"profile", "what profile --format json prints", profile_schema},
    {"simulate", "what simulate --format json prints", simulate_schema},
    {"simulate-each", "what simulate --each --format json prints", simulate_each_schema},
    {"compare", "what compare --format json prints", compare_schema},
    {"plan", "what plan --format json prints", plan_schema},
    {"diff", "what diff --format json prints", diff_schema},
};

} // namespace

std::span<const Schema> schemas() {
    return list;
}

const Schema* find_schema(std::string_view name) {
    const auto* const found = std::ranges::find(list, name, &Schema::name);
    return found == std::end(list) ? nullptr : found;
}

} // namespace whodecides::docs
