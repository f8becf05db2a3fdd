#include "model/measures/stoppers.hpp"

#include <algorithm>
#include <cmath>

#include "base/vectors.hpp"
#include "model/measures/answering.hpp"

namespace whodecides {
namespace {

std::uint32_t needed_of(std::uint32_t size, std::optional<double> quorum) {
    if (!quorum)
        return size / 2 + 1;
    const double needed = std::clamp(std::ceil(*quorum), 1.0, std::max(1.0, static_cast<double>(size)));
    return static_cast<std::uint32_t>(needed);
}

} // namespace

const Stoppers& StopperFinder::find(EntryId id) {
    const Entry& entry = organisation_[id];
    found_.moves = true;
    found_.people.clear();
    found_.groups.clear();
    const Duty answering = answering_duty(entry);
    decided_by(id, answering);
    if (answering == Duty::answers) {
        collect(entry, Duty::decides);
        if (!seats_.empty())
            decided_by(id, Duty::decides);
    }
    agreed(entry);
    done(entry);
    sort_distinct(found_.people);
    return found_;
}

void StopperFinder::collect(const Entry& entry, Duty duty) {
    seats_.clear();
    for (const Seat& seat : entry.seats)
        if (seat.duties.has(duty))
            seats_.push_back(seat.who.actor);
}

/// The seats of a duty that owns the outcome: one of them, or in a shared mode so many as make a quorum.
void StopperFinder::decided_by(EntryId id, Duty duty) {
    collect(organisation_[id], duty);
    const Settlement& settlement = organisation_.settlement(id);
    if (!is_shared(settlement.mode))
        return need(any_of_seats());
    const Rule rule{settlement.quorum, settlement.tie_break};
    if (seats_.size() == 1)
        return need_shared(seats_.front(), rule);
    Group group;
    for (const Actor actor : seats_)
        group.add(manning_.of(actor));
    group.settle();
    need(group, needed_of(group.size, rule.quorum), tie_break_of(rule), Actor{});
}

/// The seats that must agree: all of them, or as many as `approvals` says.
void StopperFinder::agreed(const Entry& entry) {
    collect(entry, Duty::vetoes);
    if (seats_.empty())
        return;
    const Approvals approvals = entry.approvals.value.value_or(Approvals{});
    if (!approvals.all) {
        Group group;
        for (const Actor actor : seats_)
            group.add(manning_.of(actor));
        group.settle();
        return need(group, std::min(approvals.count, group.size), Cover{}, Actor{});
    }
    for (const Actor actor : seats_) {
        if (!actor.is_team() || !is_shared(organisation_[actor.team()].mode)) {
            need(manning_.of(actor));
            continue;
        }
        const Team& team = organisation_[actor.team()];
        need_shared(actor, {team.quorum.value, team.tie_break.empty() ? nullptr : &team.tie_break.front()});
    }
}

void StopperFinder::done(const Entry& entry) {
    collect(entry, Duty::does);
    if (std::all_of(seats_.begin(), seats_.end(), [](Actor a) { return a.kind == ActorKind::generic; }))
        return; // nobody is named, so nobody is known to be missed
    need(any_of_seats());
}

Cover StopperFinder::any_of_seats() const {
    Cover cover;
    for (const Actor actor : seats_)
        cover.add(manning_.of(actor));
    return cover;
}

void StopperFinder::need(const Cover& cover) {
    if (!cover.anybody())
        found_.moves = false;
    else if (cover.alone().known())
        found_.people.push_back(cover.alone());
}

Cover StopperFinder::tie_break_of(const Rule& rule) const {
    return rule.tie_break == nullptr ? Cover{} : manning_.of(rule.tie_break->actor);
}

/// One actor in a shared mode: a quorum of its group, or, where its people cover each other, one of them;
/// the tie-break settles it alone.
void StopperFinder::need_shared(Actor actor, const Rule& rule) {
    Cover cover = tie_break_of(rule);
    if (const Group* group = manning_.group(actor, rule.quorum.has_value()))
        return need(*group, needed_of(group->size, rule.quorum), cover, actor);
    cover.add(manning_.of(actor));
    need(cover);
}

/// So many of the group, or the tie-break. `actor` is the actor whose group it is, if it is one's.
void StopperFinder::need(const Group& group, std::uint32_t needed, const Cover& tie_break, Actor actor) {
    if (group.manned < needed)
        return need(tie_break);
    const std::uint32_t slack = group.manned - needed;
    if (group.alone.empty() || group.alone.front().second <= slack)
        return;
    if (tie_break.anybody() && !tie_break.alone().known())
        return;
    if (actor.is_somebody()) {
        const std::uint32_t number = group_number(group, actor, slack);
        if (!tie_break.anybody())
            found_.groups.push_back(number);
        else if (std::binary_search(groups_[number].begin(), groups_[number].end(), tie_break.alone()))
            found_.people.push_back(tie_break.alone());
        return;
    }
    for (const auto& [person, places] : group.alone)
        if (places > slack && !tie_break.without(person))
            found_.people.push_back(person);
}

std::uint32_t StopperFinder::group_number(const Group& group, Actor actor, std::uint32_t slack) {
    const auto [at, is_new] =
        numbers_.try_emplace({actor, slack}, static_cast<std::uint32_t>(groups_.size()));
    if (is_new) {
        std::vector<PersonId>& people = groups_.emplace_back();
        for (const auto& [person, places] : group.alone)
            if (places > slack)
                people.push_back(person);
        std::sort(people.begin(), people.end());
    }
    return at->second;
}

} // namespace whodecides
