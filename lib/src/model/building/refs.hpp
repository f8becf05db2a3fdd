#pragma once

#include <cstdint>
#include <string_view>

#include "model/organisation.hpp"

namespace whodecides {

/// Kinds of actors a key takes.
enum Takes : std::uint8_t {
    takes_person = 1,
    takes_role = 2,
    takes_team = 4,
    takes_everyone = 8,
    takes_head = takes_person | takes_role,
    takes_somebody = takes_head | takes_team,
    takes_anybody = takes_somebody | takes_everyone,
};

/// Where a name was written: in which thing, under which key.
struct Site {
    enum class In : std::uint8_t { person, role, team, forum, grid, entry, defaults };

    In in;
    std::uint32_t index;
    std::string_view key;
    Takes takes;
};

/// Calls `visit(Ref&, const Site&)` for every name that stands for an actor.
template <class Visit>
void for_each_ref(Organisation& organisation, Visit visit) {
    using In = Site::In;
    const auto all = [&](std::vector<Ref>& refs, In in, std::uint32_t index, std::string_view key,
                         Takes takes) {
        for (Ref& ref : refs)
            visit(ref, Site{in, index, key, takes});
    };
    for (std::uint32_t i = 0; i < organisation.people.size(); ++i) {
        Person& person = organisation.people[i];
        all(person.managers, In::person, i, "manager", takes_head);
        all(person.dotted_line, In::person, i, "dotted_line", takes_head);
        all(person.coaches, In::person, i, "coach", takes_head);
        all(person.deputies, In::person, i, "deputy", takes_head);
        all(person.aspires_to, In::person, i, "aspires_to", takes_somebody);
    }
    for (std::uint32_t i = 0; i < organisation.roles.size(); ++i) {
        Role& role = organisation.roles[i];
        all(role.holders, In::role, i, "holders", takes_person);
        all(role.team, In::role, i, "team", takes_team);
        all(role.represents, In::role, i, "represents", takes_anybody);
        all(role.deputies, In::role, i, "deputy", takes_head);
    }
    for (std::uint32_t i = 0; i < organisation.teams.size(); ++i) {
        Team& team = organisation.teams[i];
        all(team.leads, In::team, i, "lead", takes_head);
        all(team.members, In::team, i, "members", takes_somebody);
        all(team.parent, In::team, i, "parent", takes_team);
        all(team.deputies, In::team, i, "deputy", takes_head);
        all(team.tie_break, In::team, i, "tie_break", takes_somebody);
        all(team.escalates_to, In::team, i, "escalates_to", takes_somebody);
    }
    for (std::uint32_t i = 0; i < organisation.forums.size(); ++i)
        all(organisation.forums[i].members, In::forum, i, "members", takes_anybody);
    // Before the entries: a missed name is told at the head of its column, not in every cell below.
    for (std::uint32_t i = 0; i < organisation.grids.size(); ++i)
        all(organisation.grids[i].columns, In::grid, i, "columns", takes_anybody);
    for (std::uint32_t i = 0; i < organisation.entries.size(); ++i) {
        Entry& entry = organisation.entries[i];
        for (Seat& seat : entry.seats)
            visit(seat.who, Site{In::entry, i, seat.key, takes_anybody});
        for (UnreadMark& mark : entry.unread)
            visit(mark.who, Site{In::entry, i, mark.written, takes_anybody});
        all(entry.tie_break, In::entry, i, "tie_break", takes_somebody);
        all(entry.escalates_to, In::entry, i, "escalates_to", takes_somebody);
        all(entry.affects, In::entry, i, "affects", takes_anybody);
        all(entry.faces, In::entry, i, "faces", takes_anybody);
        for (Effort& effort : entry.effort) {
            if (!effort.who.name.empty())
                visit(effort.who, Site{In::entry, i, "effort", takes_anybody});
        }
    }
    for (std::uint32_t i = 0; i < organisation.defaults.size(); ++i) {
        all(organisation.defaults[i].tie_break, In::defaults, i, "tie_break", takes_somebody);
        all(organisation.defaults[i].escalates_to, In::defaults, i, "escalates_to", takes_somebody);
    }
}

/// Calls `visit(Link<Forum>&, const Site&)` for every name that stands for a forum.
template <class Visit>
void for_each_forum_link(Organisation& organisation, Visit visit) {
    for (std::uint32_t i = 0; i < organisation.teams.size(); ++i) {
        for (Link<Forum>& link : organisation.teams[i].forums)
            visit(link, Site{Site::In::team, i, "forums", {}});
    }
    for (std::uint32_t i = 0; i < organisation.entries.size(); ++i) {
        for (Link<Forum>& link : organisation.entries[i].forum)
            visit(link, Site{Site::In::entry, i, "forum", {}});
    }
    for (std::uint32_t i = 0; i < organisation.defaults.size(); ++i) {
        for (Link<Forum>& link : organisation.defaults[i].forum)
            visit(link, Site{Site::In::defaults, i, "forum", {}});
    }
}

/// Calls `visit(Link<Entry>&, const Site&)` for every name that stands for an entry.
template <class Visit>
void for_each_entry_link(Organisation& organisation, Visit visit) {
    for (std::uint32_t i = 0; i < organisation.entries.size(); ++i) {
        for (Link<Entry>& link : organisation.entries[i].depends_on)
            visit(link, Site{Site::In::entry, i, "depends_on", {}});
        for (Link<Entry>& link : organisation.entries[i].precedes)
            visit(link, Site{Site::In::entry, i, "precedes", {}});
    }
}

/// The JSON Pointer of the key; the name is not part of it.
std::string logical_path(const Organisation& organisation, const Site& site);
/// The thing the name was written in.
Subject subject_of(const Organisation& organisation, const Site& site);

} // namespace whodecides
