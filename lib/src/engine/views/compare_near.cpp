#include "engine/views/compare_near.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/nearest.hpp"

namespace whodecides::engine {
namespace {

/// Every name is compared with every other.
constexpr std::size_t most_names = 500;
/// In a long title more of them make another word.
constexpr std::size_t most_slips = 2;

bool share_a_voice(const Partial& a, const Partial& b) {
    return std::ranges::find_first_of(a.voices, b.voices) != a.voices.end();
}

bool is_entry(const Partial& thing) {
    return thing.told.kind == SubjectKind::decision || thing.told.kind == SubjectKind::responsibility;
}

/// A bare grid has a person for what another file calls a role; a duty is no decision.
bool may_be_one(const Partial& a, const Partial& b) {
    const bool alike = is_entry(a) ? a.told.kind == b.told.kind : !is_entry(b);
    return alike && !share_a_voice(a, b);
}

/// A number is no slip: "shift 1" is not "shift 2".
std::string digits_of(std::string_view name) {
    std::string digits(name);
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    return digits;
}

/// The index of the one whose name is nearest to this name of `thing`, or that of `thing` itself.
std::size_t nearest_to(std::string_view name, std::size_t thing, std::span<const Partial> things) {
    std::vector<std::string_view> names;
    std::vector<std::size_t> bearers;
    const std::string digits = digits_of(name);
    for (std::size_t other = 0; other < things.size(); ++other)
        if (may_be_one(things[thing], things[other]))
            for (const std::string& candidate : things[other].names)
                if (digits_of(candidate) == digits) {
                    names.emplace_back(candidate);
                    bearers.push_back(other);
                }
    const std::string_view near = nearest(name, names);
    const auto found = std::ranges::find(names, near);
    const bool is_slip = !near.empty() && is_within(name, near, most_slips);
    return is_slip && found != names.end() ? bearers[static_cast<std::size_t>(found - names.begin())] : thing;
}

std::size_t nearest_to(std::size_t thing, std::span<const Partial> things) {
    for (const std::string& name : things[thing].names)
        if (const std::size_t other = nearest_to(name, thing, things); other != thing)
            return other;
    return thing;
}

NearNames pair_of(const Partial& one, const Partial& other) {
    return {one.told,
            {one.voices.begin(), one.voices.end()},
            other.told,
            {other.voices.begin(), other.voices.end()}};
}

} // namespace

std::vector<NearNames> near_names(std::span<const Partial> things) {
    std::vector<NearNames> pairs;
    std::set<std::pair<std::size_t, std::size_t>> met;
    std::size_t names = 0;
    for (const Partial& thing : things)
        names += thing.names.size();
    if (names > most_names)
        return pairs;
    for (std::size_t thing = 0; thing < things.size(); ++thing) {
        const std::size_t other = nearest_to(thing, things);
        if (other != thing && met.insert(std::minmax(thing, other)).second)
            pairs.push_back(pair_of(things[std::min(thing, other)], things[std::max(thing, other)]));
    }
    return pairs;
}

} // namespace whodecides::engine
