#include "model/measures/forum_graph.hpp"

#include <algorithm>
#include <utility>

#include "base/vectors.hpp"

namespace whodecides {

namespace {

/// Which actor takes part in which forum: named by it, or as a team that lists it.
std::vector<std::pair<ForumId, Actor>> named_in(const Organisation& organisation) {
    std::vector<std::pair<ForumId, Actor>> named;
    for (std::uint32_t f = 0; f < organisation.forums.size(); ++f)
        for (const Ref& member : organisation.forums[f].members)
            if (member.actor.is_somebody())
                named.emplace_back(ForumId{f}, member.actor);
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
        for (const Link<Forum>& link : organisation.teams[t].forums)
            if (link.to.known())
                named.emplace_back(link.to, Actor(TeamId{t}));
    return named;
}

bool takes_part(const Organisation& organisation, PersonId person) {
    return organisation.keeps_seat(person) && organisation.human(person);
}

} // namespace

ForumGraph::ForumGraph(const Organisation& organisation, const Everyone& everyone,
                       const Participation& participation)
    : people(organisation.people.size()) {
    const Actor everybody(ActorKind::everyone, 0);
    std::vector<std::pair<ForumId, Actor>> named = named_in(organisation);
    std::erase_if(named, [&](const auto& pair) { return participation.is_open(pair.first); });
    for (std::uint32_t f = 0; f < organisation.forums.size(); ++f) {
        open = open || participation.is_open({f});
        if (participation.is_open({f}))
            named.emplace_back(ForumId{f}, everybody);
    }
    sort_distinct(named);

    std::vector<Actor> actors;
    for (const auto& [forum, actor] : named)
        actors.push_back(actor);
    sort_distinct(actors);
    for (const Actor actor : actors) {
        const auto add = [&](PersonId person) {
            if (takes_part(organisation, person))
                people_of.data.push_back(person);
        };
        if (actor == everybody)
            for (std::uint32_t p = 0; p < people; ++p)
                add({p});
        else
            std::ranges::for_each(everyone.meant(actor), add);
        people_of.end_row();
    }

    std::vector<std::pair<ForumId, std::uint32_t>> pairs;
    for (const auto& [forum, actor] : named)
        pairs.emplace_back(forum, std::ranges::lower_bound(actors, actor) - actors.begin());
    parties_of = Rows<std::uint32_t>::grouped(organisation.forums.size(), pairs);
}

} // namespace whodecides
