#include "model/building/indexer.hpp"

#include <algorithm>

#include "model/building/field_names.hpp"

namespace whodecides {

namespace {

constexpr std::uint8_t is_present = 1;
constexpr std::uint8_t keeps_the_seat = 2;

bool in_time(const Written<Date>& from, const Written<Date>& until, Date date) {
    return (!from.has_value() || *from <= date) && (!until.has_value() || date <= *until);
}

} // namespace

/// Roles of which some holder is present; the role's own dates do not matter for standing in.
std::vector<std::uint8_t> Indexer::roles_present() const {
    std::vector<std::uint8_t> present(organisation_.roles.size(), 0);
    for (std::size_t i = 0; i < present.size(); ++i) {
        present[i] = std::ranges::any_of(organisation_.roles[i].holders, [&](const Ref& holder) {
            return holder.actor.is_person() && organisation_.present(holder.actor.person());
        });
    }
    return present;
}

void Indexer::index_presence() {
    const std::vector<Person>& people = organisation_.people;
    organisation_.presence_.assign(people.size(), 0);
    organisation_.self_.resize(people.size());
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        organisation_.self_[i] = {i};
        if (people[i].status == PersonStatus::active &&
            in_time(people[i].from, people[i].until, organisation_.as_of))
            organisation_.presence_[i] = is_present | keeps_the_seat;
        if (organisation_.counts({i}))
            ++organisation_.present_people_;
    }
    const std::vector<std::uint8_t> role_present = roles_present();
    const auto stands_in = [&](const Ref& deputy) {
        return (deputy.actor.is_person() && organisation_.present(deputy.actor.person())) ||
               (deputy.actor.is_role() && role_present[deputy.actor.index] != 0);
    };
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        if (people[i].status != PersonStatus::leave ||
            !in_time(people[i].from, people[i].until, organisation_.as_of))
            continue;
        organisation_.away_people_ += people[i].kind == PersonKind::human ? 1 : 0;
        if (std::ranges::any_of(people[i].deputies, stands_in))
            organisation_.presence_[i] = keeps_the_seat;
    }
    for (const Entry& entry : organisation_.entries)
        organisation_.active_entries_ += entry.status == EntryStatus::active ? 1 : 0;
}

/// `holders` that nobody wrote mean a vacant role only where roles commonly say who holds them.
Sharing Indexer::sharing_of(const Role& role, std::size_t holders, bool holders_in_use) const {
    if (holders == 1)
        return Sharing::alone;
    if (holders > 1)
        return role.held == Held::in_turn || role.held == Held::per_case ? Sharing::cover : Sharing::together;
    const bool any_unknown = std::ranges::any_of(
        role.holders, [](const Ref& holder) { return holder.actor.kind == ActorKind::unknown; });
    const bool written = role.holders_span.known() || !role.holders.empty();
    return any_unknown || (!written && !holders_in_use) ? Sharing::unknown : Sharing::nobody;
}

void Indexer::index_roles() {
    const std::vector<Role>& roles = organisation_.roles;
    const auto says_holders = [](const Role& role) {
        return role.holders_span.known() || !role.holders.empty();
    };
    const auto saying = static_cast<std::size_t>(std::ranges::count_if(roles, says_holders));
    const bool in_use = saying * 3 >= roles.size() || is_complete(organisation_, "holders");

    std::vector<std::pair<PersonId, RoleId>> held;
    std::vector<std::uint32_t> last_role(organisation_.people.size(), UINT32_MAX);
    for (std::uint32_t i = 0; i < roles.size(); ++i) {
        const bool on = in_time(roles[i].from, roles[i].until, organisation_.as_of);
        std::vector<PersonId>& data = organisation_.role_holders_.data;
        const std::size_t before = data.size();
        for (const Ref& holder : roles[i].holders) {
            if (!holder.actor.is_person() || last_role[holder.actor.index] == i)
                continue;
            role_people_.data.push_back(holder.actor.person());
            last_role[holder.actor.index] = i;
            held.emplace_back(holder.actor.person(), RoleId{i});
            if (on && organisation_.keeps_seat(holder.actor.person()))
                data.push_back(holder.actor.person());
        }
        organisation_.role_holders_.end_row();
        role_people_.end_row();
        organisation_.role_sharing_.push_back(sharing_of(roles[i], data.size() - before, in_use));
    }
    organisation_.roles_of_ = Rows<RoleId>::grouped(organisation_.people.size(), held);
}

/// The first manager is the line, also where further names follow. Through a role it is the first of its
/// holders who keeps the seat, else the first at all. Nobody is their own manager: with the
/// own name the line ends.
void Indexer::index_managers() {
    const std::vector<Person>& people = organisation_.people;
    const auto behind = [&](Actor actor, PersonId person) {
        if (actor.is_person())
            return actor.person() == person ? PersonId{} : actor.person();
        if (!actor.is_role())
            return PersonId{};
        std::span<const PersonId> holders = organisation_.role_holders_[actor.index];
        if (holders.empty())
            holders = role_people_[actor.index];
        const auto other = std::ranges::find_if(holders, [&](PersonId holder) { return holder != person; });
        return other == holders.end() ? PersonId{} : *other;
    };
    organisation_.managers_.assign(people.size(), PersonId{});
    for (std::uint32_t p = 0; p < people.size(); ++p)
        if (!people[p].managers.empty())
            organisation_.managers_[p] = behind(people[p].managers.front().actor, {p});
}

} // namespace whodecides
