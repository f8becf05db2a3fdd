#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/generic_words.hpp"
#include "model/building/name_table.hpp"
#include "model/building/refs.hpp"
#include "model/building/resolve.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

/// A name and where it stands first.
struct Mention {
    std::string_view name;
    Span span;
};

/// Every spelling once, in the order of the first mentions.
std::vector<Mention> mentions_of(Organisation& organisation) {
    std::vector<Mention> mentions;
    NameTable<std::uint32_t> known;
    for_each_ref(organisation, [&](const Ref& ref, const Site&) {
        const std::string_view name = text::trimmed(ref.name);
        const std::uint64_t hash = known.hash_of(name);
        const Match<std::uint32_t> match = known.match(name, hash);
        if (match.count > 0) {
            Span& first = mentions[match.value].span;
            first = std::min(first, ref.span);
        } else {
            known.add(name, static_cast<std::uint32_t>(mentions.size()));
            mentions.push_back({name, ref.span});
        }
    });
    std::erase_if(mentions, [](const Mention& mention) {
        return mention.name.empty() || is_slip(mention.name) ||
               generic_word(mention.name) != GenericWord::none;
    });
    std::ranges::sort(mentions, {}, &Mention::span);
    return mentions;
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

void imply_actors(Organisation& organisation) {
    if (!organisation.people.empty() || !organisation.roles.empty() || !organisation.teams.empty() ||
        organisation.discarded_documents > 0)
        return;
    const std::vector<Mention> mentions = mentions_of(organisation);
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
