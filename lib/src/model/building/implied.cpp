#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/generic_words.hpp"
#include "model/building/refs.hpp"
#include "model/building/resolve.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

std::vector<Ref> names_in_text_order(Organisation& organisation) {
    std::vector<Ref> refs;
    for_each_ref(organisation, [&](const Ref& ref, const Site&) {
        const std::string_view name = text::trimmed(ref.name);
        if (!name.empty() && generic_word(name) == GenericWord::none && !is_slip(name))
            refs.push_back(ref);
    });
    std::ranges::stable_sort(refs, {}, &Ref::span);
    return refs;
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
    const std::vector<Ref> refs = names_in_text_order(organisation);
    std::unordered_set<std::string> teams;
    for (const Ref& ref : refs) {
        const KindedName kinded = split_kind(text::trimmed(ref.name));
        if (kinded.kind == ActorKind::team && teams.insert(text::folded(kinded.name)).second)
            organisation.teams.push_back(implied<Team>(kinded.name, ref.span));
    }
    std::unordered_set<std::string> people;
    for (const Ref& ref : refs) {
        const KindedName kinded = split_kind(text::trimmed(ref.name));
        if (kinded.kind == ActorKind::team)
            continue;
        std::string folded = text::folded(kinded.name);
        // A bare name means the team of that name, if one is named as a team elsewhere.
        if (kinded.kind == ActorKind::unknown && teams.contains(folded))
            continue;
        if (people.insert(std::move(folded)).second)
            organisation.people.push_back(implied<Person>(kinded.name, ref.span));
    }
}

} // namespace whodecides
