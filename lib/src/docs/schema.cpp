#include "docs/schema.hpp"

#include <algorithm>
#include <array>

#include "docs/schema_organisation.hpp"
#include "docs/schema_output.hpp"

namespace whodecides::docs {
namespace {

constexpr std::array<Schema, 7> list{{
constexpr std::array<Schema, 8> list{{
    {"organisation", "the YAML files that people write", organisation_schema},
    {"settings", "the settings file, .whodecides.yaml", settings_schema},
    {"baseline", "what check --write-baseline writes", baseline_schema},
    {"check", "what check --format json prints", check_schema},
    {"diff", "what diff --format json prints", diff_schema},
    {"matrix", "what matrix --format json prints", matrix_schema},
    {"plan", "what plan --format json prints", plan_schema},
    {"profile", "what profile --format json prints", profile_schema},
    {"who", "what who --format json prints", who_schema},
    {"show", "what show --format json prints", show_schema},
    {"compare", "what compare --format json prints", compare_schema},
}};

} // namespace

std::span<const Schema> schemas() {
    return list;
}

const Schema* find_schema(std::string_view name) {
    const auto* const found = std::ranges::find(list, name, &Schema::name);
    return found == list.end() ? nullptr : &*found;
}

} // namespace whodecides::docs
