#include "engine/views/simulate_offices.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "model/subjects.hpp"

namespace whodecides::engine {

namespace {

/// The things of one kind after moves, by id.
template <class Thing>
class Later {
  public:
    explicit Later(const std::vector<Thing>& things) : things_(things) {
        for (std::uint32_t i = 0; i < things.size(); ++i)
            numbers_.emplace(things[i].id.value, i);
    }
    /// The number of what the thing has become; things.size() where it is nothing any more.
    [[nodiscard]] std::uint32_t number(const Thing& thing) const {
        const auto found = numbers_.find(thing.id.value);
        return found == numbers_.end() ? static_cast<std::uint32_t>(things_.size()) : found->second;
    }
    [[nodiscard]] const Thing* find(const Thing& thing) const {
        const std::uint32_t at = number(thing);
        return at < things_.size() ? &things_[at] : nullptr;
    }

  private:
    const std::vector<Thing>& things_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// Those written down of whom somebody is there.
std::vector<Actor> there(const Organisation& organisation, const std::vector<Ref>& refs) {
    std::vector<Actor> actors;
    for (const Ref& ref : refs)
        if (ref.actor.is_somebody() &&
            std::ranges::any_of(organisation.holders(ref.actor).people,
                                [&](PersonId person) { return organisation.present(person); }))
            actors.push_back(ref.actor);
    return actors;
}

class Offices {
  public:
    Offices(const Organisation& before, const Organisation& after)
        : before_(before), after_(after), people_(after.people), roles_(after.roles), teams_(after.teams) {}

    std::vector<LostOffice> find() {
        for (std::uint32_t p = 0; p < before_.people.size(); ++p)
            if (stays(before_.people[p]))
                add_manager({p});
        for (std::uint32_t p = 0; p < before_.people.size(); ++p)
            if (stays(before_.people[p]))
                compare(PersonId{p}, "deputy", before_.people[p], people_, &Person::deputies);
        for (std::uint32_t r = 0; r < before_.roles.size(); ++r)
            compare(RoleId{r}, "deputy", before_.roles[r], roles_, &Role::deputies);
        for (std::uint32_t t = 0; t < before_.teams.size(); ++t)
            compare(TeamId{t}, "deputy", before_.teams[t], teams_, &Team::deputies);
        for (std::uint32_t t = 0; t < before_.teams.size(); ++t)
            compare(TeamId{t}, "lead", before_.teams[t], teams_, &Team::leads);
        return std::move(found_);
    }

  private:
    [[nodiscard]] bool stays(const Person& person) const {
        const std::uint32_t later = people_.number(person);
        return later < after_.people.size() && after_.people[later].status != PersonStatus::left;
    }

    void add_manager(PersonId person) {
        const PersonId now = before_.manager_of(person);
        const PersonId then = after_.manager_of({people_.number(before_[person])});
        if (now.known() && before_.keeps_seat(now) && !(then.known() && after_.keeps_seat(then)))
            found_.push_back({subject_of(before_, person), "manager", {subject_of(before_, now)}});
    }

    template <class Thing>
    void compare(Actor actor, std::string_view office, const Thing& now, const Later<Thing>& later,
                 std::vector<Ref> Thing::*refs) {
        const std::vector<Actor> were = there(before_, now.*refs);
        const Thing* const then = later.find(now);
        if (were.empty() || (then != nullptr && !there(after_, then->*refs).empty()))
            return;
        LostOffice& lost = found_.emplace_back();
        lost.who = subject_of(before_, actor);
        lost.office = office;
        for (const Actor one : were)
            lost.were.push_back(subject_of(before_, one));
    }

    const Organisation& before_;
    const Organisation& after_;
    Later<Person> people_;
    Later<Role> roles_;
    Later<Team> teams_;
    std::vector<LostOffice> found_;
};

} // namespace

std::vector<LostOffice> lost_offices(const Arrangement& before, const Arrangement& after) {
    return Offices(before.organisation, after.organisation).find();
}

} // namespace whodecides::engine
