#include "model/building/indexer.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "model/building/field_names.hpp"

namespace whodecides {

namespace {

/// In the order of Field; as the format writes them.
constexpr std::array<std::string_view, field_count> field_keys{
    "manager",     "deputy",        "coach", "authority", "effort",  "forums",
    "responsible", "decide_within", "faces", "affects",   "purpose", "capacity",
};

Usage& of(std::array<Usage, field_count>& usage, Field field) {
    return usage[static_cast<std::size_t>(field)];
}

void count(Usage& usage, bool declared) {
    ++usage.possible;
    usage.declared += declared ? 1 : 0;
}

/// Whether the person, a role they hold or a team they lead says `what`: a deputy of the role stands in
/// for its holders too.
template <class Says>
bool says_for(const Organisation& organisation, PersonId id,
              const std::vector<std::uint8_t>& leads_saying_team, Says says) {
    if (says(organisation[id]) || leads_saying_team[id.value] != 0)
        return true;
    return std::ranges::any_of(organisation.roles_of(id),
                               [&](RoleId role) { return says(organisation[role]); });
}

template <class Says>
Usage of_people(const Organisation& organisation, Says says) {
    std::vector<std::uint8_t> leads_saying_team(organisation.people.size(), 0);
    for (std::uint32_t i = 0; i < organisation.teams.size(); ++i) {
        if (!says(organisation.teams[i]) || organisation.teams[i].leads.empty())
            continue;
        for (const PersonId lead : organisation.holders(TeamId{i}).people)
            leads_saying_team[lead.value] = 1;
    }
    Usage usage;
    for (std::uint32_t i = 0; i < organisation.people.size(); ++i) {
        if (organisation.counts({i}))
            count(usage, says_for(organisation, {i}, leads_saying_team, says));
    }
    return usage;
}

/// Of teams: those that name a forum, or that a forum names.
Usage of_forums(const Organisation& organisation) {
    std::vector<std::uint8_t> named(organisation.teams.size(), 0);
    for (const Forum& forum : organisation.forums) {
        for (const Ref& member : forum.members) {
            if (member.actor.is_team())
                named[member.actor.index] = 1;
        }
    }
    Usage usage;
    for (std::size_t i = 0; i < organisation.teams.size(); ++i) {
        if (!organisation.teams[i].external)
            count(usage, named[i] != 0 || !organisation.teams[i].forums.empty());
    }
    return usage;
}

} // namespace

bool is_complete(const Organisation& organisation, std::string_view key) {
    const std::string wanted = text::key_folded(key);
    return std::ranges::any_of(organisation.complete,
                               [&](std::string_view field) { return text::key_folded(field) == wanted; });
}

void Indexer::count_usage() {
    std::array<Usage, field_count>& usage = organisation_.usage_;
    for (std::uint32_t i = 0; i < organisation_.people.size(); ++i) {
        if (!organisation_.counts({i}))
            continue;
        const Person& person = organisation_.people[i];
        count(of(usage, Field::manager), !person.managers.empty());
        count(of(usage, Field::coach), !person.coaches.empty());
        count(of(usage, Field::capacity), person.capacity.has_value());
    }
    of(usage, Field::deputy) =
        of_people(organisation_, [](const auto& thing) { return !thing.deputies.empty(); });
    of(usage, Field::authority) =
        of_people(organisation_, [](const auto& thing) { return !thing.authority.empty(); });
    of(usage, Field::forums) = of_forums(organisation_);
    for (std::size_t i = 0; i < organisation_.entries.size(); ++i) {
        const Entry& entry = organisation_.entries[i];
        if (entry.retired())
            continue;
        const Settlement& settlement = organisation_.settlements_[i];
        count(of(usage, Field::does), entry.has_seat(Duty::does));
        count(of(usage, Field::effort), !entry.effort.empty());
        count(of(usage, Field::faces), !entry.faces.empty());
        count(of(usage, Field::affects), !entry.affects.empty());
        count(of(usage, Field::purpose),
              entry.purpose.written() ||
                  (settlement.team.known() && organisation_[settlement.team].purpose.written()));
        if (entry.is_decision())
            count(of(usage, Field::decide_within), settlement.decide_within != nullptr);
    }
    for (std::size_t i = 0; i < field_count; ++i)
        usage[i].complete = is_complete(organisation_, field_keys[i]);
    of(usage, Field::does).complete |= is_complete(organisation_, "does");
}

} // namespace whodecides
