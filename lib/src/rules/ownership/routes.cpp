#include "rules/ownership/routes.hpp"

#include "rules/wording.hpp"

namespace whodecides {

void Routes::add(const Seat& seat, const char* verb) {
    labels_.push_back({seat.who.span, called(organisation_, seat.who) + " " + verb});
    room_ = most_hops;
    if (seat.who.actor.is_role())
        add_holders(seat.who.actor.role());
    else if (seat.who.actor.is_team())
        add_people_of(seat.who.actor.team());
}

void Routes::add_holders(RoleId role) {
    for (const Ref& holder : organisation_[role].holders) {
        if (room_ == 0)
            return;
        add_hop(holder, "held by ");
    }
}

void Routes::add_people_of(TeamId id) {
    const Team& team = organisation_[id];
    for (const Ref& lead : team.leads) {
        if (room_ == 0)
            return;
        add_hop(lead, "led by ");
        if (lead.actor.is_role())
            add_holders(lead.actor.role());
    }
    for (const Ref& member : team.members) {
        if (!team.leads.empty() || room_ == 0)
            return;
        add_hop(member, "member ");
    }
}

void Routes::add_hop(const Ref& ref, const char* how) {
    const bool absent = ref.actor.is_person() && !organisation_.keeps_seat(ref.actor.person());
    if (absent || !ref.actor.is_somebody() || room_ == 0)
        return;
    --room_;
    labels_.push_back({ref.span, how + called(organisation_, ref)});
}

} // namespace whodecides
