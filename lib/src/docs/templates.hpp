#pragma once

#include <span>
#include <string_view>

/// Small organisations to begin with: files in the native format whose comments explain it.
namespace whodecides::docs {

struct Template {
    std::string_view name;
    std::string_view help; ///< a few words on what the organisation is like
    std::string_view text; ///< the file
};

/// The first is the usual one.
std::span<const Template> templates();
/// The template of that name, which must be one of them.
const Template& template_named(std::string_view name);

extern const std::string_view startup_template;
extern const std::string_view shift_template;
extern const std::string_view four_eyes_template;
extern const std::string_view council_template;

} // namespace whodecides::docs
