#include "model/measures/bearers.hpp"

#include <algorithm>

namespace whodecides {

Bearers::Bearers(const Organisation& organisation)
    : organisation_(organisation), people_(static_cast<std::uint32_t>(organisation.people.size())),
      roles_(static_cast<std::uint32_t>(organisation.roles.size())) {
    for (std::uint32_t p = 0; p < people_; ++p)
        end_node(false);
    add_role_holders();
    add_people();
    add_roles();
    add_teams();
    add_leads();
}

bool Bearers::is_present_person(std::uint32_t node) const {
    return node < people_ && organisation_.present({node});
}

std::uint32_t Bearers::of(Actor actor) const {
    const std::uint32_t first_person = people_ + roles_;
    if (actor.is_person())
        return first_person + actor.index;
    return actor.is_role() ? first_person + people_ + actor.index
                           : first_person + people_ + roles_ + actor.index;
}

void Bearers::end_node(bool lasts) {
    parts_.end_row();
    lasts_.push_back(lasts || unknown_deputy_ ? 1 : 0);
    unknown_deputy_ = false;
}

/// A role that is a deputy brings its present holders, and not in turn their deputies.
void Bearers::add_deputies(std::span<const Ref> deputies) {
    for (const Ref& deputy : deputies) {
        if (deputy.actor.is_person() && organisation_.present(deputy.actor.person()))
            parts_.data.push_back(deputy.actor.index);
        else if (deputy.actor.is_role())
            parts_.data.push_back(people_ + deputy.actor.index);
        unknown_deputy_ = unknown_deputy_ || deputy.actor.kind == ActorKind::unknown;
    }
}

void Bearers::add_role_holders() {
    for (std::uint32_t r = 0; r < roles_; ++r) {
        for (const PersonId holder : organisation_.holders(RoleId{r}).people)
            if (organisation_.present(holder))
                parts_.data.push_back(holder.value);
        end_node(false);
    }
}

void Bearers::add_people() {
    for (std::uint32_t p = 0; p < people_; ++p) {
        if (organisation_.present({p}))
            parts_.data.push_back(p);
        if (organisation_.keeps_seat({p}))
            add_deputies(organisation_.people[p].deputies);
        end_node(false);
    }
}

void Bearers::add_roles() {
    for (std::uint32_t r = 0; r < roles_; ++r) {
        const Holders holders = organisation_.holders(RoleId{r});
        for (const PersonId holder : holders.people)
            parts_.data.push_back(of(holder));
        add_deputies(organisation_.roles[r].deputies);
        end_node(holders.sharing == Sharing::unknown);
    }
}

void Bearers::add_teams() {
    std::vector<std::uint8_t> somebody(size(), 0);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> members;
    for (std::uint32_t p = 0; p < people_; ++p)
        for (const TeamId team : organisation_.teams_of({p}))
            members.emplace_back(team.value, of(PersonId{p}));
    const auto members_of = Rows<std::uint32_t>::grouped(organisation_.teams.size(), members);
    for (std::uint32_t node = 0; node < somebody.size(); ++node) {
        const auto has = [&](std::uint32_t part) { return somebody[part] != 0; };
        somebody[node] = is_present_person(node) || lasts(node) || std::ranges::any_of(parts(node), has);
    }
    for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t) {
        const Team& team = organisation_.teams[t];
        const std::size_t before = parts_.data.size();
        parts_.data.insert(parts_.data.end(), members_of[t].begin(), members_of[t].end());
        add_deputies(team.deputies);
        const bool named =
            unknown_deputy_ ||
            std::any_of(parts_.data.begin() + static_cast<std::ptrdiff_t>(before), parts_.data.end(),
                        [&](std::uint32_t part) { return somebody[part] != 0; });
        const bool unnamed =
            team.external || team.implied || organisation_.holders(TeamId{t}).sharing == Sharing::unknown;
        end_node(!named && unnamed);
    }
}

/// A role that leads brings its own deputies along.
void Bearers::add_leads() {
    first_led_ = size();
    for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t) {
        for (const PersonId holder : organisation_.holders(TeamId{t}).people)
            parts_.data.push_back(of(holder));
        for (const Ref& lead : organisation_.teams[t].leads)
            if (lead.actor.is_role())
                parts_.data.push_back(of(lead.actor));
        add_deputies(organisation_.teams[t].deputies);
        end_node(false);
    }
}

} // namespace whodecides
