#include "unit/profile/profiled.hpp"
#include "support/requests.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/words.hpp"

namespace whodecides::test {

ProfileResult profile_of(const std::string& yaml, bool people) {
    ProfileRequest request;
    request.people = people;
    return with_text(request, yaml, profile);
}

const ProfileRow& row(const ProfileScope& scope, std::string_view measure) {
    const auto found =
        std::ranges::find(scope.rows, measure, [](const ProfileRow& each) { return each.measure->key; });
    if (found == scope.rows.end())
        throw std::runtime_error("no row of " + std::string(measure));
    return *found;
}

std::string told(const ProfileRow& row) {
    if (!row.value)
        return std::string(row.unknown);
    const std::string bound = row.bound == ProfileBound::exact ? "" : std::string(to_string(row.bound)) + " ";
    return bound + plain_number(row.numerator) + " of " + plain_number(row.denominator) + ", from " +
           std::to_string(row.known) + " of " + std::to_string(row.possible);
}

std::string told(const std::string& yaml, std::string_view measure) {
    return told(row(profile_of(yaml).profile.organisation, measure));
}

} // namespace whodecides::test
