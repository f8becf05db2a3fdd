#include "model/duty.hpp"

#include <array>

#include "base/text.hpp"

namespace whodecides {

namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, duty_count> names{
    "answers",  "decides",  "does",      "recommends", "vetoes",   "advises",
    "supports", "verifies", "signs-off", "informed",   "excluded", "coaches",
};

} // namespace

std::string_view to_string(Duty duty) {
    return names[static_cast<std::size_t>(duty)];
}

bool parse_duty(std::string_view name, Duty& duty) {
    const std::string wanted = text::key_folded(name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text::key_folded(names[i]) == wanted) {
            duty = static_cast<Duty>(i);
            return true;
        }
    }
    return false;
}

} // namespace whodecides
