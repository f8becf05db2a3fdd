#include "docs/templates.hpp"

#include <algorithm>
#include <array>

namespace whodecides::docs {

std::span<const Template> templates() {
    static const std::array list{
        Template{"startup", "a few people and who decides what", startup_template},
        Template{"shift", "roles that people hold in turn, and who stands in", shift_template},
        Template{"four-eyes", "nobody does and checks the same thing; a grid of letters", four_eyes_template},
        Template{"council", "teams that decide together, by consent", council_template},
    };
    return list;
}

const Template& template_named(std::string_view name) {
    return *std::ranges::find(templates(), name, &Template::name);
}

} // namespace whodecides::docs
