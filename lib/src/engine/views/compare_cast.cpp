#include "engine/views/compare_cast.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "model/read/surname_first.hpp"
#include "model/subjects.hpp"

namespace whodecides::engine {
namespace {

template <class Thing>
void add_names(std::vector<std::string>& names, const Thing& thing) {
    names.push_back(text::folded(thing.id.value));
    names.push_back(text::folded(thing.name.value));
    for (const Text& alias : thing.aliases)
        names.push_back(text::folded(alias.value));
}

bool is_implied(const Organisation& organisation, Actor actor) {
    return (actor.is_person() && organisation[actor.person()].implied) ||
           (actor.is_role() && organisation[actor.role()].implied) ||
           (actor.is_team() && organisation[actor.team()].implied);
}

} // namespace

Cast::Cast(std::span<const Organisation* const> voices, std::span<const Organisation* const> told)
    : voices_(voices), told_(told), unknown_(voices.size()) {
    for (std::uint32_t voice = 0; voice < voices.size(); ++voice) {
        first_.push_back(static_cast<std::uint32_t>(things_.size()));
        if (voices[voice] != nullptr)
            add_voice(voice, *voices[voice]);
    }
    join();
    find_people_behind();
    find_knowing();
    describe();
}

void Cast::add_voice(std::uint32_t voice, const Organisation& organisation) {
    const auto add = [&](ActorKind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i)
            things_.push_back({voice, {kind, i}, {}, {}});
    };
    add(ActorKind::person, organisation.people.size());
    add(ActorKind::role, organisation.roles.size());
    add(ActorKind::team, organisation.teams.size());
    things_.push_back({voice, {ActorKind::everyone, 0}, "everyone", "everyone"});
    add_unknown(voice, organisation);
}

/// What a file calls by a name that it does not declare may be somebody whom another one does.
void Cast::add_unknown(std::uint32_t voice, const Organisation& organisation) {
    const Organisation& told = *told_[voice];
    const auto add = [&](const Ref& name, const Ref& words) {
        const auto thing = static_cast<std::uint32_t>(things_.size());
        if (name.actor.kind == ActorKind::unknown &&
            unknown_[voice].try_emplace(text::folded(name.name), thing).second)
            things_.push_back({voice, name.actor, name.name, words.name});
    };
    for (std::size_t g = 0; g < organisation.grids.size(); ++g) {
        const std::vector<Ref>& columns = organisation.grids[g].columns;
        for (std::size_t c = 0; c < columns.size(); ++c) // a column may be blank, and a bad one has no name
            if (!columns[c].name.empty())
                add(columns[c], told.grids[g].columns[c]);
    }
    for (std::size_t e = 0; e < organisation.entries.size(); ++e) {
        const std::vector<Seat>& seats = organisation.entries[e].seats;
        for (std::size_t s = 0; s < seats.size(); ++s)
            add(seats[s].who, told.entries[e].seats[s].who);
        const std::vector<UnreadMark>& unread = organisation.entries[e].unread;
        for (std::size_t u = 0; u < unread.size(); ++u)
            add(unread[u].who, told.entries[e].unread[u].who);
    }
}

std::uint32_t Cast::thing_of(std::size_t voice, Actor actor) const {
    const Organisation& organisation = *voices_[voice];
    std::uint32_t before = first_[voice];
    if (actor.is_person())
        return before + actor.index;
    before += static_cast<std::uint32_t>(organisation.people.size());
    if (actor.is_role())
        return before + actor.index;
    before += static_cast<std::uint32_t>(organisation.roles.size());
    if (actor.is_team())
        return before + actor.index;
    return before + static_cast<std::uint32_t>(organisation.teams.size());
}

std::vector<std::string> Cast::names_of(const Thing& thing) const {
    std::vector<std::string> names;
    const Organisation& organisation = *voices_[thing.voice];
    if (thing.actor.is_person())
        add_names(names, organisation[thing.actor.person()]);
    else if (thing.actor.is_role())
        add_names(names, organisation[thing.actor.role()]);
    else if (thing.actor.is_team())
        add_names(names, organisation[thing.actor.team()]);
    else
        names.push_back(text::folded(thing.name));
    std::erase(names, "");
    return names;
}

/// By kind and id, by kind and any name, by any name: a bare grid has a person for what another file calls a
/// role.
void Cast::join() {
    std::vector<std::uint32_t> voices;
    std::vector<Same::Name> ids;
    std::vector<Same::Name> kinded;
    std::vector<Same::Name> all;
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        const Thing& thing = things_[i];
        voices.push_back(thing.voice);
        const int kind = static_cast<int>(thing.actor.kind);
        for (const std::string& name : names_of(thing)) {
            bearers_[name].push_back(i);
            kinded.emplace_back(fmt::format("{}:{}", kind, name), i);
            all.emplace_back(name, i);
        }
        if (thing.actor.is_somebody())
            ids.emplace_back(
                fmt::format("{}:{}", kind, text::folded(voices_[thing.voice]->id_of(thing.actor))), i);
    }
    Same same(std::move(voices));
    same.join(std::move(ids));
    same.join(std::move(kinded));
    same.join(std::move(all));
    for (std::uint32_t i = 0; i < things_.size(); ++i)
        same_.push_back(same.find(i));
}

std::optional<std::uint32_t> Cast::person_behind(const Thing& thing) const {
    if (!thing.actor.is_role() && !thing.actor.is_team())
        return std::nullopt;
    const Holders holders = voices_[thing.voice]->holders(thing.actor);
    if (holders.people.size() != 1)
        return std::nullopt;
    return thing_of(thing.voice, holders.people.front());
}

/// A declared person is that person; a role with several holders, or a group, is told as such.
bool Cast::says_who_holds(const Thing& thing) const {
    const Organisation& organisation = *voices_[thing.voice];
    if (!thing.actor.is_somebody() || is_implied(organisation, thing.actor))
        return false;
    const Sharing sharing = organisation.holders(thing.actor).sharing;
    return thing.actor.is_person() || (sharing != Sharing::nobody && sharing != Sharing::unknown);
}

/// What one voice knows of who holds a role serves for those that do not say; where voices contradict one
/// another each goes by what it says itself.
void Cast::find_people_behind() {
    constexpr Member contradicted = nobody - 1;
    std::vector<Member> known(things_.size(), nobody);
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        const auto person = person_behind(things_[i]);
        if (!person)
            continue;
        Member& behind = known[same_[i]];
        if (behind == nobody)
            behind = same_[*person];
        else if (behind != same_[*person])
            behind = contradicted;
    }
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        const auto person = person_behind(things_[i]);
        const Member behind = known[same_[i]];
        if (person)
            means_.push_back(same_[*person]);
        else if (!says_who_holds(things_[i]) && behind < contradicted)
            means_.push_back(behind);
        else
            means_.push_back(same_[i]);
    }
}

void Cast::find_knowing() {
    knowing_.resize(things_.size());
    for (std::uint32_t i = 0; i < things_.size(); ++i) // voice by voice
        if (auto& voices = knowing_[means_[i]]; voices.empty() || voices.back() != things_[i].voice)
            voices.push_back(things_[i].voice);
}

bool Cast::knows(std::uint32_t voice, Member member) const {
    return std::ranges::binary_search(knowing_[member], voice);
}

void Cast::describe() {
    subjects_.resize(things_.size());
    std::vector<std::uint8_t> declared(things_.size());
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        const Thing& thing = things_[i];
        const Organisation& organisation = *voices_[thing.voice];
        const bool declares = thing.actor.is_somebody() && !is_implied(organisation, thing.actor);
        Subject& subject = subjects_[same_[i]];
        if (declared[same_[i]] != 0 || (!subject.id.empty() && !declares))
            continue;
        declared[same_[i]] = declares ? 1 : 0;
        subject.kind = subject_kind(thing.actor.kind);
        const Organisation& told = *told_[thing.voice];
        subject.id = thing.actor.is_somebody() ? told.id_of(thing.actor) : thing.told;
        subject.title = thing.actor.is_somebody() ? told.name_of(thing.actor) : thing.told;
    }
}

Member Cast::of(std::size_t voice, const Ref& ref) const {
    switch (ref.actor.kind) {
    case ActorKind::generic:
        return nobody;
    case ActorKind::unknown:
        return means_[unknown_[voice].at(text::folded(ref.name))];
    case ActorKind::person:
    case ActorKind::role:
    case ActorKind::team:
    case ActorKind::everyone:
        break;
    }
    return means_[thing_of(voice, ref.actor)];
}

bool Cast::reaches(std::size_t voice, const Ref& ref, Member member) const {
    if (of(voice, ref) == member)
        return true;
    if (!ref.actor.is_role() && !ref.actor.is_team())
        return false;
    const Holders holders = voices_[voice]->holders(ref.actor);
    return std::ranges::any_of(holders.people,
                               [&](PersonId person) { return same_[thing_of(voice, person)] == member; });
}

std::optional<Member> Cast::named(std::string_view name) const {
    auto bearers = bearers_.find(text::folded(name));
    if (const auto turned = surname_first(name); turned && bearers == bearers_.end())
        bearers = bearers_.find(text::folded(turned->in_order()));
    if (bearers == bearers_.end())
        return std::nullopt;
    std::vector<Member> found;
    for (const std::uint32_t thing : bearers->second) {
        const ActorKind kind = things_[thing].actor.kind;
        if (kind != ActorKind::team && kind != ActorKind::everyone)
            found.push_back(means_[thing]);
    }
    sort_distinct(found);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::vector<Partial> Cast::partial() const {
    const auto whole = static_cast<std::size_t>(std::ranges::count_if(
        voices_, [](const Organisation* organisation) { return organisation != nullptr; }));
    std::vector<Partial> partial;
    std::vector<std::size_t> row_of(things_.size(), things_.size());
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        const Member member = same_[i];
        if (means_[member] != member || knowing_[member].size() == whole ||
            things_[i].actor.kind == ActorKind::everyone)
            continue;
        if (row_of[member] == things_.size()) {
            row_of[member] = partial.size();
            partial.push_back({{}, knowing_[member], subjects_[member]});
        }
        append(partial[row_of[member]].names, names_of(things_[i]));
    }
    for (Partial& each : partial)
        sort_distinct(each.names);
    return partial;
}

std::vector<std::string_view> Cast::spellings() const {
    std::vector<std::string_view> names;
    for (std::uint32_t i = 0; i < things_.size(); ++i)
        if (same_[i] == i && subjects_[i].kind != SubjectKind::team)
            for (const std::string_view name :
                 {std::string_view(subjects_[i].id), std::string_view(subjects_[i].title)})
                names.push_back(name);
    sort_distinct(names);
    return names;
}

} // namespace whodecides::engine
