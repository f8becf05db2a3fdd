#include "model/building/indexer.hpp"

#include <algorithm>
#include <string>

#include "base/words.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

/// So many ways round are told; telling all of them could be quadratic.
constexpr std::size_t most_cycles = 100;

Problem about_team(const Organisation& organisation, TeamId id) {
    const Team& team = organisation[id];
    Problem problem;
    problem.kind = ProblemKind::invalid_value;
    problem.span = organisation.declared_at(id);
    problem.subject = {SubjectKind::team, std::string(team.id.value), std::string(organisation.name_of(id))};
    problem.logical_path = organisation.logical_path(id) + "/parent";
    return problem;
}

/// A way round of one step.
Problem own_parent(const Organisation& organisation, TeamId id) {
    const Team& team = organisation[id];
    Problem problem = about_team(organisation, id);
    const auto member = std::ranges::find(team.members, Actor(id), &Ref::actor);
    if (member != team.members.end()) {
        problem.span = member->span;
        problem.message = "the team " + shown(team.id.value) + " lists itself among its members";
        problem.help = "take " + shown(member->name) + " out of `members`";
        problem.logical_path = organisation.logical_path(id) + "/members";
        return problem;
    }
    const auto parent = std::ranges::find(team.parent, Actor(id), &Ref::actor);
    if (parent != team.parent.end())
        problem.span = parent->span;
    problem.message = "the team " + shown(team.id.value) + " names itself as its `parent`";
    problem.help = "name the team above it, or leave `parent` out";
    return problem;
}

} // namespace

/// Walks upwards from every team breadth-first, so that the nearest ones are met first, and stops at
/// most_teams_above. `parent` and being a member of another team say the same.
void Indexer::index_team_tree() {
    const std::vector<Team>& teams = organisation_.teams;
    Pairs<Team, TeamId> edges;
    for (std::uint32_t i = 0; i < teams.size(); ++i) {
        for (const Ref& parent : teams[i].parent) {
            if (parent.actor.is_team())
                edges.emplace_back(TeamId{i}, parent.actor.team());
        }
        for (const Ref& member : teams[i].members) {
            if (member.actor.is_team())
                edges.emplace_back(member.actor.team(), TeamId{i});
        }
    }
    directly_above_ = Rows<TeamId>::grouped(teams.size(), edges);

    std::vector<std::uint32_t> met_from(teams.size(), UINT32_MAX);
    std::vector<TeamId> above;
    for (std::uint32_t i = 0; i < teams.size(); ++i) {
        above.assign(1, TeamId{i});
        met_from[i] = i;
        bool cut = false;
        for (std::size_t next = 0; next < above.size() && !cut; ++next) {
            for (const TeamId upper : directly_above_[above[next].value]) {
                if (met_from[upper.value] == i)
                    continue;
                cut = above.size() > Organisation::most_teams_above;
                if (cut)
                    break;
                met_from[upper.value] = i;
                above.push_back(upper);
            }
        }
        if (cut)
            deep_.push_back({i});
        std::ranges::sort(above);
        organisation_.ancestors_.data.insert(organisation_.ancestors_.data.end(), above.begin(), above.end());
        organisation_.ancestors_.end_row();
    }
    report_team_cycles();
    report_deep_teams();
}

/// A team is reported once if it stands below itself: follows the ways upwards depth-first and tells the
/// first way round that it meets (teams on the current way are grey, finished ones black).
void Indexer::report_team_cycles() {
    enum Colour : std::uint8_t { white, grey, black };
    std::vector<Colour> colours(organisation_.teams.size(), white);
    struct Step {
        TeamId team;
        std::size_t next;
    };
    std::vector<Step> way;
    std::size_t told = 0;
    const auto tell = [&](TeamId start) {
        if (told++ >= most_cycles)
            return;
        const auto from = std::ranges::find(way, start, &Step::team);
        if (from + 1 == way.end()) {
            problems_.push_back(own_parent(organisation_, start));
            return;
        }
        Problem problem = about_team(organisation_, start);
        problem.message = "the team " + shown(organisation_[start].id.value) + " stands below itself";
        problem.help = "take away one `parent`, or one team from the `members` of another, on the way round";
        for (auto step = from + 1; step < way.end(); ++step)
            problem.others.push_back({organisation_.declared_at(step->team), "which stands below this one"});
        problems_.push_back(std::move(problem));
    };
    for (std::uint32_t i = 0; i < organisation_.teams.size(); ++i) {
        if (colours[i] != white)
            continue;
        way.push_back({{i}, 0});
        colours[i] = grey;
        while (!way.empty()) {
            Step& top = way.back();
            const std::span<const TeamId> uppers = directly_above_[top.team.value];
            if (top.next == uppers.size()) {
                colours[top.team.value] = black;
                way.pop_back();
                continue;
            }
            const TeamId upper = uppers[top.next++];
            if (colours[upper.value] == grey) {
                tell(upper);
                colours[upper.value] = black; // one way round through a team is told, not all
            } else if (colours[upper.value] == white) {
                colours[upper.value] = grey;
                way.push_back({upper, 0});
            }
        }
    }
}

void Indexer::report_deep_teams() {
    if (deep_.empty())
        return;
    Problem problem = about_team(organisation_, deep_.front());
    problem.message = counted(deep_.size(), "team stands", "teams stand") + " below more than " +
                      std::to_string(Organisation::most_teams_above) +
                      " others; only the nearest ones are counted as above";
    problem.help = "look whether `parent` is meant to nest that deep";
    problems_.push_back(std::move(problem));
}

} // namespace whodecides
