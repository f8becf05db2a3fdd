#include "engine/lookup/names.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/lookup/plain_names.hpp"
#include "engine/rule_names.hpp"
#include "model/read/surname_first.hpp"
#include "model/subjects.hpp"

namespace whodecides::engine {

namespace {

constexpr std::size_t most_meanings = 6;

[[noreturn]] void refuse(std::string_view what, std::string_view name, std::string_view instead) {
    throw UnknownName(fmt::format("no {} is called {}{}", what, quoted(name), instead));
}

[[noreturn]] void refuse_ambiguous(std::string_view name, const std::vector<std::string>& meanings) {
    throw Error(
        fmt::format("{} can be {}; write one of them", quoted(name), listed(meanings, most_meanings, "or")));
}

std::vector<std::string> meanings_of(const Organisation& organisation, ActorNames& names,
                                     std::string_view name) {
    std::vector<std::string> meanings;
    for (const Actor actor : names.meanings(name, most_meanings))
        meanings.push_back(quoted(with_kind(actor.kind, organisation.id_of(actor))));
    return meanings;
}

/// "Budget/Hire": how an entry of a scope is told from one of the same name; else its id.
std::string scoped(const Entry& entry) {
    return fmt::format("{}{}{}", entry.scope.value, entry.scope.value.empty() ? "" : "/", entry.id.value);
}

[[noreturn]] void refuse_kind(std::string_view name, Actor actor, std::string_view wanted) {
    throw Error(
        fmt::format("{} is a {}; name a {}", quoted(name), to_string(subject_kind(actor.kind)), wanted));
}

/// The name behind `entry:`; empty where that is not in front.
std::string_view behind_entry(std::string_view written) {
    const std::size_t colon = written.find(':');
    if (colon == std::string_view::npos || text::folded(text::trimmed(written.substr(0, colon))) != "entry")
        return {};
    return text::trimmed(written.substr(colon + 1));
}

/// By a word of a name, else by the nearest spelling.
std::string near_actor(const Organisation& organisation, std::string_view name,
                       std::span<const std::string_view> spellings) {
    const std::string near = hint_by_word(organisation, split_kind(name).name);
    return near.empty() ? hint(name, spellings) : near;
}

} // namespace

std::string with_kind(ActorKind kind, std::string_view id) {
    return fmt::format("{}:{}", to_string(subject_kind(kind)), id);
}

Lookup::Lookup(const Organisation& organisation)
    : organisation_(organisation), actors_(organisation), entries_(organisation.entries) {}

std::string Lookup::spelling(std::string_view written) {
    const std::string_view name = text::trimmed(written);
    const auto turned = surname_first(name);
    if (turned && actors_.find(name).count == 0)
        if (std::string in_order = turned->in_order(); actors_.find(in_order).count > 0)
            return in_order;
    return std::string(name);
}

bool Lookup::knows(std::string_view written) {
    return actors_.find(spelling(written)).count > 0;
}

Actor Lookup::actor(std::string_view written) {
    const std::string name = spelling(written);
    const Match<Actor> found = actors_.find(name);
    if (found.count == 1)
        return found.value;
    if (found.count == 0)
        refuse("person, role or team", name, near_actor(organisation_, name, actors_.spellings()));
    refuse_ambiguous(name, meanings_of(organisation_, actors_, name));
}

PersonId Lookup::person(std::string_view name) {
    const Actor found = actor(name);
    if (!found.is_person())
        refuse_kind(text::trimmed(name), found, "person");
    return found.person();
}

TeamId Lookup::team(std::string_view name) {
    const Actor found = actor(name);
    if (!found.is_team())
        refuse_kind(text::trimmed(name), found, "team");
    return found.team();
}

std::string_view Lookup::link_name(std::string_view written) {
    const std::string_view name = text::trimmed(written);
    const std::string_view behind = behind_entry(name);
    return behind.empty() || entries_.find(name).count > 0 ? name : behind;
}

EntryId Lookup::entry(std::string_view written) {
    const std::string_view name = link_name(written);
    const Match<EntryId> found = entries_.find(name);
    if (found.count == 1)
        return found.value;
    if (found.count > 1)
        refuse_ambiguous(name, entry_meanings(name, {}));
    const EntryId id = in_scope(name);
    if (!id.known())
        refuse("decision or responsibility", name, hint(name, entries_.spellings()));
    return id;
}

EntryId Lookup::in_scope(std::string_view name) const {
    const std::string folded = text::folded(name);
    EntryId found;
    for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
        const Entry& entry = organisation_.entries[e];
        if (entry.scope.value.empty() || text::folded(scoped(entry)) != folded)
            continue;
        if (found.known())
            return {};
        found = {e};
    }
    return found;
}

std::vector<std::string> Lookup::entry_meanings(std::string_view name, std::string_view kind) {
    const std::vector<EntryId> ids = entries_.meanings(name, most_meanings);
    std::vector<std::string> meanings;
    for (const EntryId id : ids)
        meanings.push_back(quoted(fmt::format("{}{}", kind,
                                              ids.size() > 1 ? scoped(organisation_[id])
                                                             : std::string(organisation_[id].id.value))));
    return meanings;
}

Named Lookup::thing(std::string_view written) {
    const Match<EntryId> entry_found = entries_.find(text::trimmed(written));
    const std::string name = entry_found.count > 0 ? std::string(text::trimmed(written)) : spelling(written);
    const Match<Actor> found = actors_.find(name);
    if (found.count + entry_found.count > 1) {
        std::vector<std::string> meanings = entry_meanings(name, "entry:");
        append(meanings, meanings_of(organisation_, actors_, name));
        refuse_ambiguous(name, meanings);
    }
    if (found.count == 1)
        return {found.value, {}};
    if (entry_found.count == 1 || !behind_entry(name).empty())
        return {{}, entry(name)};
    if (const EntryId id = in_scope(name); id.known())
        return {{}, id};
    std::vector<std::string_view> spellings = actors_.spellings();
    append(spellings, entries_.spellings());
    const std::string near = near_actor(organisation_, name, spellings);
    refuse("person, role, team or entry", name,
           near.empty() ? "; `whodecides who` looks for an entry by some of its words" : near);
}

} // namespace whodecides::engine
