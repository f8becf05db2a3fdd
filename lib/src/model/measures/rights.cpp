#include "model/measures/rights.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/text.hpp"
#include "model/measures/answering.hpp"

namespace whodecides {
namespace {

/// Looking through so many roles and teams costs less than remembering what came of it.
constexpr std::size_t few = 32;

using Reach = std::optional<double>;

bool enough(const Reach& reach, const Right& needed) {
    return reach && *reach >= needed.limit.value_or(-std::numeric_limits<double>::infinity());
}

} // namespace

/// The people behind one seat that answers.
struct Rights::Party {
    std::span<const PersonId> people; ///< none for a group, or a name, of which it is not known who acts
    Actor actor;
    bool in_turn = false;
};

Rights::Rights(const Organisation& organisation) : organisation_(organisation) {
    people_ = grants_of(organisation.people);
    roles_ = grants_of(organisation.roles);
    teams_ = grants_of(organisation.teams);
    index_leads();
    index_granters();
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!entry.retired() && !entry.needs.empty()) {
            const std::vector<Party> all = parties({e});
            for (const Right& needed : entry.needs)
                needs_.data.push_back(judge(needed, all, entry.delegation.value.value_or(0) >= 5));
        }
        needs_.end_row();
    }
}

std::uint32_t Rights::number(std::string_view right) {
    return numbers_.try_emplace(text::key_folded(right), static_cast<std::uint32_t>(numbers_.size()))
        .first->second;
}

std::optional<std::uint32_t> Rights::known(std::string_view right) const {
    const auto found = numbers_.find(text::key_folded(right));
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

template <class Thing>
Rows<Rights::Grant> Rights::grants_of(const std::vector<Thing>& things) {
    Rows<Grant> rows;
    for (const Thing& thing : things) {
        for (const Right& right : thing.authority)
            rows.data.push_back(
                {number(right.name), right.limit.value_or(std::numeric_limits<double>::infinity())});
        std::sort(rows.data.begin() + rows.offsets.back(), rows.data.end(),
                  [](const Grant& a, const Grant& b) {
                      return a.right != b.right ? a.right < b.right : a.limit > b.limit;
                  });
        rows.end_row();
    }
    return rows;
}

void Rights::index_leads() {
    std::vector<std::pair<std::uint32_t, TeamId>> pairs;
    for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
        if (!teams_[t].empty() && !organisation_.teams[t].leads.empty())
            for (const PersonId lead : organisation_.holders(TeamId{t}).people)
                pairs.emplace_back(lead.value, TeamId{t});
    leads_ = Rows<TeamId>::grouped(organisation_.people.size(), pairs);
}

void Rights::index_granters() {
    std::vector<std::pair<std::uint32_t, Actor>> pairs;
    const auto add = [&](Actor actor) {
        for (const Grant& grant : grants(actor))
            pairs.emplace_back(grant.right, actor);
    };
    for (std::uint32_t r = 0; r < organisation_.roles.size(); ++r)
        add(RoleId{r});
    for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
        add(TeamId{t});
    granters_ = Rows<Actor>::grouped(numbers_.size(), pairs);
}

std::span<const Rights::Grant> Rights::grants(Actor actor) const {
    if (actor.is_person())
        return people_[actor.index];
    if (actor.is_role())
        return roles_[actor.index];
    return actor.is_team() ? teams_[actor.index] : std::span<const Grant>();
}

/// What the actor's own declaration says; the first of equal rights has the highest limit.
Reach Rights::granted(Actor actor, std::uint32_t right) const {
    const std::span<const Grant> all = grants(actor);
    const auto found = std::ranges::lower_bound(all, right, {}, &Grant::right);
    return found != all.end() && found->right == right ? Reach(found->limit) : Reach();
}

/// A role nobody holds at present, as outside its dates, gives nothing.
bool Rights::in_office(PersonId person, Actor office) const {
    if (office.is_team())
        return std::ranges::binary_search(leads_[person.value], office.team());
    return std::ranges::binary_search(organisation_.roles_of(person), office.role()) &&
           !organisation_.holders(office).people.empty();
}

Reach Rights::by_office(PersonId person, std::uint32_t right) const {
    Reach reach;
    const auto held = organisation_.roles_of(person);
    const auto led = leads_[person.value];
    const auto granters = granters_[right];
    if (granters.size() <= held.size() + led.size()) {
        for (const Actor office : granters)
            if (in_office(person, office))
                reach = std::max(reach, granted(office, right));
        return reach;
    }
    for (const RoleId role : held)
        if (!organisation_.holders(role).people.empty())
            reach = std::max(reach, granted(role, right));
    for (const TeamId team : led)
        reach = std::max(reach, granted(team, right));
    return reach;
}

Reach Rights::reach(PersonId person, std::uint32_t right) const {
    const Reach own = granted(person, right);
    const std::size_t offices = organisation_.roles_of(person).size() + leads_[person.value].size();
    if (std::min(offices, granters_[right].size()) <= few)
        return std::max(own, by_office(person, right));
    const std::scoped_lock lock(guard_);
    const auto [at, first] = found_.try_emplace((std::uint64_t{person.value} << 32) | right);
    if (first)
        at->second = std::max(own, by_office(person, right));
    return at->second;
}

Reach Rights::reach(PersonId person, std::string_view right) const {
    const auto number = known(right);
    return number ? reach(person, *number) : Reach();
}

bool Rights::holds(PersonId person, const Right& needed) const {
    return enough(reach(person, needed.name), needed);
}

/// Where more answer than Answering lists, it is not known who of them acts, and nothing is judged.
std::vector<Rights::Party> Rights::parties(EntryId entry) const {
    std::vector<Party> all;
    std::size_t people = 0;
    const Duty duty = answering_duty(organisation_[entry]);
    for (const Seat& seat : organisation_[entry].seats) {
        const Actor actor = seat.who.actor;
        const Holders holders = organisation_.holders(actor);
        if (!seat.duties.has(duty) || holders.sharing == Sharing::nobody)
            continue;
        people += std::max<std::size_t>(holders.people.size(), 1);
        if (people > Answering::most_listed)
            return {};
        all.push_back(
            {holders.people, actor, holders.sharing == Sharing::cover && holders.people.size() > 1});
    }
    return all;
}

Rights::Need Rights::judge(const Right& needed, const std::vector<Party>& parties, bool delegated) const {
    Reach best;
    bool all_known = !parties.empty();
    if (const auto right = known(needed.name)) {
        const auto reach_of = [&](PersonId person) {
            const PersonId superior = delegated ? organisation_.manager_of(person) : PersonId{};
            const Reach own = reach(person, *right);
            return superior.known() ? std::max(own, reach(superior, *right)) : own;
        };
        for (const Party& party : parties) {
            Reach of_party = party.in_turn ? Reach(std::numeric_limits<double>::infinity()) : Reach();
            for (const PersonId person : party.people)
                of_party = party.in_turn ? std::min(of_party, reach_of(person))
                                         : std::max(of_party, reach_of(person));
            best = std::max({best, of_party, granted(party.actor, *right)});
        }
    }
    for (const Party& party : parties)
        all_known = all_known && !party.people.empty();
    if (enough(best, needed))
        return {State::held, {}};
    if (!all_known)
        return {};
    if (best)
        return {State::too_low, best};
    return {organisation_.usage(Field::authority).in_use() ? State::missing : State::unknown, {}};
}

} // namespace whodecides
