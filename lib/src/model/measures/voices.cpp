#include "model/measures/voices.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/vectors.hpp"

namespace whodecides {

namespace {

/// Up to so many people of a deciding group are told apart by name, to see who else holds a seat; a
/// larger one is counted, and the others are asked whether they belong to it.
constexpr std::size_t most_named = 32;

class Counter {
  public:
    Counter(const Organisation& organisation, EntryId id)
        : organisation_(organisation), shared_(is_shared(organisation.settlement(id).mode)) {
        for (const Seat& seat : organisation[id].seats)
            add(seat);
    }

    [[nodiscard]] std::size_t count() {
        sort_distinct(actors_);
        sort_distinct(crowds_);

        std::size_t voices = unknown_.size();
        for (const Actor crowd : crowds_)
            voices += people_in(crowd);
        voices += static_cast<std::size_t>(
            std::ranges::count_if(actors_, [this](Actor actor) { return !in_a_crowd(actor); }));
        return voices;
    }

  private:
    void add(const Seat& seat) {
        if (!seat.duties.any(voicing))
            return;
        const Actor actor = seat.who.actor;
        if (actor.kind == ActorKind::unknown)
            unknown_.insert(seat.who.name);
        else if (actor.kind == ActorKind::everyone)
            actors_.push_back(actor);
        else if (actor.is_somebody())
            add(seat, actor);
    }

    void add(const Seat& seat, Actor actor) {
        const auto [people, sharing] = organisation_.holders(actor);
        if (sharing == Sharing::nobody)
            return;
        if (!shared_ || actor.is_person() || !seat.duties.has(Duty::decides) || people_in(actor) == 0)
            actors_.push_back(individual(organisation_, actor));
        else if (!people.empty() && people.size() <= most_named)
            actors_.insert(actors_.end(), people.begin(), people.end());
        else
            crowds_.push_back(actor);
    }

    [[nodiscard]] std::size_t people_in(Actor crowd) const {
        const auto people = organisation_.holders(crowd).people;
        return people.empty() ? organisation_.everyone_count(crowd) : people.size();
    }

    /// Asked from the side of the crowds or of the person, whichever is the shorter list.
    [[nodiscard]] bool in_a_crowd(Actor actor) const {
        if (!actor.is_person())
            return false;
        const PersonId person = actor.person();
        const auto roles = organisation_.roles_of(person);
        const auto teams = organisation_.teams_of(person);
        if (crowds_.size() <= roles.size() + teams.size())
            return std::ranges::any_of(crowds_,
                                       [&](Actor crowd) { return organisation_.in_everyone(person, crowd); });
        const auto is_crowd = [&](Actor group) { return std::ranges::binary_search(crowds_, group); };
        return std::ranges::any_of(roles, is_crowd) || std::ranges::any_of(teams, is_crowd);
    }

    const Organisation& organisation_;
    bool shared_;
    std::vector<Actor> actors_;
    std::vector<Actor> crowds_; ///< deciding groups that are counted, not listed
    std::set<std::string_view> unknown_;
};

} // namespace

Actor individual(const Organisation& organisation, Actor actor) {
    if (!actor.is_role())
        return actor;
    const auto people = organisation.holders(actor).people;
    return people.size() == 1 ? Actor(people.front()) : actor;
}

std::size_t count_voices(const Organisation& organisation, EntryId entry) {
    return Counter(organisation, entry).count();
}

double effectiveness(std::size_t voices) {
    constexpr std::size_t enough = 7;
    if (voices <= enough)
        return 1;
    return std::max(0.0, 1 - 0.1 * static_cast<double>(voices - enough));
}

std::size_t channels(std::size_t voices) {
    return voices == 0 ? 0 : voices * (voices - 1) / 2;
}

} // namespace whodecides
