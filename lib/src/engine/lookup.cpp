#include "engine/lookup.hpp"

#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/nearest.hpp"
#include "base/words.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/thing_names.hpp"
#include "model/subjects.hpp"

namespace whodecides::engine {

namespace {

constexpr std::size_t most_meanings = 6;

[[noreturn]] void refuse(std::string_view what, std::string_view name,
                         std::span<const std::string_view> spellings) {
    const std::string_view near = nearest(name, spellings);
    throw Error(fmt::format("no {} is called {}{}", what, quoted(name),
                            near.empty() ? "" : fmt::format("; did you mean {}?", quoted(near))));
}

[[noreturn]] void refuse_ambiguous(std::string_view name, std::span<const std::string> meanings) {
    throw Error(
        fmt::format("{} can be {}; write one of them", quoted(name), listed(meanings, most_meanings, "or")));
}

} // namespace

Actor actor_named(const Organisation& organisation, std::string_view name) {
    ActorNames names(organisation);
    const Match<Actor> found = names.find(name);
    if (found.count == 1)
        return found.value;
    if (found.count == 0)
        refuse("person, role or team", name, names.spellings());
    std::vector<std::string> meanings;
    for (const Actor actor : names.meanings(name, most_meanings))
        meanings.push_back(
            quoted(fmt::format("{}:{}", to_string(subject_kind(actor.kind)), organisation.id_of(actor))));
    refuse_ambiguous(name, meanings);
}

PersonId person_named(const Organisation& organisation, std::string_view name) {
    const Actor actor = actor_named(organisation, name);
    if (!actor.is_person())
        throw Error(
            fmt::format("{} is a {}; name a person", quoted(name), to_string(subject_kind(actor.kind))));
    return actor.person();
}

EntryId entry_named(const Organisation& organisation, std::string_view name) {
    ThingNames<Entry> names(organisation.entries);
    const Match<EntryId> found = names.find(name);
    if (found.count == 1)
        return found.value;
    if (found.count == 0)
        refuse("decision or responsibility", name, names.spellings());
    std::vector<std::string> meanings;
    for (const EntryId id : names.meanings(name, most_meanings))
        meanings.push_back(quoted(organisation[id].id.value));
    refuse_ambiguous(name, meanings);
}

} // namespace whodecides::engine
