// Names as people type them who do not have, or do not know, the letters of others.

#include "engine/lookup/plain_names.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/plain_spelling.hpp"
#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides::engine {

namespace {

/// More tell nothing.
constexpr std::size_t most_meant = 4;

/// Whether the name, or a word of it, is what is wanted.
bool has_word(std::string_view name, const PlainSpelling& wanted) {
    constexpr std::string_view between = " ,.-\t";
    if (is_same(plain_spelling(text::trimmed(name)), wanted))
        return true;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(between), name.size());
        if (end > 0 && is_same(plain_spelling(name.substr(0, end)), wanted))
            return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

} // namespace

std::string hint_by_word(const Organisation& organisation, std::string_view written) {
    const PlainSpelling wanted = plain_spelling(text::trimmed(written));
    std::vector<std::string> meant;
    const auto look = [&](Actor actor, const std::vector<Text>& aliases) {
        const std::string_view id = organisation.id_of(actor);
        const std::string_view name = organisation.name_of(actor);
        if (has_word(name, wanted) || has_word(id, wanted) ||
            std::ranges::any_of(aliases, [&](const Text& alias) { return has_word(alias.value, wanted); }))
            meant.push_back(name == id ? quoted(id) : fmt::format("{} ({})", quoted(id), name));
    };
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        look(PersonId{p}, organisation.people[p].aliases);
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        look(RoleId{r}, organisation.roles[r].aliases);
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
        look(TeamId{t}, organisation.teams[t].aliases);
    if (wanted.empty() || meant.empty() || meant.size() > most_meant)
        return {};
    return fmt::format("; did you mean {}?", listed(meant, most_meant, "or"));
}

} // namespace whodecides::engine
