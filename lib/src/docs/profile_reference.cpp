#include <fmt/format.h>

#include <whodecides/profile.hpp>

#include "docs/pages.hpp"
#include "docs/roff.hpp"

namespace whodecides::docs {

std::string profile_reference() {
    RoffPage page;
    for (const ProfileMeasure& measure : profile_measures())
        page.tagged(std::string(measure.name), fmt::format("({}) {}. Rests on: {}.", to_string(measure.group),
                                                           measure.value, measure.rests_on));
    page.text(profile_caveat());
    return page.lines();
}

} // namespace whodecides::docs
