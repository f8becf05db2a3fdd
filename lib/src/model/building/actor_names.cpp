#include "model/building/actor_names.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace whodecides {

KindedName split_kind(std::string_view written) {
    const std::size_t colon = written.find(':');
    if (colon == std::string_view::npos)
        return {written};
    const std::string kind = text::folded(written.substr(0, colon));
    const std::string_view name = text::trimmed(written.substr(colon + 1));
    if (name.empty())
        return {written};
    if (kind == "person")
        return {name, ActorKind::person};
    if (kind == "role")
        return {name, ActorKind::role};
    if (kind == "team")
        return {name, ActorKind::team};
    return {written};
}

/// Calls `visit(thing, actor)` for all people, roles and teams.
template <class Visit>
void ActorNames::each_thing(Visit visit) const {
    for (std::uint32_t i = 0; i < organisation_.people.size(); ++i)
        visit(organisation_.people[i], Actor(PersonId{i}));
    for (std::uint32_t i = 0; i < organisation_.roles.size(); ++i)
        visit(organisation_.roles[i], Actor(RoleId{i}));
    for (std::uint32_t i = 0; i < organisation_.teams.size(); ++i)
        visit(organisation_.teams[i], Actor(TeamId{i}));
}

ActorNames::ActorNames(const Organisation& organisation) : organisation_(organisation) {
    tables_[by_id].reserve(organisation.people.size() + organisation.roles.size() +
                           organisation.teams.size());
    each_thing([&](const auto& thing, Actor actor) {
        tables_[by_id].add(thing.id.value, actor);
        for (const Text& alias : thing.aliases)
            tables_[by_alias].add(text::trimmed(alias.value), actor);
    });
}

std::string_view ActorNames::keep(std::string text) {
    return store_.emplace_back(std::move(text));
}

void ActorNames::fold() {
    if (std::exchange(folded_, true))
        return;
    each_thing([&](const auto& thing, Actor actor) {
        tables_[by_folded_id].add(keep(text::folded(thing.id.value)), actor);
        for (const Text& alias : thing.aliases)
            tables_[by_folded_alias].add(keep(text::folded(alias.value)), actor);
        if (!thing.name.value.empty())
            tables_[by_name].add(keep(text::folded(thing.name.value)), actor);
    });
}

void ActorNames::fold_words() {
    if (std::exchange(words_folded_, true))
        return;
    each_thing([&](const auto& thing, Actor actor) {
        std::string_view rest = keep(text::folded(thing.name.value));
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (end > 0)
                words_.add(rest.substr(0, end), actor);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    });
}

ActorNames::Step ActorNames::step_of(const KindedName& name, Match<Actor>& match) {
    const auto accept = [&](Actor actor) {
        return name.kind == ActorKind::unknown || actor.kind == name.kind;
    };
    std::uint64_t hash = quick_hash(name.name);
    for (const Step step : {by_id, by_alias}) {
        match = tables_[step].match(name.name, hash, accept);
        if (match.count > 0)
            return step;
    }
    fold();
    const std::string folded = text::folded(name.name);
    hash = quick_hash(folded);
    for (const Step step : {by_folded_id, by_folded_alias, by_name}) {
        match = tables_[step].match(folded, hash, accept);
        if (match.count > 0)
            return step;
    }
    return step_count;
}

Match<Actor> ActorNames::find(std::string_view written) {
    Match<Actor> match = ids().match(written);
    if (match.count > 0)
        return match;
    const KindedName kinded = split_kind(written);
    if (kinded.kind != ActorKind::unknown && step_of(kinded, match) != step_count)
        return match;
    step_of({written}, match);
    return match;
}

Match<Actor> ActorNames::find_by_word(const KindedName& word) {
    fold_words();
    const std::string folded = text::folded(word.name);
    return words_.match(folded, quick_hash(folded), [&](Actor actor) {
        return word.kind == ActorKind::unknown || actor.kind == word.kind;
    });
}

std::vector<Actor> ActorNames::meanings(std::string_view written, std::size_t most) {
    Match<Actor> match;
    KindedName name = split_kind(written);
    Step step = step_of(name, match);
    if (step == step_count) {
        name = {written};
        step = step_of(name, match);
    }
    std::vector<Actor> found;
    if (step == step_count)
        return found;
    const std::string folded = text::folded(name.name);
    const std::string_view key = step >= by_folded_id ? std::string_view(folded) : name.name;
    tables_[step].each(key, quick_hash(key), [&](Actor actor) {
        if (name.kind == ActorKind::unknown || actor.kind == name.kind)
            found.push_back(actor);
        return found.size() < most;
    });
    return found;
}

std::vector<std::string_view> ActorNames::spellings() const {
    std::vector<std::string_view> all;
    each_thing([&](const auto& thing, Actor) {
        all.push_back(thing.id.value);
        for (const Text& alias : thing.aliases)
            all.push_back(alias.value);
        if (!thing.name.value.empty())
            all.push_back(thing.name.value);
    });
    return all;
}

} // namespace whodecides
