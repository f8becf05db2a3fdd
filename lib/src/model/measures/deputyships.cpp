#include "model/measures/deputyships.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace whodecides {
namespace {

/// The person behind a role with one holder or a team with one lead.
Actor one_human(const Organisation& organisation, Actor actor) {
    const Holders holders = organisation.holders(actor);
    return actor.is_somebody() && holders.people.size() == 1 ? Actor(holders.people.front()) : actor;
}

class Collector {
  public:
    explicit Collector(const Organisation& organisation) : organisation_(organisation) {}

    void add(Actor written, std::span<const Ref> deputies) {
        if (deputies.empty() || is_gone(written))
            return;
        const Actor principal = one_human(organisation_, written);
        const std::size_t before = found_.size();
        bool somebody_else = false; // names nobody knows
        for (const Ref& ref : deputies) {
            somebody_else = somebody_else || ref.actor.kind == ActorKind::unknown;
            const Actor deputy = one_human(organisation_, ref.actor);
            if (deputy != principal && is_there(deputy))
                found_.push_back({deputy, principal, ref.span, false});
        }
        const std::span<Deputyship> named = std::span(found_).subspan(before);
        for (const Deputyship& one : named)
            somebody_else = somebody_else || one.deputy != named.front().deputy;
        for (Deputyship& one : named)
            one.alone = !somebody_else;
    }

    std::vector<Deputyship> take() {
        const auto pair = [](const Deputyship& one) { return std::tie(one.deputy, one.principal); };
        std::ranges::stable_sort(found_, {}, pair);
        const auto same = [&](const Deputyship& a, const Deputyship& b) { return pair(a) == pair(b); };
        found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
        return std::move(found_);
    }

  private:
    /// An empty role or team is not: that is when somebody has to stand in.
    [[nodiscard]] bool is_gone(Actor principal) const {
        if (principal.is_person())
            return !organisation_.keeps_seat(principal.person());
        if (!principal.is_role())
            return false;
        const Role& role = organisation_[principal.role()];
        return (role.from.has_value() && organisation_.as_of < *role.from) ||
               (role.until.has_value() && *role.until < organisation_.as_of);
    }

    [[nodiscard]] bool is_there(Actor deputy) const {
        if (deputy.is_person())
            return organisation_.present(deputy.person());
        return deputy.is_role() && !organisation_.holders(deputy).people.empty();
    }

    const Organisation& organisation_;
    std::vector<Deputyship> found_;
};

} // namespace

std::vector<Deputyship> deputyships(const Organisation& organisation) {
    Collector collector(organisation);
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        collector.add(PersonId{p}, organisation.people[p].deputies);
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        collector.add(RoleId{r}, organisation.roles[r].deputies);
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
        collector.add(TeamId{t}, organisation.teams[t].deputies);
    return collector.take();
}

std::span<const Ref> deputies_of(const Organisation& organisation, Actor actor) {
    if (actor.is_person())
        return organisation[actor.person()].deputies;
    if (actor.is_role())
        return organisation[actor.role()].deputies;
    return actor.is_team() ? organisation[actor.team()].deputies : std::span<const Ref>();
}

std::vector<Actor> standing_in(const Organisation& organisation, std::span<const Ref> deputies) {
    std::vector<Actor> found;
    const auto add = [&](Actor actor) {
        if (std::ranges::find(found, actor) == found.end())
            found.push_back(actor);
    };
    for (const Ref& deputy : deputies) {
        if (deputy.actor.is_person() && organisation.present(deputy.actor.person()))
            add(deputy.actor);
        if (!deputy.actor.is_role())
            continue;
        const auto holders = organisation.holders(deputy.actor).people;
        if (holders.size() == 1 && organisation.present(holders.front()))
            add(holders.front());
        else if (holders.size() > 1)
            add(deputy.actor);
    }
    return found;
}

} // namespace whodecides
