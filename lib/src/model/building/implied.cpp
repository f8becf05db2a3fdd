#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/generic_words.hpp"
#include "model/building/name_table.hpp"
#include "model/building/refs.hpp"
#include "model/building/resolve.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// A name and where it stands first.
struct Mention {
    std::string_view name;
    Span span;
    std::uint32_t grid = none; ///< where only rows of one grid that has columns name it
};

std::uint32_t grid_of(const Organisation& organisation, const Site& site) {
    const std::uint32_t grid = site.in == Site::In::entry ? organisation.entries[site.index].grid : none;
    return grid != none && !organisation.grids[grid].columns.empty() ? grid : none;
}

/// A row that names somebody within a slip of one of its grid's columns means that one.
void drop_misspelt_columns(const Organisation& organisation, std::vector<Mention>& mentions) {
    constexpr std::size_t most = 1000; // a larger grid was made by a program, which makes no such slips
    std::size_t searches = 0;
    std::erase_if(mentions, [&](const Mention& mention) {
        if (mention.grid == none || organisation.grids[mention.grid].columns.size() > most ||
            ++searches > most)
            return false;
        std::vector<std::string_view> columns;
        for (const Ref& column : organisation.grids[mention.grid].columns)
            columns.push_back(text::trimmed(column.name));
        return !nearest(mention.name, columns).empty();
    });
}

/// Every spelling once, in the order of the first mentions.
std::vector<Mention> mentions_of(Organisation& organisation) {
    std::vector<Mention> mentions;
    NameTable<std::uint32_t> known;
    for_each_ref(organisation, [&](const Ref& ref, const Site& site) {
        const std::string_view name = text::trimmed(ref.name);
        const std::uint64_t hash = known.hash_of(name);
        const Match<std::uint32_t> match = known.match(name, hash);
        if (match.count > 0) {
            Span& first = mentions[match.value].span;
            first = std::min(first, ref.span);
            if (mentions[match.value].grid != grid_of(organisation, site))
                mentions[match.value].grid = none;
        } else {
            known.add(name, static_cast<std::uint32_t>(mentions.size()));
            mentions.push_back({name, ref.span, grid_of(organisation, site)});
        }
    });
    std::erase_if(mentions, [](const Mention& mention) {
        return mention.name.empty() || is_slip(mention.name) ||
               generic_word(mention.name) != GenericWord::none;
    });
    drop_misspelt_columns(organisation, mentions);
    std::ranges::sort(mentions, {}, &Mention::span);
    return mentions;
}

void drop_declared(const Organisation& organisation, std::vector<Mention>& mentions) {
    ActorNames names(organisation);
    std::erase_if(mentions, [&](const Mention& mention) { return names.find(mention.name).count > 0; });
}

template <class Thing>
Thing implied(std::string_view name, const Span& span) {
    Thing thing;
    thing.id = {name, span};
    thing.body = span;
    thing.implied = true;
    return thing;
}

} // namespace

void imply_actors(Organisation& organisation, References references) {
    const bool any_declared =
        !organisation.people.empty() || !organisation.roles.empty() || !organisation.teams.empty();
    if (references == References::declared || (any_declared && references != References::implied) ||
        organisation.discarded_documents > 0)
        return;
    std::vector<Mention> mentions = mentions_of(organisation);
    if (any_declared)
        drop_declared(organisation, mentions);
    std::unordered_set<std::string> teams;
    for (const Mention& mention : mentions) {
        const KindedName kinded = split_kind(mention.name);
        if (kinded.kind == ActorKind::team && teams.insert(text::folded(kinded.name)).second)
            organisation.teams.push_back(implied<Team>(kinded.name, mention.span));
    }
    std::unordered_set<std::string> people;
    for (const Mention& mention : mentions) {
        const KindedName kinded = split_kind(mention.name);
        if (kinded.kind == ActorKind::team)
            continue;
        std::string folded = text::folded(kinded.name);
        // A bare name means the team of that name, if one is named as a team elsewhere.
        if (kinded.kind == ActorKind::unknown && teams.contains(folded))
            continue;
        if (people.insert(std::move(folded)).second)
            organisation.people.push_back(implied<Person>(kinded.name, mention.span));
    }
}

} // namespace whodecides
