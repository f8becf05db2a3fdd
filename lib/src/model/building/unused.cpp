#include "model/building/unused.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "base/words.hpp"
#include "model/building/refs.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

enum Sort : std::uint8_t { person, role, team, forum, sort_count };

/// What is not in play in one file.
struct Unused {
    std::vector<std::pair<Span, std::string_view>> places; ///< of the id, and the id
    std::array<std::size_t, sort_count> counts{};
};

using ByFile = std::map<std::uint32_t, Unused>;

struct InPlay {
    std::vector<std::uint8_t> people, roles, teams, forums;
};

InPlay find_in_play(Organisation& organisation, const PerhapsMeant& meant) {
    InPlay in_play{std::vector<std::uint8_t>(organisation.people.size(), 0),
                   std::vector<std::uint8_t>(organisation.roles.size(), 0),
                   std::vector<std::uint8_t>(organisation.teams.size(), 0),
                   std::vector<std::uint8_t>(organisation.forums.size(), 0)};
    const auto mark = [&](Actor actor) {
        if (actor.is_person())
            in_play.people[actor.index] = 1;
        else if (actor.is_role())
            in_play.roles[actor.index] = 1;
        else if (actor.is_team())
            in_play.teams[actor.index] = 1;
    };
    for_each_ref(organisation, [&](const Ref& ref, const Site&) { mark(ref.actor); });
    std::ranges::for_each(meant.actors, mark);
    for_each_forum_link(organisation, [&](const Link<Forum>& link, const Site&) {
        if (link.to.known())
            in_play.forums[link.to.value] = 1;
    });
    for (const ForumId id : meant.forums)
        in_play.forums[id.value] = 1;
    return in_play;
}

bool names_others(const Person& person) {
    return person.status == PersonStatus::left || !person.managers.empty() || !person.dotted_line.empty() ||
           !person.coaches.empty() || !person.deputies.empty();
}
bool names_others(const Role& role) {
    return !role.domains.empty() || !role.authority.empty() || !role.represents.empty();
}
bool names_others(const Team& team) {
    return !team.members.empty() || !team.leads.empty() || !team.parent.empty() || !team.domains.empty() ||
           !team.services.empty();
}
bool names_others(const Forum& forum) {
    return !forum.members.empty();
}

template <class Thing>
void gather(const std::vector<Thing>& things, const std::vector<std::uint8_t>& in_play, Sort sort,
            ByFile& by_file) {
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (in_play[i] != 0 || names_others(things[i]))
            continue;
        const Span span = place_of(things[i]);
        Unused& unused = by_file[span.source];
        unused.places.emplace_back(span, things[i].id.value);
        ++unused.counts[sort];
    }
}

std::string counted_kinds(const Unused& unused) {
    std::vector<std::string> kinds;
    if (unused.counts[person] > 0)
        kinds.push_back(counted(unused.counts[person], "person", "people"));
    if (unused.counts[role] > 0)
        kinds.push_back(counted(unused.counts[role], "role"));
    if (unused.counts[team] > 0)
        kinds.push_back(counted(unused.counts[team], "team"));
    if (unused.counts[forum] > 0)
        kinds.push_back(counted(unused.counts[forum], "forum"));
    return listed(kinds, kinds.size());
}

Problem problem_of(std::uint32_t source, Unused& unused) {
    std::ranges::sort(unused.places);
    Problem problem;
    problem.kind = ProblemKind::unused_definition;
    problem.span = unused.places.front().first;
    if (unused.places.size() == 1)
        problem.message = "nothing names the " + counted_kinds(unused).substr(2) + " " +
                          shown(unused.places.front().second);
    else
        problem.message = counted_kinds(unused) + " of this file are declared, and nothing names them";
    problem.help = "give them a part where they have one, or take them out";
    problem.place_text = "named nowhere";
    for (std::size_t i = 1; i < unused.places.size(); ++i)
        problem.others.push_back({unused.places[i].first, "named nowhere", true});
    problem.subject = {SubjectKind::file, {}, {}};
    problem.logical_path = "/";
    problem.key = "unused in " + std::to_string(source);
    return problem;
}

} // namespace

void report_unused(Organisation& organisation, const PerhapsMeant& meant, std::vector<Problem>& problems) {
    if (organisation.entries.empty() || organisation.discarded_documents > 0)
        return;
    const InPlay in_play = find_in_play(organisation, meant);
    ByFile by_file;
    if (!(organisation.people.empty() || organisation.people.front().implied))
        gather(organisation.people, in_play.people, person, by_file);
    gather(organisation.roles, in_play.roles, role, by_file);
    if (!(organisation.teams.empty() || organisation.teams.front().implied))
        gather(organisation.teams, in_play.teams, team, by_file);
    gather(organisation.forums, in_play.forums, forum, by_file);
    for (auto& [source, unused] : by_file)
        problems.push_back(problem_of(source, unused));
}

} // namespace whodecides
